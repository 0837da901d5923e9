"""Write texts, pictures, tables and figures as the XML of shapes on a slide."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.design.signs import SIDE, SIGNS
from oefenkoffer.renderers.slides.pptx.figure_shapes import Colour, FigureShape
from oefenkoffer.renderers.slides.pptx.fitting import AIR
from oefenkoffer.renderers.slides.pptx.layouts import Slot
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import Text, TextContext, TextStyle, xml

LEVELS = 5
FINE = 100
"""How many of a path's units go in one of a sign's."""

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of a table without fills and lines."""

BESIDE = 6.0
"""The air behind the text of a cell, in mm; none before it, to stand below the title."""


def text_shape(number: int, slot: Slot, text: Text, size: float, context: TextContext) -> str:
    """A text in its place; a size that differs from the place's is said once, for all of it."""
    place = f"<a:xfrm>{slot.rect.transform}</a:xfrm>" if slot.own else ""
    sizes = _sizes(size, context.language, slot) if size != slot.size or slot.alone else ""
    body = xml(text, context, TextStyle(slot.bulleted, base=size, free=slot.ph is None))
    inset = f' rIns="{round(slot.spare * EMU_PER_MM)}"' if slot.spare else ""
    return (
        f"<p:sp><p:nvSpPr>{_named(number, slot.name)}<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"{_ph(slot)}</p:nvSpPr><p:spPr>{place}{slot.outline}</p:spPr><p:txBody><a:bodyPr{inset}>"
        "<a:normAutofit/>"
        f"</a:bodyPr><a:lstStyle>{sizes}</a:lstStyle>{body}</p:txBody></p:sp>"
    )


def foot_shape(number: int, name: str, ph: str, body: str, language: str) -> str:
    """The name of the workshop, or the number of the slide.

    Why the side is said again: LibreOffice centres a foot whose layout puts it elsewhere.
    """
    side = "r" if "sldNum" in ph else "l"
    return (
        f"<p:sp><p:nvSpPr>{_named(number, name)}<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"<p:nvPr><p:ph {ph}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
        f'<a:p><a:pPr algn="{side}"/>{body}<a:endParaRPr lang="{language}"/></a:p>'
        "</p:txBody></p:sp>"
    )


def number_shape(number: int, name: str, ph: str, shown: int, language: str) -> str:
    """The number of the slide, as a field that PowerPoint keeps right."""
    field = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{language}"/><a:t>{shown}</a:t></a:fld>'
    )
    return foot_shape(number, name, ph, field, language)


def picture_shape(number: int, slot: Slot, rect: Rect, alt: str, fill: str) -> str:
    """A picture with its alt text; `fill` is the XML of what it shows."""
    return (
        f"<p:pic><p:nvPicPr>{_named(number, slot.name, alt)}<p:cNvPicPr><a:picLocks "
        f'noGrp="{int(slot.ph is not None)}" noChangeAspect="1"/></p:cNvPicPr>{_ph(slot)}'
        f"</p:nvPicPr>{fill}<p:spPr><a:xfrm>{rect.transform}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


SIDES = {"center": "ctr", "right": "r"}
"""How a presentation calls the sides that are not its usual one."""


def picture_fill(relation: str, cut: str = "") -> str:
    """What a picture shows: the whole of it, or what is left of it."""
    return (
        f'<p:blipFill><a:blip r:embed="{relation}"/>{cut}<a:stretch><a:fillRect/></a:stretch>'
        "</p:blipFill>"
    )


@dataclass(frozen=True)
class Grid:
    """A table whose type and measures are known.

    Attributes:
        widths, heights: of columns and rows, in mm.
        size: in points.
        air: above and below the text of a cell, in mm.
        header: whether the first row names the columns; else the first column names the rows.
        aligns: the side of each column: left, center, right or "" for the usual one.
    """

    rows: Sequence[Sequence[Text]]
    widths: Sequence[float]
    heights: Sequence[float]
    size: float
    air: float
    header: bool
    aligns: Sequence[str] = ()


def table_shape(number: int, slot: Slot, grid: Grid, context: TextContext) -> str:
    """A real table."""
    columns = "".join(f'<a:gridCol w="{round(width * EMU_PER_MM)}"/>' for width in grid.widths)
    lines = "".join(
        f'<a:tr h="{round(high * EMU_PER_MM)}">'
        + "".join(_cell(text, grid, context, (at, column)) for column, text in enumerate(row))
        + "</a:tr>"
        for at, (row, high) in enumerate(zip(grid.rows, grid.heights, strict=True))
    )
    rect = replace(slot.rect, height=sum(grid.heights))
    if slot.centred:
        rect = replace(rect, top=rect.top + (slot.rect.height - rect.height) / 2)
    names = 'firstRow="1"' if grid.header else 'firstCol="1"'
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{_named(number, slot.name)}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{_ph(slot)}'
        f"</p:nvGraphicFramePr><p:xfrm>{rect.transform}</p:xfrm><a:graphic>"
        f'<a:graphicData uri="{TABLE}"><a:tbl><a:tblPr {names}><a:tableStyleId>{NO_GRID}'
        f"</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{lines}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(text: Text, grid: Grid, context: TextContext, at: tuple[int, int]) -> str:
    """A cell at a row and a column; what names a row is bold."""
    row, column = at
    wide, high = round(BESIDE * EMU_PER_MM), round(grid.air * EMU_PER_MM)
    bold = grid.header and bool(row) and not column
    side = SIDES.get(grid.aligns[column], "") if column < len(grid.aligns) else ""
    text_style = TextStyle(bulleted=False, size=grid.size, bold=bold, free=True, side=side)
    body = xml(text, context, text_style)
    anchor = "b" if grid.header and not row else "ctr"
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>"
        f'<a:tcPr marL="0" marR="{wide}" marT="{high}" marB="{high}" anchor="{anchor}">'
        f"{_line(row) if grid.header else ''}</a:tcPr></a:tc>"
    )


def _line(row: int) -> str:
    """The line below a row: that of the header in the colour of the house."""
    line, colour = (9525, '"bg1"><a:lumMod val="78000"/>') if row else (28575, '"accent1">')
    return (
        f'<a:lnB w="{line}"><a:solidFill><a:schemeClr val={colour}</a:schemeClr></a:solidFill>'
        "</a:lnB>"
    )


def _sizes(size: float, language: str, slot: Slot) -> str:
    """The type of a place, where it is another one than its layout says."""
    points = round(AIR * size * 100)
    air = f'<a:spcBef><a:spcPts val="{points}"/></a:spcBef>' if slot.air else ""
    side = f' algn="{slot.side}"' if slot.side else ""
    bold = ' b="1"' if slot.alone and slot.bold else ""
    attributes = f'sz="{round(size * 100)}"{bold} lang="{language}"'
    run = (
        f"<a:defRPr {attributes}>{slot.look}</a:defRPr>"
        if slot.look
        else f"<a:defRPr {attributes}/>"
    )
    return "".join(
        f"<a:lvl{level}pPr{side}>{air}{run}</a:lvl{level}pPr>" for level in range(1, LEVELS + 1)
    )


def _named(
    number: int, name: str, alt: str = "", click: str = "", *, decorative: bool = False
) -> str:
    described = f" descr={quoteattr(alt)}" if alt else ""
    inside = click + (DECORATIVE if decorative else "")
    return f'<p:cNvPr id="{number}" name={quoteattr(name)}{described}>{inside}</p:cNvPr>'


def _ph(slot: Slot) -> str:
    return f"<p:nvPr><p:ph {slot.ph}/></p:nvPr>" if slot.ph is not None else "<p:nvPr/>"


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
        named = _named(number, box.name, click=self._click(box), decorative=not box.text)
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
