"""The sizes and kinds of paper that a deck can be set on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from oefenkoffer.typesetting import Template

PACKAGE = "oefenkoffer.renderers.slides"


@dataclass(frozen=True)
class Screen:
    """A slide's page.

    Attributes:
        width, height, margin: in mm; the margin is that at the sides.
        em: in points, the measure of titles, gaps and all else that keeps its size.
        sizes: of type in points that can be read from the back of a room, largest first.
        small: sizes below those; a text that fits none of them either is too long.
    """

    width: float
    height: float
    margin: float
    em: float
    sizes: tuple[int, ...]
    small: tuple[int, ...]

    @property
    def data(self) -> Mapping[str, Any]:
        """For the template."""
        return {
            "width": self.width,
            "height": self.height,
            "margin": self.margin,
            "em": self.em,
            "sizes": list(self.sizes),
            "small": list(self.small),
        }


@dataclass(frozen=True)
class DeckFormat:
    """One way to put a deck on pages.

    Attributes:
        notes: whether it tells what the speaker says.
    """

    template: Template
    screen: Screen
    notes: bool = False


WIDE = Screen(
    338.67,
    190.5,
    24,
    20,
    (44, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20),
    (18, 17, 16, 15, 14),
)
OLD = Screen(
    254, 190.5, 18, 17, (40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16), (15, 14, 13, 12)
)
"""4:3. A narrower page takes smaller type for the same slide."""


def _template(name: str) -> Template:
    return Template(PACKAGE, name, ("faces.typ", "bodies.typ", "screen.typ"))


SLIDES = DeckFormat(_template("slides.typ"), WIDE)
OLD_SLIDES = DeckFormat(_template("slides.typ"), OLD)
NOTES = DeckFormat(_template("notes.typ"), WIDE, notes=True)
HANDOUT = DeckFormat(_template("handout.typ"), WIDE)

TYPE_SIZES = _template("type_sizes.typ")
