"""Shapes that stand in no place of a layout: what they say, in which type, and as XML."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from xml.sax.saxutils import quoteattr

from oefenkoffer.audience.shown_pictures import Picture
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
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.shape_xml import picture_fill
from oefenkoffer.renderers.slides.pptx.text import Text, TextContext, TextStyle, xml

LEVELS = 5
FINE = 100
"""How many of a path's units go in one of a sign's."""

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
class FigureWriter:
    """Writes boxes as the XML of shapes.

    Attributes:
        embed: gives the relationship of the slide with a picture, and its size in pixels.
    """

    context: TextContext
    embed: Callable[[Picture], tuple[str, tuple[int, int]]]

    def shape(self, number: int, box: FigureShape, size: float) -> str:
        """One box as a shape, or as a picture."""
        if box.picture:
            return self._picture(number, box, box.picture)
        named = _named(number, box.name, "" if box.text else "decorative", self._click(box))
        outline = _outline(box)
        fill = _solid(box.fill, 0 if box.text else box.clear) if box.fill else "<a:noFill/>"
        line = f'<a:ln w="{round(box.weight * EMU_PER_MM)}">{_solid(box.line)}</a:ln>'
        body = self._body(box, size) if box.text else ""
        return (
            f"<p:sp><p:nvSpPr>{named}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
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
            f"<p:pic><p:nvPicPr>{_named(number, box.name, picture.alt)}<p:cNvPicPr>"
            f'<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f"{picture_fill(relation, crop)}<p:spPr><a:xfrm>{rect.transform}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def _click(self, box: FigureShape) -> str:
        relation = self.context.link(box.target) if box.target else ""
        jump = 'action="ppaction://hlinksldjump"'
        return f'<a:hlinkClick r:id="{relation}" {jump}/>' if relation else ""


USUAL_INK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)
"""What says that a shape is for the eye only."""


def _named(number: int, name: str, alt: str, click: str = "") -> str:
    decorative = alt == "decorative"
    described = f" descr={quoteattr(alt)}" if alt and not decorative else ""
    inside = click + (DECORATIVE if decorative else "")
    return f'<p:cNvPr id="{number}" name={quoteattr(name)}{described}>{inside}</p:cNvPr>'


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


STEPS: Mapping[str, str] = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}


def _step(kind: str, points: Iterable[tuple[float, float]]) -> str:
    inside = "".join(f'<a:pt x="{round(x * FINE)}" y="{round(y * FINE)}"/>' for x, y in points)
    return f"<a:{STEPS[kind]}>{inside}</a:{STEPS[kind]}>"


def cut_off(rect: Rect, width: int, height: int) -> str:
    """What of a picture is cut off to fill a place, as XML; in thousandths of percents."""
    wanted, own = rect.width / rect.height, width / height
    if own > wanted:
        side = round((1 - wanted / own) * 50_000)
        return f'<a:srcRect l="{side}" r="{side}"/>'
    low = round((1 - own / wanted) * 50_000)
    return f'<a:srcRect t="{low}" b="{low}"/>'
