"""What a layout of the house is made of, and the measures that all layouts share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from oefenkoffer.renderers.slides.pptx.geometry import Box

Name = Literal[
    "title", "section", "text", "lone", "picture", "large_picture", "sentence", "quote",
    "statement", "exercise", "table", "columns", "three_columns",
]  # fmt: skip
Field = Literal[
    "context", "title", "body", "second", "third", "left", "right", "side", "table", "picture"
]
Colour = Literal["tx1", "tx2", "bg1", "bg2", "accent1"]
Anchor = Literal["t", "ctr", "b"]

INDEX: Mapping[Field, int] = {
    "title": 0,
    "body": 1,
    "context": 13,
    "picture": 14,
    "side": 15,
    "table": 16,
    "second": 17,
    "third": 18,
    "left": 22,
    "right": 23,
}
"""The number of each place, the same on every layout: text stays when a layout is changed."""

FILLED_INSET = 6.0
"""How far text stands from the edge of a fill, in mm."""

FOOTER = 20
NUMBER = 21
OPENING: frozenset[Name] = frozenset({"title", "section"})
"""The layouts that open a part."""

SMALLEST = 20
"""Points; smaller type cannot be read from the back of a room."""

AIR = 0.4
"""Above a paragraph, in sizes of its type."""

TIGHT = 0.9
"""How close the lines of large type stand, as a part of what is usual."""


@dataclass(frozen=True)
class Place:
    """One placeholder of a layout.

    Attributes:
        kind: what PowerPoint calls it.
        size: of the type, in points.
        fill: a tint of the house colour for a card, the colour itself for a button.
        points: whether what is typed there starts as a point of a list.
        tight: large type with its lines close, and about as long as each other.
        under: the place whose text this one follows when that is shorter than its place.
        hugs: whether the place is no higher on a slide than its text.
        matched: whether the type is as large as in the other matched places.
    """

    field: Field
    kind: str
    box: Box
    size: float = 0
    colour: Colour = "tx1"
    bold: bool = False
    anchor: Anchor = "t"
    fill: Literal["", "bg2", "accent1"] = ""
    points: bool = False
    centred: bool = False
    tight: bool = False
    under: Field | None = None
    hugs: bool = False
    matched: bool = False


@dataclass(frozen=True)
class Mark:
    """A shape of a layout that says nothing: it makes the design."""

    kind: Literal["bar", "circle", "quotation"]
    box: Box


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
    marks: tuple[Mark, ...] = ()
    coloured: bool = False


LEFT = 24.0
WIDE = 290.6
TOP = 61.0
HIGH = 107.0
FOOT = Box(LEFT, 175, 230, 8)
NUMBER_BOX = Box(LEFT + WIDE - 30, 175, 30, 8)
BAR = Box(LEFT, 16.2, 18.4, 2.1)
TITLE = Box(LEFT, 31, 280, 28)
TITLE_SIZE = 46
BODY_SIZE = 44
