"""Places of a layout in, placeholders that show their names until somebody types out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.places import (
    AIR,
    FILLED_INSET,
    FOOT,
    FOOTER,
    INDEX,
    NUMBER,
    NUMBER_BOX,
    TIGHT,
    Colour,
    Place,
)
from oefenkoffer.renderers.slides.pptx.text import INDENT
from oefenkoffer.renderers.slides.pptx.xml import LANGUAGES

LEVELS = 5
FILLED = round(FILLED_INSET * EMU_PER_MM)
_PLAIN = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
OUTLINES: Mapping[str, str] = {
    "": _PLAIN,
    "bg2": _PLAIN,
    "accent1": '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 9000"/></a:avLst>'
    "</a:prstGeom>",
}
"""The outline of a place by its fill: a button is round at its corners."""


def holder(kind: str, index: int, size: str) -> str:
    """A placeholder as XML attributes."""
    names = {"type": kind, "sz": size, "idx": str(index) if index else ""}
    return " ".join(f'{name}="{value}"' for name, value in names.items() if value)


def holder_of(place: Place) -> str:
    """What kind of place it is, as XML attributes."""
    index = INDEX[place.field]
    return holder(place.kind, index, "quarter" if index > 1 else "")


@dataclass(frozen=True)
class Holder:
    """A placeholder of a master or a layout.

    Attributes:
        holder, look: XML attributes, and the XML of its type.
    """

    name: str
    holder: str
    box: Box
    look: str = ""
    anchor: str = "t"
    fill: str = ""


def holder_shape(number: int, place: Holder, language: str) -> str:
    """A placeholder that shows its name until somebody types."""
    fill = f'<a:solidFill><a:schemeClr val="{place.fill}"/></a:solidFill>' if place.fill else ""
    inset = FILLED if place.fill else 0
    sides = " ".join(f'{side}Ins="{inset}"' for side in "ltrb")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(place.name)}/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {place.holder}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{place.box.transform}</a:xfrm>"
        f"{OUTLINES[place.fill]}{fill}</p:spPr>"
        f'<p:txBody><a:bodyPr {sides} anchor="{place.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle>{place.look}</a:lstStyle><a:p><a:r><a:rPr lang="{language}"/>'
        f'<a:t>{escape(place.name)}</a:t></a:r><a:endParaRPr lang="{language}"/></a:p></p:txBody>'
        "</p:sp>"
    )


def look_of(place: Place, colour: Colour, language: str) -> str:
    """The type of a place; one without a size keeps the master's."""
    if not place.size:
        return ""
    bold = f' b="{int(place.bold)}"'
    air = "" if place.field == "title" else above(place.size)
    side = ' algn="ctr"' if place.centred else ""
    close = f'<a:lnSpc><a:spcPct val="{round(TIGHT * 100000)}"/></a:lnSpc>' if place.tight else ""
    return "".join(
        f"<a:lvl{level}pPr{inset}{side}>{close}{air}{sign}"
        f'<a:defRPr sz="{round(place.size * 100)}"{bold} lang="{language}"><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl{level}pPr>'
        for level, (inset, sign) in enumerate(_insets(place), start=1)
    )


def above(size: float) -> str:
    """The air above a paragraph, which grows with its type."""
    return f'<a:spcBef><a:spcPts val="{round(AIR * size * 100)}"/></a:spcBef>'


def _insets(place: Place) -> Iterator[tuple[str, str]]:
    for level in range(LEVELS):
        if place.points:
            yield "", ""
        else:
            yield f' marL="{INDENT * level}" indent="0"', "<a:buNone/>"


def footers(branding: Branding, colour: Colour = "tx2") -> str:
    """The title of the workshop and the number of the slide."""
    language = LANGUAGES[branding.labels.language]
    word = branding.labels.section("pptx")
    number = number_field("#", language)
    feet = (
        (FOOTER, word["place_footer"], "ftr", FOOT, "l", ""),
        (NUMBER, word["place_number"], "sldNum", NUMBER_BOX, "r", number),
    )
    return "".join(
        f'<p:sp><p:nvSpPr><p:cNvPr id="{index}" name={quoteattr(name)}/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        f'{box.transform}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle>'
        f'<a:lvl1pPr algn="{side}"><a:defRPr sz="1200" lang="{language}"><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>'
        f'</a:lvl1pPr></a:lstStyle><a:p>{text}<a:endParaRPr lang="{language}"/></a:p></p:txBody>'
        "</p:sp>"
        for index, name, kind, box, side, text in feet
    )


def number_field(shown: str, language: str) -> str:
    """The number of the slide, which PowerPoint keeps right when slides move."""
    return (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{language}"/><a:t>{shown}</a:t></a:fld>'
    )
