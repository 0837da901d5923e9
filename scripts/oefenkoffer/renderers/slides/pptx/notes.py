"""Write what the speaker says on the page of notes of a slide."""

from pptx.oxml import parse_xml
from pptx.slide import Slide

from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.pptx.namespaces import ALL
from oefenkoffer.renderers.slides.pptx.text import Hand, Pen, paragraphs, xml

URL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def write_notes(slide: Slide, notes: tuple[Markup, ...], language: str) -> None:
    """Give a slide its notes; one without gets no page."""
    text = tuple(paragraph for note in notes for paragraph in paragraphs(note))
    if not text:
        return
    page = slide.notes_slide
    body = page.notes_placeholder
    if body is None:
        raise LookupError("the master of the notes has no place for notes")

    def link(address: str) -> str:
        """None to another slide: a page of notes is not a slide to go from."""
        within = address.startswith("#")
        return "" if within else page.part.relate_to(address, URL, is_external=True)

    paragraphs_xml = xml(text, Pen(language, link), Hand(bulleted=False))
    shape = parse_xml(f"<p:txBody {ALL}><a:bodyPr/><a:lstStyle/>{paragraphs_xml}</p:txBody>")
    body.element.replace(body.element.txBody, shape)
