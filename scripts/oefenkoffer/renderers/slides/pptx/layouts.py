"""The layouts of the house: which places each has, where, and in what type."""

from dataclasses import replace

from oefenkoffer.renderers.slides.pptx.geometry import PAGE, Box
from oefenkoffer.renderers.slides.pptx.places import (
    BAR,
    BODY_SIZE,
    HIGH,
    LEFT,
    TITLE,
    TITLE_SIZE,
    TOP,
    WIDE,
    Field,
    Layout,
    Mark,
    Place,
)

_CONTEXT = Place("context", "body", Box(LEFT, 21.5, WIDE, 9), 20, "tx2")
_TITLE = Place("title", "title", TITLE, TITLE_SIZE, bold=True, tight=True)
_HEAD = (_CONTEXT, _TITLE)
_LARGE = Place("title", "title", Box(LEFT, 42, 284, 122), 72, bold=True, anchor="ctr", tight=True)
_QUIET_HEAD = (_CONTEXT, Place("title", "title", Box(LEFT, 31, WIDE, 12), 30, "tx2", tight=True))
"""A soft title above what everybody should look at."""

GAP = 8.0
"""Between cards and buttons, in mm."""

EDGE = 1.8
"""How thick the coloured edge of a card is, in mm."""


def _body(box: Box, size: float = BODY_SIZE) -> Place:
    return Place("body", "body", box, size, anchor="ctr", points=True)


def _opening(below: str) -> tuple[Place, ...]:
    lead = "subTitle" if below == "ctrTitle" else "body"
    return (
        Place("context", "body", Box(LEFT, 47, 268, 14), 26, anchor="b"),
        Place("title", below, Box(LEFT, 72, WIDE, 66), 80, bold=True, tight=True),
        Place("body", lead, Box(LEFT, 142, 220, 32), 30, under="title"),
    )


_OPENING_MARKS = (
    Mark("circle", Box(197.6, 57.6, PAGE.width - 197.6, PAGE.height - 57.6)),
    Mark("bar", replace(BAR, top=65)),
)


def _row(count: int, top: float, height: float) -> list[Box]:
    """Boxes of equal width side by side."""
    width = (WIDE - GAP * (count - 1)) / count
    return [Box(LEFT + n * (width + GAP), top, width, height) for n in range(count)]


def _cards(size: float, *fields: Field) -> tuple[Place, ...]:
    return tuple(
        Place(field, "body", box, size, fill="bg2", points=True, matched=True)
        for field, box in zip(fields, _row(len(fields), TOP + 2, HIGH - 4), strict=True)
    )


def _edges(count: int) -> tuple[Mark, ...]:
    return tuple(Mark("bar", box) for box in _row(count, TOP + 2 - EDGE, EDGE))


def _buttons() -> tuple[Place, ...]:
    fields: tuple[Field, ...] = ("left", "right")
    return tuple(
        Place(
            field, "body", box, 40, "bg1", bold=True, anchor="ctr", fill="accent1", centred=True,
            matched=True,
        )
        for field, box in zip(fields, _row(2, 128, 30), strict=True)
    )  # fmt: skip


LAYOUTS: tuple[Layout, ...] = (
    Layout("title", "title", _opening("ctrTitle"), _OPENING_MARKS, coloured=True),
    Layout("section", "secHead", _opening("title"), _OPENING_MARKS, coloured=True),
    Layout("text", "obj", (*_HEAD, _body(Box(LEFT, TOP, 276, HIGH)))),
    Layout("lone", "titleOnly", (_CONTEXT, _LARGE)),
    Layout(
        "picture",
        "picTx",
        (
            *_HEAD,
            _body(Box(LEFT, TOP, 160, HIGH), 40),
            Place("picture", "pic", Box(194, TOP, LEFT + WIDE - 194, HIGH)),
        ),
    ),
    Layout(
        "large_picture",
        "",
        (
            *_HEAD,
            Place("picture", "pic", Box(LEFT, TOP, WIDE, HIGH - 14)),
            Place("body", "body", Box(LEFT, TOP + HIGH - 12, WIDE, 12), 24, "tx2", centred=True),
        ),
    ),
    Layout(
        "sentence",
        "",
        (
            *_HEAD,
            Place("body", "body", Box(LEFT + 7, TOP, 270, 48), 54, bold=True, anchor="ctr",
                  tight=True),
            Place("side", "body", Box(LEFT, TOP + 55, 280, HIGH - 55), 36),
        ),
        (Mark("bar", Box(LEFT, TOP, 2.2, 48)),),
    ),
    Layout(
        "quote",
        "",
        (
            *_QUIET_HEAD,
            Place("body", "body", Box(LEFT, 80, 284, 74), 72, bold=True, tight=True),
            Place("side", "body", Box(LEFT, 157, 280, 14), 30, "tx2", under="body"),
        ),
        (Mark("quotation", Box(LEFT, 44, 40, 34)),),
    ),
    Layout(
        "statement",
        "",
        (
            *_QUIET_HEAD,
            Place("body", "body", Box(LEFT, 46, WIDE, 72), 72, bold=True, anchor="b", tight=True),
            *_buttons(),
        ),
    ),
    Layout(
        "exercise",
        "",
        (
            *_HEAD,
            Place("body", "body", Box(LEFT, TOP, WIDE, 16), 32),
            Place("table", "tbl", Box(LEFT, TOP + 17, 165, HIGH - 17), 34, anchor="ctr"),
            Place("side", "body", Box(194, TOP + 17, LEFT + WIDE - 194, HIGH - 17), 26, fill="bg2",
                  anchor="ctr", hugs=True),
        ),
    ),
    Layout(
        "table",
        "tbl",
        (*_HEAD, Place("table", "tbl", Box(LEFT, TOP, WIDE, HIGH), 36, anchor="ctr")),
    ),
    Layout("columns", "twoObj", (*_HEAD, *_cards(40, "body", "second")), _edges(2)),
    Layout("three_columns", "", (*_HEAD, *_cards(40, "body", "second", "third")), _edges(3)),
)  # fmt: skip
