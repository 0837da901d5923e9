"""A client's own family of type as values: its names, its files by style, the signs in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Literal, get_args

Style = Literal["Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt"]
STYLES: tuple[Style, ...] = get_args(Style)

NEXT_BEST: Mapping[Style, tuple[Style, ...]] = MappingProxyType(
    {
        "Regular": (),
        "It": ("Regular",),
        "Semibold": ("Bold",),
        "SemiboldIt": ("BoldIt", "Semibold", "Bold"),
        "Bold": (),
        "BoldIt": ("Bold",),
    }
)
"""What stands in for a style that a family does not have; every family has Regular and Bold."""


@dataclass(frozen=True)
class Typeface:
    """A family of type.

    Attributes:
        family: its name, as on paper and on pages.
        installed: the name under which Windows lists it, for presentations.
        scale: how large it is set, beside ours, so that what fits in ours fits in it.
        files: its styles, each once and Regular and Bold always, with the bytes of their files.
        signs: every sign that each of the files has.
    """

    family: str
    installed: str
    scale: float
    files: tuple[tuple[Style, bytes], ...]
    signs: frozenset[str]

    @cached_property
    def styles(self) -> Mapping[Style, bytes]:
        """The files by style."""
        return MappingProxyType(dict(self.files))

    @property
    def has_italics(self) -> bool:
        """Whether anything in the family slants."""
        return "It" in self.styles

    def file(self, style: Style) -> bytes:
        """The file of a style, or of what comes nearest to it."""
        return next(self.styles[s] for s in (style, *NEXT_BEST[style]) if s in self.styles)
