"""The house in, the XML of the master and its layouts out."""

from xml.sax.saxutils import quoteattr

from oefenkoffer.audience.house import House
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.holders import (
    Holder,
    footers,
    holder_of,
    holder_shape,
    look_of,
)
from oefenkoffer.renderers.slides.pptx.layouts import LAYOUTS
from oefenkoffer.renderers.slides.pptx.places import HIGH, LEFT, TOP, WIDE, Colour, Layout
from oefenkoffer.renderers.slides.pptx.styles import text_styles
from oefenkoffer.renderers.slides.pptx.xml import ALL, LANGUAGES
from oefenkoffer.typesetting.contrast import LIGHT, ink_on

COLOURS = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)
TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'


def master(house: House) -> str:
    """The master: the common places, and the type of every text."""
    language = LANGUAGES[house.labels.language]
    word = house.labels.section("pptx")
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(LAYOUTS))
    )
    title = Holder(word["place_title"], 'type="title"', Box(LEFT, 35, WIDE, 28))
    body = Holder(word["place_body"], 'type="body" idx="1"', Box(LEFT, TOP, WIDE, HIGH))
    shapes = (
        _bar(word["bar"])
        + holder_shape(2, title, language)
        + holder_shape(3, body, language)
        + footers(house)
    )
    return (
        f'<p:sldMaster {ALL}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>'
        f"</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        f"{COLOURS}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles>{text_styles(language)}</p:txStyles></p:sldMaster>"
    )


def layout_part(layout: Layout, house: House) -> str:
    """One layout with its name in the language of the workshop."""
    language = LANGUAGES[house.labels.language]
    word = house.labels.section("pptx")
    on_colour: Colour = "bg1" if ink_on(house.accent) == LIGHT else "tx1"
    shapes = "".join(
        holder_shape(
            number,
            Holder(
                word[f"place_{place.field}"],
                holder_of(place),
                place.box,
                look_of(place, on_colour if layout.coloured else place.colour, language),
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
        f"<p:spTree>{TREE}{shapes}{footers(house, on_colour if layout.coloured else 'tx2')}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
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
