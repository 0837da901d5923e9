"""Turn a page in chunks into the letters of all that it says; a shared chunk is read once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.page import Page
from oefenkoffer.gate.texts import inside, of_text, variants


@dataclass(frozen=True)
class _Parts:
    """What a chunk says.

    Attributes:
        readings: its words, in each variant, and its tags likewise. To what a page says, every one
            of its chunks adds a part.
        apart: its comments and scripts, and what is packed in it; each stands by itself.
    """

    readings: tuple[bytes, ...]
    apart: tuple[bytes, ...]


class ChunkReader:
    """Reads pages, and remembers their chunks."""

    def __init__(self) -> None:
        self._known: dict[Page, _Parts] = {}

    def readings(self, chunks: Iterable[Page]) -> Iterator[bytes]:
        """Every reading of a page, as it is compared, once."""
        parts = [self._known.get(chunk) or self._new(chunk) for chunk in chunks]
        yield from dict.fromkeys(
            map(b"".join, zip(*(part.readings for part in parts), strict=True))
        )
        for part in parts:
            yield from part.apart

    def _new(self, chunk: Page) -> _Parts:
        words, tags = chunk.words, chunk.tags
        apart = (*inside(words), *inside(tags), *_inside(chunk))
        readings = (*_normalized_variants(words), *_normalized_variants(tags))
        parts = self._known[chunk] = _Parts(readings, tuple(map(normalized, apart)))
        return parts


def _normalized_variants(text: str) -> tuple[bytes, ...]:
    bare, *others = variants(text)
    first = normalized(bare)
    return first, *(first if other == bare else normalized(other) for other in others)


def _inside(chunk: Page) -> Iterator[str]:
    if chunk.inside:
        yield from of_text(chunk.inside)
