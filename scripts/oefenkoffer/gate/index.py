"""Secrets in, a search for them out: quick on what holds none, exact on what may hold one.

Secrets are compared by their letters, so that no line break, hyphen, entity or tag hides one. Of
each secret every `STRIDE`-th run of `RUN` letters is known by heart. Where a text holds such a run,
it is a leak when a shingle of the secret stands around it: some words in a row that no public text
holds.

To ask for a run at each letter of a text would take long. So of each secret every `OF_SECRET`-th
run is known as well, and of a text every `OF_TEXT`-th run is asked for: of a shingle that the text
holds, at least one run is both. Only near such a run is each letter looked at. And since the pages
of a site share most of their tags, a text is cut into pieces at the same letters everywhere, and a
piece in which no known run begins is asked about once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from oefenkoffer.gate.normalize import normalized_words
from oefenkoffer.gate.secrets import Secret

RUN = 10
STRIDE = 10
SHINGLE_WORDS = 5
SHINGLE_LETTERS = RUN + STRIDE - 1
"""A shingle has at least so many letters, so that a known run lies within it."""

OF_SECRET = 2
OF_TEXT = 5
"""They have no divisor in common, and their product is a stride. So among the first runs of a
shingle, as many as a stride has, there is one that is known of its secret and asked for in a text,
wherever in the text it stands."""

BETWEEN = b"|"
CUT = b"div"
"""Behind these letters a text is cut: they stand in the most usual of tags."""

REACH = STRIDE + RUN - 2
"""How many letters beyond its end are looked at with a piece: from its last letter on, so many
make as many runs as a stride has."""

LONGEST = 200 * OF_TEXT
"""How many letters of a text are looked at in one go."""

Around = dict[tuple[int, int], dict[bytes, list[int]]]
"""By how far the run is from the start of a shingle, and its length: the numbers by shingle."""

_SLICES: dict[int, list[slice]] = {}
"""By step, the slices that were needed so far: to make one takes as long as to look it up."""


class Runs:
    """The known runs of some secrets, and where texts hold them.

    Attributes:
        places: which secrets hold every `STRIDE`-th run, by their number, and where.
    """

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self.places: dict[bytes, list[tuple[int, int]]] = {}
        self._known: set[bytes] = set()
        self._clean: set[bytes] = set()
        for number, secret in enumerate(secrets):
            self._known.update(_known(secret.normalized))
            for at in range(0, len(secret.normalized) - RUN + 1, STRIDE):
                self.places.setdefault(secret.normalized[at : at + RUN], []).append((number, at))

    def begin_in(self, text: bytes) -> Iterator[int]:
        """Each place in a text where one of the `places` begins that a shingle may hold."""
        done = 0
        for asked in self._asked_in(text):
            first = max(asked - STRIDE + 1, done)
            done = asked + STRIDE
            for at in range(first, done):
                if text[at : at + RUN] in self.places:
                    yield at

    def _asked_in(self, text: bytes) -> Iterator[int]:
        """Each place of those asked for at which a known run begins."""
        start = 0
        for cut in text.split(CUT):
            end = start + len(cut) + len(CUT)
            piece = text[start : end + REACH]
            if piece not in self._clean:
                found = [start + place for place in self._begin_in_piece(piece)]
                if not found and len(piece) < LONGEST:
                    self._clean.add(piece)
                yield from found
            start = end

    def _begin_in_piece(self, piece: bytes) -> Iterator[int]:
        for start in range(0, len(piece) - RUN + 1, LONGEST):
            part = piece[start : start + LONGEST + RUN - 1]
            asked = _every(OF_TEXT, part)
            # Why asked all at once first: almost no part holds a run, and this never leaves C.
            if not self._known.isdisjoint(map(part.__getitem__, asked)):
                yield from (start + run.start for run in asked if part[run] in self._known)


def _known(letters: bytes) -> Iterable[bytes]:
    """The runs by which a secret is known; of one that is shorter than a shingle, all."""
    step = OF_SECRET if len(letters) >= SHINGLE_LETTERS else 1
    return map(letters.__getitem__, _every(step, letters))


def _every(step: int, text: bytes) -> Sequence[slice]:
    """The places of every so many runs of a text, from its first on."""
    known = _SLICES.setdefault(step, [])
    count = -(-max(len(text) - RUN + 1, 0) // step)
    known.extend(slice(at * step, at * step + RUN) for at in range(len(known), count))
    return known[:count]


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
                    shingle = self.secrets[number].normalized[first:last]
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
    lengths = list(map(len, normalized_words(text)))
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
