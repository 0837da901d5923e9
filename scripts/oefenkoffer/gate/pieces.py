"""A page in pieces in, the letters of all that it says out; a shared piece is read once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oefenkoffer.gate.letters import letters
from oefenkoffer.gate.markup import Page
from oefenkoffer.gate.texts import inside, of_text, variants


@dataclass(frozen=True)
class _Read:
    """What a piece says.

    Attributes:
        readings: its words, in each variant, and its tags likewise. To what a page says, every one
            of its pieces adds a part.
        apart: its comments, and what is packed in it; each stands by itself.
    """

    readings: tuple[bytes, ...]
    apart: tuple[bytes, ...]


class Reader:
    """Reads pages, and remembers their pieces."""

    def __init__(self) -> None:
        self._known: dict[Page, _Read] = {}

    def letters_of(self, pieces: Iterable[Page]) -> Iterator[bytes]:
        """Every reading of a page, as it is compared, once."""
        read = [self._known.get(piece) or self._new(piece) for piece in pieces]
        yield from dict.fromkeys(map(b"".join, zip(*(one.readings for one in read), strict=True)))
        for one in read:
            yield from one.apart

    def _new(self, piece: Page) -> _Read:
        words, tags = piece.words, piece.tags
        apart = (*inside(words), *inside(tags), *_comments(piece))
        readings = (*_letters(words), *_letters(tags))
        read = self._known[piece] = _Read(readings, tuple(map(letters, apart)))
        return read


def _letters(text: str) -> tuple[bytes, ...]:
    bare, *others = variants(text)
    found = letters(bare)
    return found, *(found if other == bare else letters(other) for other in others)


def _comments(piece: Page) -> Iterator[str]:
    if piece.comments:
        yield from of_text(piece.comments)
