"""The house in, the XML of the master and its layouts out."""

from xml.sax.saxutils import quoteattr

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.colours import LIGHT, ink_on
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.holders import (
    Holder,
    footers,
    holder_of,
    holder_shape,
    look_of,
)
from oefenkoffer.renderers.slides.pptx.layouts import LAYOUTS
from oefenkoffer.renderers.slides.pptx.marks import mark_shapes
from oefenkoffer.renderers.slides.pptx.places import (
    BAR,
    HIGH,
    LEFT,
    TITLE,
    TOP,
    WIDE,
    Colour,
    Layout,
    Mark,
    Place,
)
from oefenkoffer.renderers.slides.pptx.styles import text_styles
from oefenkoffer.renderers.slides.pptx.xml import ALL, LANGUAGES

COLOURS = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)
TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'


def master(branding: Branding) -> str:
    """The master: the common places, and the type of every text."""
    language = LANGUAGES[branding.labels.language]
    word = branding.labels.section("pptx")
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(LAYOUTS))
    )
    title = Holder(word["place_title"], 'type="title"', TITLE)
    body = Holder(word["place_body"], 'type="body" idx="1"', Box(LEFT, TOP, WIDE, HIGH))
    shapes = (
        mark_shapes((Mark("bar", BAR),), word, "accent1", language)
        + holder_shape(2, title, language)
        + holder_shape(3, body, language)
        + footers(branding)
    )
    return (
        f'<p:sldMaster {ALL}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>'
        f"</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        f"{COLOURS}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles>{text_styles(language)}</p:txStyles></p:sldMaster>"
    )


def layout_part(layout: Layout, branding: Branding) -> str:
    """One layout with its name in the language of the workshop."""
    language = LANGUAGES[branding.labels.language]
    word = branding.labels.section("pptx")
    on_colour: Colour = "bg1" if ink_on(branding.accent) == LIGHT else "tx1"
    shapes = "".join(
        holder_shape(
            number,
            Holder(
                word[f"place_{place.field}"],
                holder_of(place),
                place.box,
                look_of(place, _ink(place, layout, on_colour), language),
                place.anchor,
                place.fill,
            ),
            language,
        )
        for number, place in enumerate(layout.places, start=2)
    )
    marks = mark_shapes(layout.marks, word, on_colour if layout.coloured else "accent1", language)
    background = (
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/>'
        "</p:bgPr></p:bg>"
    )
    name = quoteattr(word[f"layout_{layout.name}"])
    kind = f' type="{layout.kind}"' if layout.kind else ""
    hides = ' showMasterSp="0"' if layout.coloured else ""
    foot = footers(branding, on_colour if layout.coloured else "tx2")
    return (
        f'<p:sldLayout {ALL}{kind} preserve="1"{hides}>'
        f"<p:cSld name={name}>{background if layout.coloured else ''}"
        f"<p:spTree>{TREE}{marks}{shapes}{foot}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _ink(place: Place, layout: Layout, on_colour: Colour) -> Colour:
    """The colour of a text; on the colour of the house one that can be read there."""
    return on_colour if layout.coloured or place.fill == "accent1" else place.colour
