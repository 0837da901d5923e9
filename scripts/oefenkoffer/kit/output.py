"""What a build makes: files by name, not yet written."""

from dataclasses import dataclass
from typing import Literal

from oefenkoffer.renderers.site.papers import Kind

Audience = Literal["participants", "trainer"]
Release = Literal["before", "after"]


@dataclass(frozen=True)
class Output:
    """One file of the kit.

    Attributes:
        path: relative to its part (`print/`, `slides/`, a site), with forward slashes.
        kind: what it is, for pages that list it.
        case: the id of the case that it belongs to; None for all of them.
        pages: how many pages it has on paper; 0 for a file that has none.
        layouts: which layout of a client's presentation was used for what, as our name and theirs.
    """

    path: str
    content: bytes
    kind: Kind = "other"
    case: str | None = None
    pages: int = 0
    layouts: tuple[tuple[str, str], ...] = ()
