"""The house in, the master of the pages of notes out."""

from xml.sax.saxutils import quoteattr

from oefenkoffer.audience.branding import Branding
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.holders import LEVELS, Holder, holder_shape
from oefenkoffer.renderers.slides.pptx.master import COLOURS, TREE
from oefenkoffer.renderers.slides.pptx.text import INDENT
from oefenkoffer.renderers.slides.pptx.xml import ALL, LANGUAGES


def notes_master(branding: Branding) -> str:
    """The page of notes: the slide above, what the speaker says below."""
    language = LANGUAGES[branding.labels.language]
    word = branding.labels.section("pptx")
    picture = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name={quoteattr(word["notes_slide"])}/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        '<p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        f"{Box(20, 20, 150.5, 84.7).transform}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        '<a:schemeClr val="accent5"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    notes = Holder(word["notes"], 'type="body" idx="3"', Box(20, 112, 150.5, 125))
    body = holder_shape(3, notes, language)
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
