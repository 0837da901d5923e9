"""The shapes of a layout that make its design in, their XML out; who reads aloud skips them."""

from collections.abc import Callable, Mapping
from math import atan2, degrees
from xml.sax.saxutils import quoteattr

from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.geometry import PAGE, Box
from oefenkoffer.renderers.slides.pptx.places import Colour, Mark

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)
CENTRE = (352.2, 213.4)
RADIUS = 156.4
"""The circle of the deck: 38 % of the way from its centre to the far corner of a slide, in mm."""

DEEPER = '<a:lumMod val="86000"/>'
"""Some black in the colour of the house."""

QUOTATION_SIZE = 160
FIRST_NUMBER = 30
"""Above the numbers of every place on a layout."""


def mark_shapes(
    marks: tuple[Mark, ...], words: Mapping[str, str], colour: Colour, language: str
) -> str:
    """The marks of one layout, its bars and signs in a colour of the theme."""
    return "".join(
        SHAPES[mark.kind](_named(number, words[mark.kind]), mark.box, colour, language)
        for number, mark in enumerate(marks, start=FIRST_NUMBER)
    )


def _named(number: int, name: str) -> str:
    return (
        f'<p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}>{DECORATIVE}</p:cNvPr>'
        '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
    )


def _filled(colour: str, change: str = "") -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}">{change}</a:schemeClr></a:solidFill>'


def _bar(named: str, box: Box, colour: Colour, _: str) -> str:
    return (
        f"<p:sp>{named}<p:spPr><a:xfrm>{box.transform}</a:xfrm>"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_filled(colour)}</p:spPr></p:sp>'
    )


def _circle(named: str, box: Box, _: Colour, __: str) -> str:
    """The part of the circle that is on the slide: PowerPoint shows what hangs over its edge.

    Its box is where the circle leaves the slide: at the foot and at the right.
    """
    x, y = CENTRE
    foot = degrees(atan2(PAGE.height - y, box.left - x)) % 360
    right = degrees(atan2(box.top - y, PAGE.width - x)) % 360
    width, height = box.emu[2:]
    radius = round(RADIUS * EMU_PER_MM)
    return (
        f"<p:sp>{named}<p:spPr><a:xfrm>{box.transform}</a:xfrm><a:custGeom><a:avLst/><a:gdLst/>"
        '<a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}"><a:moveTo><a:pt x="0" y="{height}"/></a:moveTo>'
        f'<a:arcTo wR="{radius}" hR="{radius}" stAng="{round(foot * 60000)}" '
        f'swAng="{round((right - foot) * 60000)}"/>'
        f'<a:lnTo><a:pt x="{width}" y="{height}"/></a:lnTo><a:close/></a:path></a:pathLst>'
        f"</a:custGeom>{_filled('accent1', DEEPER)}</p:spPr></p:sp>"
    )


def _quotation(named: str, box: Box, colour: Colour, language: str) -> str:
    style = f'lang="{language}" sz="{QUOTATION_SIZE * 100}" b="1"'
    return (
        f"<p:sp>{named}<p:spPr><a:xfrm>{box.transform}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/>'
        f'<a:p><a:pPr algn="l"/><a:r><a:rPr {style}>{_filled(colour)}'
        f'<a:latin typeface="+mj-lt"/></a:rPr><a:t>“</a:t></a:r><a:endParaRPr {style}/></a:p>'
        "</p:txBody></p:sp>"
    )


SHAPES: Mapping[str, Callable[[str, Box, Colour, str], str]] = {
    "bar": _bar,
    "circle": _circle,
    "quotation": _quotation,
}
