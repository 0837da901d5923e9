"""Secrets in, a search for them out: quick on what holds none, exact on what may hold one.

Secrets are compared by their letters, so that no line break, hyphen, entity or tag hides one. Of
each secret every `STRIDE`-th run of `RUN` letters is known by heart. Where a text holds such a run,
it is compared to the left and to the right as far as both go together; it is a leak when that
covers a shingle: some words in a row that no public text holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from oefenkoffer.gate.letters import letters
from oefenkoffer.gate.secrets import Secret

RUN = 12
STRIDE = 8
SHINGLE_WORDS = 5
SHINGLE_LETTERS = RUN + STRIDE - 1
"""A shingle has at least so many letters, so that a known run lies within it."""

BETWEEN = b"|"


@dataclass(frozen=True)
class Index:
    """The secrets of a workshop, ready to be looked for.

    Attributes:
        public: what may be said anywhere, as letters; a shingle in it tells nothing.
        words: how many words make a shingle.
    """

    secrets: tuple[Secret, ...]
    public: tuple[bytes, ...]
    words: int = SHINGLE_WORDS

    def found_in(self, text: bytes) -> Iterator[Secret]:
        """Each secret that a text, given as its letters, holds in whole or in part."""
        runs = {text[at : at + RUN] for at in range(len(text) - RUN + 1)}
        if candidates := self._runs.keys() & runs:
            numbers = {number for run in candidates for number in self._numbers_in(text, run)}
            yield from (self.secrets[number] for number in sorted(numbers))

    def _numbers_in(self, text: bytes, run: bytes) -> Iterator[int]:
        """The numbers of the secrets that a text holds around a run."""
        for place in _places(text, run):
            for number, at in self._runs[run]:
                secret = self.secrets[number].letters
                if self._tells(number, *_together(secret, at, text, place)):
                    yield number

    def _tells(self, number: int, start: int, end: int) -> bool:
        """Whether letters `start` to `end` of a secret cover a shingle that is not public."""
        if number not in self._telling:
            self._telling[number] = tuple(self._shingles_of(self.secrets[number]))
        return any(start <= first and last <= end for first, last in self._telling[number])

    def _shingles_of(self, secret: Secret) -> Iterator[tuple[int, int]]:
        for first, last in _shingles(secret.text, self.words):
            if secret.letters[first:last] not in self._all_public:
                yield first, last

    @cached_property
    def _telling(self) -> dict[int, tuple[tuple[int, int], ...]]:
        """The shingles that are not public, of each secret for which they were needed."""
        return {}

    @cached_property
    def _runs(self) -> dict[bytes, list[tuple[int, int]]]:
        """Which secrets hold a run, and where."""
        runs: dict[bytes, list[tuple[int, int]]] = {}
        for number, secret in enumerate(self.secrets):
            for at in range(0, len(secret.letters) - RUN + 1, STRIDE):
                runs.setdefault(secret.letters[at : at + RUN], []).append((number, at))
        return runs

    @cached_property
    def _all_public(self) -> bytes:
        return BETWEEN.join(self.public)


def _places(text: bytes, run: bytes) -> Iterator[int]:
    at = text.find(run)
    while at >= 0:
        yield at
        at = text.find(run, at + 1)


def _together(secret: bytes, at: int, text: bytes, place: int) -> tuple[int, int]:
    """From where to where in the secret it says the same as the text around a shared run."""
    start, end = at, at + RUN
    shift = place - at
    while start > 0 and start + shift > 0 and secret[start - 1] == text[start + shift - 1]:
        start -= 1
    while end < len(secret) and end + shift < len(text) and secret[end] == text[end + shift]:
        end += 1
    return start, end


def _shingles(text: str, words: int) -> Iterator[tuple[int, int]]:
    """The first and the last letter of each shortest row of words that tells; else of the whole."""
    lengths = [len(letters(word)) for word in text.split()]
    ends = [0, *accumulate(lengths)]
    found = False
    for first in range(len(lengths)):
        last = next(
            (
                last
                for last in range(first + words, len(ends))
                if ends[last] - ends[first] >= SHINGLE_LETTERS
            ),
            None,
        )
        if last is not None:
            found = True
            yield ends[first], ends[last]
    if not found:
        yield 0, ends[-1]
