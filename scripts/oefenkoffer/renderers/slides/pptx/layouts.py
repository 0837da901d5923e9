"""The layouts of the house: which places each has, where, and in what type."""

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

_CONTEXT = Place("context", "body", Box(LEFT, 24, WIDE, 9), 20, "tx2")
_TITLE = Place("title", "title", Box(LEFT, 35, WIDE, 28), 38, bold=True)
_HEAD = (_CONTEXT, _TITLE)


def _body(box: Box, size: float = 34) -> Place:
    return Place("body", "body", box, size, points=True)


def _opening(below: str) -> tuple[Place, ...]:
    return (
        Place("context", "body", Box(LEFT, 44, 268, 12), 24, anchor="b"),
        Place("title", below, Box(LEFT, 58, 268, 45), 52, bold=True),
        Place("body", "subTitle" if below == "ctrTitle" else "body", Box(LEFT, 110, 230, 48), 28),
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("title", "title", _opening("ctrTitle"), coloured=True),
    Layout("section", "secHead", _opening("title"), coloured=True),
    Layout("text", "obj", (*_HEAD, _body(Box(LEFT, TOP, 268, HIGH)))),
    Layout(
        "picture",
        "picTx",
        (
            *_HEAD,
            _body(Box(LEFT, TOP, 156, HIGH), 30),
            Place("picture", "pic", Box(194, TOP, 118, HIGH)),
        ),
    ),
    Layout(
        "large_picture",
        "",
        (
            *_HEAD,
            Place("picture", "pic", Box(LEFT, TOP, WIDE, HIGH - 13)),
            Place("body", "body", Box(LEFT, TOP + HIGH - 10, WIDE, 10), 20, "tx2"),
        ),
    ),
    Layout(
        "sentence",
        "",
        (
            *_HEAD,
            Place(
                "body", "body", Box(LEFT, TOP, WIDE, 56), 38, bold=True, anchor="ctr", filled=True
            ),
            Place("side", "body", Box(LEFT, TOP + 62, WIDE, HIGH - 62), 28),
        ),
    ),
    Layout(
        "exercise",
        "",
        (
            *_HEAD,
            _body(Box(LEFT, TOP - 3, 268, 18), 26),
            Place("table", "tbl", Box(LEFT, TOP + 19, 160, HIGH - 19), 26),
            Place("side", "body", Box(200, TOP + 19, 112, HIGH - 19), 20, filled=True),
        ),
    ),
    Layout("table", "tbl", (*_HEAD, Place("table", "tbl", Box(LEFT, TOP, WIDE, HIGH), 30))),
    Layout(
        "columns",
        "twoObj",
        (
            *_HEAD,
            _body(Box(LEFT, TOP, 137, HIGH), 30),
            Place("second", "body", Box(175, TOP, 137, HIGH), 30, points=True),
        ),
    ),
    Layout(
        "three_columns",
        "",
        (
            *_HEAD,
            _body(Box(LEFT, TOP, 88, HIGH), 28),
            Place("second", "body", Box(125, TOP, 88, HIGH), 28, points=True),
            Place("third", "body", Box(224, TOP, 88, HIGH), 28, points=True),
        ),
    ),
)
