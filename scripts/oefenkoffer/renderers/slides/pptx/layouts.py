"""The layouts of the house: which places each has, where, and in what type."""

from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.places import HIGH, LEFT, TOP, WIDE, Layout, Place

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
