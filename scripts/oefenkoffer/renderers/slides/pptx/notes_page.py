"""Give a slide of a presentation its page of notes."""

from pptx.opc.constants import CONTENT_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.slide import CT_NotesSlide
from pptx.parts.slide import NotesSlidePart
from pptx.slide import NotesSlide
from pptx.slide import Slide as PptxSlide

from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.pptx.package import ALL
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import TextContext, TextStyle, paragraphs, xml

NOTES = Rect(20, 112, 150.5, 125)
"""The room for notes on a page that has no place for them."""


def write_notes(slide: PptxSlide, number: int, notes: tuple[Markup, ...], language: str) -> None:
    """Give a slide, which has this number, its notes; one without gets no page."""
    text = tuple(paragraph for note in notes for paragraph in paragraphs(note))
    if not text:
        return
    page = _page(slide, number)

    def link(address: str) -> str:
        """None to another slide: a page of notes is not a slide to go from."""
        within = address.startswith("#")
        return "" if within else page.part.relate_to(address, KIND.HYPERLINK, is_external=True)

    paragraphs_xml = xml(text, TextContext(language, link), TextStyle(bulleted=False))
    body = f"<p:txBody {ALL}><a:bodyPr/><a:lstStyle/>{paragraphs_xml}</p:txBody>"
    if place := page.notes_placeholder:
        place.element.replace(place.element.txBody, parse_xml(body))
    else:
        page.shapes.element.append(parse_xml(_notes_shape(NOTES, body)))


def _page(slide: PptxSlide, number: int) -> NotesSlide:
    """A new page of notes, with the places of its master.

    Why not `notes_slide`: to find a free name that looks through all parts, of each slide again.
    """
    package = slide.part.package
    master = package.presentation_part.notes_master_part
    name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
    part = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, package, CT_NotesSlide.new())
    part.relate_to(master, KIND.NOTES_MASTER)
    part.relate_to(slide.part, KIND.SLIDE)
    slide.part.relate_to(part, KIND.NOTES_SLIDE)
    page: NotesSlide = part.notes_slide
    page.clone_master_placeholders(master.notes_master)
    return page


def _notes_shape(rect: Rect, body: str) -> str:
    """A place for notes where the master of the notes has none."""
    return (
        f'<p:sp {ALL}><p:nvSpPr><p:cNvPr id="90" name="Notes"/><p:cNvSpPr/><p:nvPr>'
        f'<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{rect.transform}</a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>{body}</p:sp>'
    )
