"""Shapes that stand in no place of a layout: what they say, in which type, and their XML."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import LIGHT, READABLE, STEPS, readable, tones
from oefenkoffer.design.geometry import EMU_PER_MM, POINTS_PER_MM
from oefenkoffer.design.signs import SIDE, SIGNS
from oefenkoffer.renderers.slides.pptx.fitting import (
    AIR,
    FLOOR,
    SMALLEST,
    Letters,
    Room,
    TooMuch,
    fit_text,
)
from oefenkoffer.renderers.slides.pptx.package import named
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import LEVELS, Text, TextContext, TextStyle, line, xml
from oefenkoffer.renderers.slides.variants import role_sign

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
        size=0.5 * rect.height * POINTS_PER_MM,
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


FINE = 100
"""How many of a path's units go in one of a sign's."""

USUAL_INK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'


@dataclass(frozen=True)
class FigureWriter:
    """Writes the shapes of a figure.

    Attributes:
        embed: gives the relationship of the slide with a picture, and its size in pixels.
    """

    context: TextContext
    embed: Callable[[Picture], tuple[str, tuple[int, int]]]

    def shape(self, number: int, box: FigureShape, size: float) -> str:
        """One box as a shape, or as a picture."""
        if box.picture:
            return self._picture(number, box, box.picture)
        about = named(number, box.name, click=self._click(box), decorative=not box.text)
        outline = _outline(box)
        fill = _solid(box.fill, 0 if box.text else box.clear) if box.fill else "<a:noFill/>"
        line = f'<a:ln w="{round(box.weight * EMU_PER_MM)}">{_solid(box.line)}</a:ln>'
        body = self._body(box, size) if box.text else ""
        return (
            f"<p:sp><p:nvSpPr>{about}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr><a:xfrm>{box.rect.transform}</a:xfrm>{outline}{fill}"
            f"{line if box.line else '<a:ln><a:noFill/></a:ln>'}</p:spPr>{body}</p:sp>"
        )

    def _body(self, box: FigureShape, size: float) -> str:
        wide, high = (round(mm * EMU_PER_MM) for mm in box.inset)
        look = self.context.look
        ink = _solid(box.ink, box.clear) + look.letters if box.ink else look.free or USUAL_INK
        soft = ink if box.ink or not look.soft else look.soft + look.letters
        context = replace(self.context, look=replace(look, free=ink, soft=soft))
        text_style = TextStyle(bulleted=False, size=size, bold=box.bold, free=True)
        text = xml(box.text, context, text_style)
        air = f'<a:spcBef><a:spcPts val="{round(AIR * size * 100)}"/></a:spcBef>'
        hundredths = round(size * 100)
        levels = "".join(
            f'<a:lvl{level}pPr algn="{box.align}">{air}'
            f'<a:defRPr sz="{hundredths}" lang="{context.language}">{look.letters}</a:defRPr>'
            f"</a:lvl{level}pPr>"
            for level in range(1, LEVELS + 1)
        )
        return (
            f'<p:txBody><a:bodyPr wrap="square" lIns="{wide}" tIns="{high}" rIns="{wide}" '
            f'bIns="{high}" anchor="{box.anchor}"><a:normAutofit/></a:bodyPr>'
            f"<a:lstStyle>{levels}</a:lstStyle>{text}</p:txBody>"
        )

    def _picture(self, number: int, box: FigureShape, picture: Picture) -> str:
        relation, (width, height) = self.embed(picture)
        rect, crop = box.rect.holding(width, height), ""
        if box.covers:
            rect, crop = box.rect, cut_off(box.rect, width, height)
        return (
            f"<p:pic><p:nvPicPr>{named(number, box.name, picture.alt)}<p:cNvPicPr>"
            f'<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f"{picture_fill(relation, crop)}<p:spPr><a:xfrm>{rect.transform}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def _click(self, box: FigureShape) -> str:
        relation = self.context.link(box.target) if box.target else ""
        jump = 'action="ppaction://hlinksldjump"'
        return f'<a:hlinkClick r:id="{relation}" {jump}/>' if relation else ""


def _solid(colour: Colour, clear: float = 0) -> str:
    if not colour:
        return ""
    alpha = f'<a:alpha val="{round((1 - clear) * 100_000)}"/>' if clear else ""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}">{alpha}</a:srgbClr></a:solidFill>'


def _outline(box: FigureShape) -> str:
    if not box.sign:
        return f'<a:prstGeom prst="{box.shape}"><a:avLst/></a:prstGeom>'
    steps = "".join(_step(kind, points) for kind, points in SIGNS[box.sign])
    side = SIDE * FINE
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{side}" h="{side}">{steps}'
        "</a:path></a:pathLst></a:custGeom>"
    )


PATH_STEPS: Mapping[str, str] = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}


def _step(kind: str, points: Iterable[tuple[float, float]]) -> str:
    inside = "".join(f'<a:pt x="{round(x * FINE)}" y="{round(y * FINE)}"/>' for x, y in points)
    return f"<a:{PATH_STEPS[kind]}>{inside}</a:{PATH_STEPS[kind]}>"


def cut_off(rect: Rect, width: int, height: int) -> str:
    """What of a picture is cut off to fill a place, as XML; in thousandths of percents."""
    wanted, own = rect.width / rect.height, width / height
    if own > wanted:
        side = round((1 - wanted / own) * 50_000)
        return f'<a:srcRect l="{side}" r="{side}"/>'
    low = round((1 - own / wanted) * 50_000)
    return f'<a:srcRect t="{low}" b="{low}"/>'


def picture_fill(relation: str, cut: str = "") -> str:
    """What a picture shows: the whole of it, or what is left of it."""
    return (
        f'<p:blipFill><a:blip r:embed="{relation}"/>{cut}<a:stretch><a:fillRect/></a:stretch>'
        "</p:blipFill>"
    )
