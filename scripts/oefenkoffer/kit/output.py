"""What a build makes: files by name, not yet written, or written before and still right."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp

from oefenkoffer.temporary import write_temporary
from oefenkoffer.vocabulary import PaperKind


@dataclass(frozen=True)
class Output:
    """One file of the kit.

    Attributes:
        path: relative to its part (`print/`, `slides/`, a site), with forward slashes.
        source: the bytes, or the file that holds them: a large kit does not fit in memory.
        kind: what it is, for pages that list it.
        case: the id of the case that it belongs to; None for all of them.
        title: what a paper is called among others of its kind.
        counted: how many pages it has, where who made it knows.
        layouts: which layout of a client's presentation was used for what, as our name and theirs.
        small: the type in points on slides where it is smaller than it should be, each after
            the number of its slide.
        key: what it was made of; see `keys.py`. Empty where nobody asks.
    """

    path: str
    source: bytes | Path
    kind: PaperKind = "other"
    case: str | None = None
    title: str = ""
    counted: int | None = None
    layouts: tuple[tuple[str, str], ...] = ()
    small: tuple[tuple[int, float], ...] = ()
    key: str = ""

    @property
    def content(self) -> bytes:
        """The bytes, read again each time where a file holds them."""
        return self.source if isinstance(self.source, bytes) else self.source.read_bytes()

    @cached_property
    def pages(self) -> int:
        """How many pages it has on paper; 0 for a file that has none.

        Why only when asked: what opens a PDF is slow to import, and only reports need a number.
        """
        if self.counted is not None:
            return self.counted
        return pages_of(self.content) if self.path.endswith(".pdf") else 0


def on_disk(outputs: Iterable[Output], folder: Path) -> Iterator[Output]:
    """The same, each in a file as soon as it is made: a large kit does not fit in memory.

    Args:
        outputs: what is made.
        folder: stays for as long as somebody asks for their bytes.

    Raises:
        OSError: the disk refuses.
    """
    own = Path(mkdtemp(dir=folder))
    for number, output in enumerate(outputs):
        if isinstance(output.source, bytes):
            file = own / str(number)
            write_temporary(file, output.source)
            yield replace(output, source=file)
        else:
            yield output


Former = Callable[[str, str], Output | None]
"""What the former build left under a path, if that was made of what this key stands for."""


def nothing_former(_path: str, _key: str) -> None:
    """For who makes everything again."""


def in_greys(outputs: Iterable[Output]) -> tuple[Output, ...]:
    """The same PDFs with nothing but greys in them: for printers that charge colour by the page."""
    from oefenkoffer.renderers.printing import in_grey

    return tuple(replace(output, source=in_grey(output.content)) for output in outputs)


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
