"""Secrets in, a search for them out: quick on what holds none, exact on what may hold one.

Secrets are compared by their letters, so that no line break, hyphen, entity or tag hides one. Of
each secret every `STRIDE`-th run of `RUN` letters is known by heart. Where a text holds such a run,
it is a leak when a shingle of the secret stands around it: some words in a row that no public text
holds.

The pages of a site share most of their letters. So a text is cut into pieces at the same letters
everywhere, and where the known runs begin in a piece is worked out once; what stands around each
of them is compared in every text anew.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from oefenkoffer.gate.letters import letters_of_words
from oefenkoffer.gate.secrets import Secret

RUN = 12
STRIDE = 8
SHINGLE_WORDS = 5
SHINGLE_LETTERS = RUN + STRIDE - 1
"""A shingle has at least so many letters, so that a known run lies within it."""

BETWEEN = b"|"
CUT = b"en"
"""Behind these letters a text is cut: they stand in every few words of Dutch and of English."""

LONGEST = 1024
"""How many letters of a piece are looked at in one go."""

Around = dict[tuple[int, int], dict[bytes, list[int]]]
"""By how far the run is from the start of a shingle, and its length: the numbers by shingle."""

_SLICES = tuple(slice(at, at + RUN) for at in range(LONGEST))


class Runs:
    """The known runs of some secrets, and where texts hold them.

    Attributes:
        places: which secrets hold a run, by their number, and where.
    """

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self.places: dict[bytes, list[tuple[int, int]]] = {}
        self._in_piece: dict[bytes, tuple[int, ...]] = {}
        for number, secret in enumerate(secrets):
            for at in range(0, len(secret.letters) - RUN + 1, STRIDE):
                self.places.setdefault(secret.letters[at : at + RUN], []).append((number, at))

    def begin_in(self, text: bytes) -> Iterator[int]:
        """Each place in a text where a known run begins."""
        known, start = self._in_piece, 0
        for piece in text.split(CUT):
            end = start + len(piece) + len(CUT)
            whole = text[start : end + RUN - 1]  # every run that begins in the piece
            if whole not in known:
                known[whole] = tuple(self._places_in(whole))
            for place in known[whole]:
                yield start + place
            start = end

    def _places_in(self, piece: bytes) -> Iterator[int]:
        for start in range(0, len(piece), LONGEST):
            part = piece[start : start + LONGEST + RUN - 1]
            count = max(len(part) - RUN + 1, 0)
            # Why asked all at once first: almost no part holds a run, and this never leaves C.
            if not self.places.keys().isdisjoint(map(part.__getitem__, _SLICES[:count])):
                yield from (start + at for at in range(count) if part[at : at + RUN] in self.places)


@dataclass(frozen=True)
class Index:
    """The secrets of a workshop, ready to be looked for.

    Attributes:
        runs: of these secrets, by their numbers here.
        public: what may be said anywhere, as letters; a shingle in it tells nothing.
        words: how many words make a shingle.
    """

    secrets: tuple[Secret, ...]
    runs: Runs
    public: tuple[bytes, ...]
    words: int = SHINGLE_WORDS

    def found_in(self, text: bytes) -> Iterator[Secret]:
        """Each secret that a text, given as its letters, holds in whole or in part."""
        numbers = {number for place in self.runs.begin_in(text) for number in self._at(text, place)}
        yield from (self.secrets[number] for number in sorted(numbers))

    def _at(self, text: bytes, place: int) -> Iterator[int]:
        """The numbers of the secrets of which a text holds a shingle around the run at a place."""
        run = text[place : place + RUN]
        if run not in self._around:
            self._around[run] = self._shingles_around(run)
        for (before, length), numbers in self._around[run].items():
            shingle = text[place - before : place - before + length] if place >= before else b""
            if shingle in numbers and self._tells(shingle):
                yield from numbers[shingle]

    def _shingles_around(self, run: bytes) -> Around:
        """The shingles that hold a run; grouped, since a run of common words is in many secrets."""
        found: Around = {}
        for number, at in self.runs.places[run]:
            for first, last in self._shingles_of(number):
                if first <= at and at + RUN <= last:
                    group = found.setdefault((at - first, last - first), {})
                    shingle = self.secrets[number].letters[first:last]
                    group.setdefault(shingle, []).append(number)
        return found

    def _tells(self, shingle: bytes) -> bool:
        """Whether no public text holds a shingle."""
        if shingle not in self._telling:
            self._telling[shingle] = shingle not in self._all_public
        return self._telling[shingle]

    def _shingles_of(self, number: int) -> tuple[tuple[int, int], ...]:
        if number not in self._shingles:
            self._shingles[number] = tuple(_shingles(self.secrets[number].text, self.words))
        return self._shingles[number]

    @cached_property
    def _around(self) -> dict[bytes, Around]:
        """The shingles around each run that was found so far."""
        return {}

    @cached_property
    def _telling(self) -> dict[bytes, bool]:
        """Whether a shingle tells, for each that was found so far."""
        return {}

    @cached_property
    def _shingles(self) -> dict[int, tuple[tuple[int, int], ...]]:
        """The shingles of each secret for which they were needed."""
        return {}

    @cached_property
    def _all_public(self) -> bytes:
        return BETWEEN.join(self.public)


def _shingles(text: str, words: int) -> Iterator[tuple[int, int]]:
    """The first and the last letter of each shortest row of words that tells; else of the whole."""
    lengths = list(map(len, letters_of_words(text)))
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
