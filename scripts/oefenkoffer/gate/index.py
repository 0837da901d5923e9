"""Find secrets in texts, by some words in a row of them that no public text holds.

Secrets are compared by their letters, so that no line break, hyphen, entity or tag hides one. Such
a row of words, a shingle, begins at each word of a secret. An automaton reads a text once and stops
where any shingle may begin: only there whole shingles are compared.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from ahocorasick import Automaton

from oefenkoffer.gate.normalize import normalized_words
from oefenkoffer.gate.secrets import Secret

SHINGLE_WORDS = 5
SHINGLE_LETTERS = 19
"""How long a shingle must be; a shorter secret is looked for as a whole."""

START = 10
"""By how many letters the automaton knows a shingle; with more of them it takes more memory."""

BETWEEN = b"|"


class Index:
    """The secrets of a workshop, ready to be looked for.

    Args:
        secrets: what to look for.
        public: what may be said anywhere, as letters; a shingle in it tells nothing.
        words: how many words make a shingle.
    """

    def __init__(
        self, secrets: Iterable[Secret], public: Iterable[bytes], words: int = SHINGLE_WORDS
    ) -> None:
        self._public = BETWEEN.join(public)
        self._secrets = tuple(secrets)
        self._owners: dict[bytes, list[int]] = {}
        self._tells: dict[bytes, bool] = {}
        for number, secret in enumerate(self._secrets):
            for first, last in _shingles(secret.text, words):
                self._owners.setdefault(secret.normalized[first:last], []).append(number)
        self._automaton = _automaton(self._owners)

    def found_in(self, text: bytes) -> Mapping[Secret, int]:
        """Each secret that a text, given as its letters, holds in whole or in part, and where."""
        places: dict[int, int] = {}
        for first, shingle in self._shingles_in(text):
            for number in self._owners[shingle]:
                places[number] = min(first, places.get(number, first))
        return {self._secrets[number]: places[number] for number in sorted(places)}

    def _shingles_in(self, text: bytes) -> Iterator[tuple[int, bytes]]:
        if not self._owners:
            return
        for last, (length_of_start, lengths) in self._automaton.iter(text.decode("ascii")):
            first = last + 1 - length_of_start
            for length in lengths:
                shingle = text[first : first + length]
                if shingle in self._owners and self._is_telling(shingle):
                    yield first, shingle

    def _is_telling(self, shingle: bytes) -> bool:
        """Whether no public text holds a shingle."""
        if shingle not in self._tells:
            self._tells[shingle] = shingle not in self._public
        return self._tells[shingle]


def _automaton(shingles: Iterable[bytes]) -> Automaton:
    """Knows how long the shingles are that begin with the same letters."""
    lengths: dict[bytes, set[int]] = {}
    for shingle in shingles:
        lengths.setdefault(shingle[:START], set()).add(len(shingle))
    automaton = Automaton()
    for start, alternatives in lengths.items():
        automaton.add_word(start.decode("ascii"), (len(start), tuple(sorted(alternatives))))
    automaton.make_automaton()
    return automaton


def _shingles(text: str, words: int) -> Iterator[tuple[int, int]]:
    """The first and the last letter of each shortest row of words that tells; else of the whole."""
    lengths = list(map(len, normalized_words(text)))
    ends = [0, *accumulate(lengths)]
    is_short = True
    for first in range(len(lengths)):
        longer = range(first + words, len(ends))
        last = next((at for at in longer if ends[at] - ends[first] >= SHINGLE_LETTERS), None)
        if last is not None:
            is_short = False
            yield ends[first], ends[last]
    if is_short:
        yield 0, ends[-1]
