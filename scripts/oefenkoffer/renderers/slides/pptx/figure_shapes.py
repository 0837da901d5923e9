"""Shapes that stand in no place of a layout: what they say, in which type, and side by side."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import LIGHT, READABLE, STEPS, readable, tones
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
from oefenkoffer.renderers.slides.pptx.text import Text, line
from oefenkoffer.renderers.slides.variants import role_sign

Colour = str
"""`#rrggbb`, or empty for none."""

GUTTER = 6.0
"""Between two columns, in mm."""


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


@dataclass(frozen=True)
class FigureStyle:
    """The colours and words of a figure.

    Attributes:
        accent: that of the house, or of a client's theme.
        page: what the figure stands on; empty where nobody can tell.
        drawn: that of a line on the page, where the accent cannot be told from it.
    """

    branding: Branding
    accent: Colour
    page: Colour = LIGHT
    drawn: Colour = ""

    def on_page(self, colour: Colour) -> Colour:
        """A colour for text beside cards, in a shade that can be read; empty for that of texts."""
        return readable(colour, self.page, READABLE) if self.page else ""

    def tone(self, number: int) -> Colour:
        """The colour of a step of the method."""
        return tones(self.accent, STEPS)[number % STEPS]

    def role(self, role: str) -> Colour:
        """The colour of a kind of role."""
        return self.branding.roles[role].colour


Figure = Callable[[Rect, FigureStyle], Sequence[FigureShape]]
"""From the room and the style to shapes."""


def columns_of(room: Rect, count: int, gutter: float = GUTTER) -> tuple[Rect, ...]:
    """Columns of equal width side by side."""
    width = (room.width - gutter * (count - 1)) / count
    return tuple(
        replace(room, left=room.left + index * (width + gutter), width=width)
        for index in range(count)
    )


def rows_of(room: Rect, count: int, gutter: float, most: float) -> tuple[Rect, ...]:
    """Rows of equal height below each other, no higher than `most`, in the middle of the room."""
    return shared_rows(room, (1.0,) * count, gutter, most)


def shared_rows(
    room: Rect, shares: Sequence[float], gutter: float, most: float
) -> tuple[Rect, ...]:
    """The same, but each row as high as its share; `most` is what they are together, for each."""
    air = gutter * (len(shares) - 1)
    whole = min(room.height - air, most * len(shares))
    top = room.top + (room.height - whole - air) / 2
    heights = [whole * share / sum(shares) for share in shares]
    tops = accumulate((height + gutter for height in heights), initial=top)
    return tuple(
        replace(room, top=start, height=height)
        for start, height in zip(tops, heights, strict=False)
    )


def disc(number: int, rect: Rect, colour: Colour, name: str, step: int = 0) -> FigureShape:
    """A number in white on a disc."""
    return FigureShape(
        name=name,
        rect=rect,
        shape="ellipse",
        fill=colour,
        ink=LIGHT,
        bold=True,
        align="ctr",
        size=0.5 * rect.height * 2.83,
        smallest=0,
        text=line(str(number)),
        step=step,
    )


def badge(
    role: str, rect: Rect, style: FigureStyle, name: str, step: int = 0
) -> Iterator[FigureShape]:
    """The sign of a role in white on a disc of its colour."""
    sign, inside = role_sign(role, style.branding), rect.part(Rect(0.19, 0.19, 0.62, 0.62))
    yield FigureShape(name=name, rect=rect, shape="ellipse", fill=style.role(role), step=step)
    yield FigureShape(name=name, rect=inside, sign=sign, fill=LIGHT, step=step)
