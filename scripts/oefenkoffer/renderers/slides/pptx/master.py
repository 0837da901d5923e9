"""The house in, the XML of the master, its layouts and the master of the notes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from oefenkoffer.audience.house import House
from oefenkoffer.renderers.slides.pptx.geometry import EMU, Box
from oefenkoffer.renderers.slides.pptx.layouts import (
    FILLED_INSET,
    FOOT,
    FOOTER,
    HIGH,
    INDEX,
    LAYOUTS,
    LEFT,
    NUMBER,
    NUMBER_BOX,
    TOP,
    WIDE,
    Colour,
    Layout,
    Place,
)
from oefenkoffer.renderers.slides.pptx.text import INDENT
from oefenkoffer.renderers.slides.pptx.xml import ALL, LANGUAGES
from oefenkoffer.typesetting.contrast import LIGHT, ink_on

COLOURS = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)
TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
SPACE_BEFORE = 10
"""Points above a paragraph."""

LEVELS = 5
FILLED = round(FILLED_INSET * EMU)


def master(house: House) -> str:
    """The master: the common places, and the type of every text."""
    language = LANGUAGES[house.labels.language]
    word = house.labels.section("pptx")
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(LAYOUTS))
    )
    title = _Holder(word["place_title"], 'type="title"', Box(LEFT, 35, WIDE, 28))
    body = _Holder(word["place_body"], 'type="body" idx="1"', Box(LEFT, TOP, WIDE, HIGH))
    shapes = (
        _bar(word["bar"]) + _shape(2, title, language) + _shape(3, body, language) + _footers(house)
    )
    return (
        f'<p:sldMaster {ALL}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>'
        f"</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        f"{COLOURS}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles>{_styles(language)}</p:txStyles></p:sldMaster>"
    )


def layout_part(layout: Layout, house: House) -> str:
    """One layout with its name in the language of the workshop."""
    language = LANGUAGES[house.labels.language]
    word = house.labels.section("pptx")
    on_colour: Colour = "bg1" if ink_on(house.accent) == LIGHT else "tx1"
    shapes = "".join(
        _shape(
            number,
            _Holder(
                word[f"place_{place.field}"],
                _holder(place),
                place.box,
                _look(place, on_colour if layout.coloured else place.colour, language),
                place.anchor,
                place.filled,
            ),
            language,
        )
        for number, place in enumerate(layout.places, start=2)
    )
    background = (
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/>'
        "</p:bgPr></p:bg>"
    )
    name = quoteattr(word[f"layout_{layout.name}"])
    kind = f' type="{layout.kind}"' if layout.kind else ""
    hides = ' showMasterSp="0"' if layout.coloured else ""
    return (
        f'<p:sldLayout {ALL}{kind} preserve="1"{hides}>'
        f"<p:cSld name={name}>{background if layout.coloured else ''}"
        f"<p:spTree>{TREE}{shapes}{_footers(house, on_colour if layout.coloured else 'tx2')}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def notes_master(house: House) -> str:
    """The page of notes: the slide above, what the speaker says below."""
    language = LANGUAGES[house.labels.language]
    word = house.labels.section("pptx")
    picture = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name={quoteattr(word["notes_slide"])}/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        '<p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        f"{Box(20, 20, 150.5, 84.7).transform}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        '<a:schemeClr val="accent5"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    notes = _Holder(word["notes"], 'type="body" idx="3"', Box(20, 112, 150.5, 125))
    body = _shape(3, notes, language)
    style = "".join(
        f'<a:lvl{level}pPr marL="{INDENT * (level - 1)}" algn="l"><a:spcBef><a:spcPts val="600"/>'
        f'</a:spcBef><a:defRPr sz="1400" lang="{language}"><a:solidFill><a:schemeClr val="tx1"/>'
        f'</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{level}pPr>'
        for level in range(1, LEVELS + 1)
    )
    return (
        f'<p:notesMaster {ALL}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>'
        f"</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{picture}{body}</p:spTree>"
        f"</p:cSld>{COLOURS}<p:notesStyle>{style}</p:notesStyle></p:notesMaster>"
    )


def _bar(name: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="9" name={quoteattr(name)}><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
        "</a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn='1'/></p:nvSpPr><p:spPr><a:xfrm>"
        f'{Box(LEFT, 19, 16, 1.6).transform}</a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        '</a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>'
    )


def _holder(place: Place) -> str:
    index = f' idx="{INDEX[place.field]}"' if INDEX[place.field] else ""
    size = ' sz="quarter"' if INDEX[place.field] > 1 else ""
    return f'type="{place.kind}"{size}{index}'


@dataclass(frozen=True)
class _Holder:
    """A placeholder of a master or a layout.

    Attributes:
        holder, look: XML attributes, and the XML of its type.
    """

    name: str
    holder: str
    box: Box
    look: str = ""
    anchor: str = "t"
    filled: bool = False


def _shape(number: int, place: _Holder, language: str) -> str:
    """A placeholder that shows its name until somebody types."""
    fill = '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>' if place.filled else ""
    inset = FILLED if place.filled else 0
    sides = " ".join(f'{side}Ins="{inset}"' for side in "ltrb")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(place.name)}/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {place.holder}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{place.box.transform}</a:xfrm>"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
        f'<p:txBody><a:bodyPr {sides} anchor="{place.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle>{place.look}</a:lstStyle><a:p><a:r><a:rPr lang="{language}"/>'
        f'<a:t>{escape(place.name)}</a:t></a:r><a:endParaRPr lang="{language}"/></a:p></p:txBody>'
        "</p:sp>"
    )


def _look(place: Place, colour: Colour, language: str) -> str:
    """The type of a place; one without a size keeps the master's."""
    if not place.size:
        return ""
    bold = f' b="{int(place.bold)}"'
    return "".join(
        f"<a:lvl{level}pPr{inset}>{sign}"
        f'<a:defRPr sz="{round(place.size * 100)}"{bold} lang="{language}"><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl{level}pPr>'
        for level, (inset, sign) in enumerate(_insets(place), start=1)
    )


def _insets(place: Place) -> Iterator[tuple[str, str]]:
    for level in range(LEVELS):
        if place.points:
            yield "", ""
        else:
            yield f' marL="{INDENT * level}" indent="0"', "<a:buNone/>"


def _footers(house: House, colour: Colour = "tx2") -> str:
    """The title of the workshop and the number of the slide."""
    language = LANGUAGES[house.labels.language]
    word = house.labels.section("pptx")
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


def _styles(language: str) -> str:
    def run(size: int, bold: str = "") -> str:
        return (
            f'<a:defRPr sz="{size}"{bold} kern="1200" lang="{language}"><a:solidFill>'
            '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>'
            '<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        )

    bold = ' b="1"'
    title = (
        '<a:lvl1pPr algn="l" rtl="0"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef>'
        f'<a:spcPct val="0"/></a:spcBef><a:buNone/>{run(3600, bold)}</a:lvl1pPr>'
    ).replace("+mn-", "+mj-")
    body = "".join(
        f'<a:lvl{level}pPr marL="{INDENT * level}" indent="-{INDENT}" algn="l" rtl="0"><a:spcBef>'
        f'<a:spcPts val="{SPACE_BEFORE * 100}"/></a:spcBef><a:buClr><a:schemeClr val="accent1"/>'
        f'</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>{run(2800)}</a:lvl{level}pPr>'
        for level in range(1, LEVELS + 1)
    )
    other = f"<a:defPPr>{run(1800)}</a:defPPr>"
    return (
        f"<p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle>"
    )
