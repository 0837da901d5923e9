"""What a build makes: files by name, not yet written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from oefenkoffer.vocabulary import PaperKind


@dataclass(frozen=True)
class Output:
    """One file of the kit.

    Attributes:
        path: relative to its part (`print/`, `slides/`, a site), with forward slashes.
        kind: what it is, for pages that list it.
        case: the id of the case that it belongs to; None for all of them.
        counted: how many pages it has, where who made it knows.
        layouts: which layout of a client's presentation was used for what, as our name and theirs.
        small: the type in points on slides where it is smaller than it should be, by number.
    """

    path: str
    content: bytes
    kind: PaperKind = "other"
    case: str | None = None
    counted: int | None = None
    layouts: tuple[tuple[str, str], ...] = ()
    small: Mapping[int, float] = field(default_factory=dict)

    @cached_property
    def pages(self) -> int:
        """How many pages it has on paper; 0 for a file that has none.

        Why only when asked: what opens a PDF is slow to import, and only reports need a number.
        """
        if self.counted is not None:
            return self.counted
        return pages_of(self.content) if self.path.endswith(".pdf") else 0


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
