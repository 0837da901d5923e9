"""Shapes that stand in no place of a layout: what they say, and in which type."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import (
    AIR,
    FLOOR,
    SMALLEST,
    Letters,
    Room,
    TooMuch,
    fit_text,
)
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import Text

Colour = str
"""`#rrggbb`, or empty for none."""


@dataclass(frozen=True, kw_only=True)
class FigureShape:
    """A shape of a figure.

    Attributes:
        name: what PowerPoint calls it.
        size: the largest type of its text, in points.
        smallest: the smallest that it likes.
        group: texts of one group have the same type; a text without one has its own.
        fill, line: its colours.
        weight: of its outline, in mm.
        ink: the colour of its text; empty for that of the page.
        shape: what PowerPoint calls its outline.
        sign: the name of a sign that is its outline.
        inset: the air at each side, and above and below, in mm.
        target: the address of the slide that a click on it leads to.
        picture: what it shows; `covers` says that it is cut to the shape.
        step: at which click it comes; 0 for what is there from the start.
        clear: how much of the page shines through its text, or its fill where it has none.
    """

    name: str
    rect: Rect
    text: Text = ()
    size: float = 20
    smallest: float = SMALLEST
    group: str = ""
    fill: Colour = ""
    line: Colour = ""
    weight: float = 0
    ink: Colour = ""
    shape: str = "rect"
    sign: str = ""
    inset: tuple[float, float] = (0, 0)
    anchor: Literal["t", "ctr", "b"] = "ctr"
    align: Literal["l", "ctr", "r"] = "l"
    bold: bool = False
    target: str = ""
    picture: Picture | None = None
    covers: bool = False
    step: int = 0
    clear: float = 0


@dataclass(frozen=True)
class SizedShapes:
    """Boxes of which every text has its type.

    Attributes:
        sizes: in points, in the order of the boxes.
        over: what does not fit.
        small: the smallest type that is smaller than its box likes; 0 for none.
    """

    boxes: tuple[FigureShape, ...] = ()
    sizes: tuple[float, ...] = ()
    over: tuple[TooMuch, ...] = ()
    small: float = 0


def sized(boxes: Sequence[FigureShape], letters: Letters) -> SizedShapes:
    """Every text in the largest type that fits; those of a group alike."""
    fits = [_fit(box, letters) for box in boxes]
    groups: dict[str, float] = {}
    for box, size in zip(boxes, fits, strict=True):
        if box.group and box.text and not isinstance(size, TooMuch):
            groups[box.group] = min(size, groups.get(box.group, size))
    sizes = tuple(
        groups.get(box.group, 0.0 if isinstance(size, TooMuch) else size)
        for box, size in zip(boxes, fits, strict=True)
    )
    small = (
        size for box, size in zip(boxes, sizes, strict=True) if box.text and size < box.smallest
    )
    over = tuple(size for size in fits if isinstance(size, TooMuch))
    return SizedShapes(tuple(boxes), sizes, over, min(small, default=0))


def _fit(box: FigureShape, letters: Letters) -> float | TooMuch:
    wide, high = box.inset
    if min(box.rect.width, box.rect.height) <= 0:
        return TooMuch(-min(box.rect.width, box.rect.height), 0)
    if not box.text:
        return box.size
    room = Room(
        (box.rect.width - 2 * wide) * POINTS_PER_MM,
        (box.rect.height - 2 * high) * POINTS_PER_MM,
        box.size,
        box.bold,
        letters.line,
        min(FLOOR, box.size),
        AIR,
        letters,
    )
    size = fit_text(box.text, room, whole=True)
    return fit_text(box.text, room) if isinstance(size, TooMuch) else size
