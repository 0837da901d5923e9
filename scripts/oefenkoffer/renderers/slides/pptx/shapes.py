"""Texts, pictures and tables in, the XML of shapes on a slide out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

from oefenkoffer.renderers.slides.pptx.base import NO_GRID
from oefenkoffer.renderers.slides.pptx.geometry import EMU, Box
from oefenkoffer.renderers.slides.pptx.holders import LEVELS, number_field
from oefenkoffer.renderers.slides.pptx.seats import Seat
from oefenkoffer.renderers.slides.pptx.text import Text, xml

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
CELL = (2.0, 1.6)
"""The air in a cell, beside and above the text, in mm."""


@dataclass(frozen=True)
class Pen:
    """What every shape of a slide needs to know.

    Attributes:
        language: such as `nl-NL`.
        link: gives the relationship of the slide with an address.
    """

    language: str
    link: Callable[[str], str]


def text_shape(number: int, seat: Seat, text: Text, size: float, pen: Pen) -> str:
    """A text in its place; a size that differs from the place's is said once, for all of it."""
    place = f"<a:xfrm>{seat.box.transform}</a:xfrm>" if seat.own else ""
    sizes = _sizes(size, pen.language) if size != seat.size else ""
    body = xml(text, pen.language, pen.link, bulleted=seat.bulleted)
    return (
        f"<p:sp><p:nvSpPr>{_named(number, seat.name)}<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"{_held(seat)}</p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/>"
        f"</a:bodyPr><a:lstStyle>{sizes}</a:lstStyle>{body}</p:txBody></p:sp>"
    )


def foot_shape(number: int, name: str, held: str, body: str, language: str) -> str:
    """The name of the workshop, or the number of the slide.

    Why the side is said again: LibreOffice centres a foot whose layout puts it elsewhere.
    """
    side = "r" if "sldNum" in held else "l"
    return (
        f"<p:sp><p:nvSpPr>{_named(number, name)}<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"<p:nvPr><p:ph {held}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
        f'<a:p><a:pPr algn="{side}"/>{body}<a:endParaRPr lang="{language}"/></a:p>'
        "</p:txBody></p:sp>"
    )


def number_shape(number: int, name: str, held: str, shown: int, language: str) -> str:
    """The number of the slide, as a field that PowerPoint keeps right."""
    return foot_shape(number, name, held, number_field(str(shown), language), language)


def picture_shape(number: int, seat: Seat, box: Box, alt: str, relation: str) -> str:
    """A picture, whole, with its alt text."""
    return (
        f"<p:pic><p:nvPicPr>{_named(number, seat.name, alt)}<p:cNvPicPr><a:picLocks "
        f'noGrp="{int(bool(seat.holder))}" noChangeAspect="1"/></p:cNvPicPr>{_held(seat)}'
        f'</p:nvPicPr><p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/>'
        f"</a:stretch></p:blipFill><p:spPr><a:xfrm>{box.transform}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


@dataclass(frozen=True)
class Grid:
    """A table whose type and measures are known.

    Attributes:
        widths, heights: of columns and rows, in mm.
        size: in points.
        header: whether the first row names the columns; else the first column names the rows.
    """

    rows: Sequence[Sequence[Text]]
    widths: Sequence[float]
    heights: Sequence[float]
    size: float
    header: bool


def table_shape(number: int, seat: Seat, grid: Grid, pen: Pen) -> str:
    """A real table."""
    columns = "".join(f'<a:gridCol w="{round(width * EMU)}"/>' for width in grid.widths)
    lines = "".join(
        f'<a:tr h="{round(high * EMU)}">'
        + "".join(_cell(text, grid.size, pen, strong=grid.header and not index) for text in row)
        + "</a:tr>"
        for index, (row, high) in enumerate(zip(grid.rows, grid.heights, strict=True))
    )
    box = replace(seat.box, height=sum(grid.heights))
    names = 'firstRow="1"' if grid.header else 'firstCol="1"'
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{_named(number, seat.name)}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{_held(seat)}'
        f"</p:nvGraphicFramePr><p:xfrm>{box.transform}</p:xfrm><a:graphic>"
        f'<a:graphicData uri="{TABLE}"><a:tbl><a:tblPr {names}><a:tableStyleId>{NO_GRID}'
        f"</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{lines}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(text: Text, size: float, pen: Pen, *, strong: bool) -> str:
    wide, high = (round(side * EMU) for side in CELL)
    line, colour = (25400, "accent1") if strong else (9525, "accent5")
    body = xml(text, pen.language, pen.link, bulleted=False, size=size, bold=strong)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>"
        f'<a:tcPr marL="{wide}" marR="{wide}" marT="{high}" marB="{high}" anchor="ctr">'
        f'<a:lnB w="{line}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:lnB>'
        "</a:tcPr></a:tc>"
    )


def _sizes(size: float, language: str) -> str:
    return "".join(
        f'<a:lvl{level}pPr><a:defRPr sz="{round(size * 100)}" lang="{language}"/></a:lvl{level}pPr>'
        for level in range(1, LEVELS + 1)
    )


def _named(number: int, name: str, alt: str = "") -> str:
    described = f" descr={quoteattr(alt)}" if alt else ""
    return f'<p:cNvPr id="{number}" name={quoteattr(name)}{described}/>'


def _held(seat: Seat) -> str:
    return f"<p:nvPr><p:ph {seat.holder}/></p:nvPr>" if seat.holder else "<p:nvPr/>"
