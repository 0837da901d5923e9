"""What a layout of the house is made of, and the measures that all layouts share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from oefenkoffer.renderers.slides.pptx.geometry import Box

Name = Literal[
    "title", "section", "text", "picture", "large_picture", "sentence", "exercise", "table",
    "columns", "three_columns",
]  # fmt: skip
Field = Literal["context", "title", "body", "second", "third", "side", "table", "picture"]
Colour = Literal["tx1", "tx2", "bg1"]

INDEX: Mapping[Field, int] = {
    "title": 0,
    "body": 1,
    "context": 13,
    "picture": 14,
    "side": 15,
    "table": 16,
    "second": 17,
    "third": 18,
}
"""The number of each place, the same on every layout: text stays when a layout is changed."""

FILLED_INSET = 6.0
"""How far text stands from the edge of a tint, in mm."""

FOOTER = 20
NUMBER = 21
OPENING: frozenset[Name] = frozenset({"title", "section"})
"""The layouts that open a part."""

SMALLEST = 20
"""Points; smaller type cannot be read from the back of a room."""


@dataclass(frozen=True)
class Place:
    """One placeholder of a layout.

    Attributes:
        kind: what PowerPoint calls it.
        size: of the type, in points.
        filled: whether it stands on a tint of the house colour.
        points: whether what is typed there starts as a point of a list.
    """

    field: Field
    kind: str
    box: Box
    size: float = 0
    colour: Colour = "tx1"
    bold: bool = False
    anchor: Literal["t", "ctr", "b"] = "t"
    filled: bool = False
    points: bool = False


@dataclass(frozen=True)
class Layout:
    """One layout.

    Attributes:
        kind: the type that PowerPoint knows it by; empty for one of our own.
        coloured: on the house colour, without footer.
    """

    name: Name
    kind: str
    places: tuple[Place, ...]
    coloured: bool = False


LEFT = 26.0
WIDE = 286.0
TOP = 66.0
HIGH = 102.0
FOOT = Box(LEFT, 173, 230, 8)
NUMBER_BOX = Box(282, 173, 30, 8)
