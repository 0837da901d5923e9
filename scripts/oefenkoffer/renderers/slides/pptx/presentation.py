"""Make a presentation of a deck: real titles, texts, tables and notes, and equal every time."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from pptx.opc.constants import CONTENT_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.slide import CT_NotesSlide
from pptx.parts.slide import NotesSlidePart
from pptx.presentation import Presentation
from pptx.slide import NotesSlide
from pptx.slide import Slide as PptxSlide

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.model import Deck, Slide, opens_part
from oefenkoffer.renderers.slides.pptx.figure_shapes import FigureStyle
from oefenkoffer.renderers.slides.pptx.fill import PageSetup, reveal_timing, slide_shapes
from oefenkoffer.renderers.slides.pptx.layouts import Layouts, LayoutSlots
from oefenkoffer.renderers.slides.pptx.matching import LayoutMatcher
from oefenkoffer.renderers.slides.pptx.package import (
    ALL,
    HEADER,
    P14_URI,
    element_of,
    locale,
    pack,
    unpack,
)
from oefenkoffer.renderers.slides.pptx.placeholders import page_of
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.slide_content import SlideContent, content_of
from oefenkoffer.renderers.slides.pptx.slide_plan import SlidePlan, plan_slide
from oefenkoffer.renderers.slides.pptx.template import add_logo, open_template, own_template
from oefenkoffer.renderers.slides.pptx.text import (
    Paragraph,
    Run,
    Text,
    TextContext,
    TextStyle,
    line,
    paragraphs,
    xml,
)
from oefenkoffer.renderers.slides.pptx.types import PptxTemplate, Result
from oefenkoffer.renderers.slides.slide_names import numbers
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError

CORE = "docProps/core.xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""How PowerPoint marks its list of sections."""

NOTES = Rect(20, 112, 150.5, 125)
"""The room for notes on a page that has no place for them."""


def write_pptx(deck: Deck, branding: Branding, template: PptxTemplate | None = None) -> Result:
    """The deck on the layouts of the house, or on those of a client.

    Raises:
        TextDoesNotFitError: slides hold too much; `where` names case, file, field and slide.
        TemplateRefusedError: the client's file cannot be used.
        NoSuchLayoutError: a layout was named that the client's file does not have.
    """
    work = _planned(deck, branding, template)
    _fill(work)
    _sections(work.presentation, deck)
    data = _saved(work.presentation, _about(deck.title, locale(branding.labels.language)))
    return Result(data, tuple(_used(work)) if template else (), work.small)


def small_in_pptx(deck: Deck, branding: Branding) -> Mapping[int, float]:
    """The `small` of the deck on the layouts of the house, which nothing is written for.

    Raises:
        TextDoesNotFitError: as for `write_pptx`.
    """
    return _planned(deck, branding).small


@dataclass(frozen=True)
class _Work:
    """A deck on its way into a presentation.

    Attributes:
        layouts: those that it needs.
        plans: of its slides, in their order; on each all fits.
    """

    presentation: Presentation
    deck: Deck
    branding: Branding
    layouts: Layouts
    plans: tuple[SlidePlan, ...]

    @property
    def small(self) -> Mapping[int, float]:
        """As `Result` has it."""
        return {number: plan.small for number, plan in enumerate(self.plans, 1) if plan.small}


def _planned(deck: Deck, branding: Branding, template: PptxTemplate | None = None) -> _Work:
    """The deck with a layout for each slide and a type for each text, before any is written.

    What does not fit on a client's layout gets a page of the client to itself.

    Raises:
        TextDoesNotFitError, TemplateRefusedError, NoSuchLayoutError: as for `write_pptx`.
    """
    words = branding.labels.section("pptx")
    ours = open_template(own_template(branding))
    presentation = open_template(template) if template else ours
    if branding.logo:
        add_logo(ours, branding.logo, words["logo"])
    called, client = (template.layouts, ours) if template else ({}, None)
    matcher = LayoutMatcher(presentation, words, called, client, branding.typeface)
    contents = [content_of(slide, branding) for slide in deck.slides]
    layouts = matcher.matches(dict.fromkeys(content.layout for content in contents))
    plans = [_plan(content, layouts[content.layout], branding) for content in contents]
    if template:
        plans = [
            _plan(content, matcher.whole(content.layout), branding) if _is_too_full(plan) else plan
            for content, plan in zip(contents, plans, strict=True)
        ]
    overflows = tuple(
        Overflow(slide.origin.location(number), over.mm, over.characters)
        for number, (slide, plan) in enumerate(zip(deck.slides, plans, strict=True), start=1)
        for over in plan.over
    )
    if overflows:
        raise TextDoesNotFitError(overflows)
    return _Work(presentation, deck, branding, layouts, tuple(plans))


def _plan(content: SlideContent, layout: LayoutSlots, branding: Branding) -> SlidePlan:
    accent = layout.accent or branding.accent
    style = FigureStyle(branding, accent, layout.page, layout.drawn)
    return plan_slide(content, layout, style, page_of(layout.layout))


def _is_too_full(plan: SlidePlan) -> bool:
    """Whether a client's layout has no room for a slide, or one of ours none on its master."""
    return bool(plan.over) or (plan.is_tiny and plan.layout.adopted)


def _used(work: _Work) -> Iterator[tuple[str, str]]:
    """Our name and the client's for each layout, in order of need; and what stands on none."""
    words = work.branding.labels.section("pptx")
    for name, slots in work.layouts.items():
        used = words["adopted"] if slots.adopted else slots.layout.name
        yield words[f"layout_{name}"], used
    alone = [
        str(number)
        for number, plan in enumerate(work.plans, start=1)
        if plan.layout.layout is not work.layouts[plan.content.layout].layout
    ]
    if alone:
        yield words["whole"], words["on_slides"].format(numbers=", ".join(alone))


def _fill(work: _Work) -> None:
    """Fill a page for every slide; all are there before one is, for links between them."""
    pages = tuple(_page(plan, work.presentation) for plan in work.plans)
    linked = {address: pages[number - 1] for address, number in numbers(work.deck.slides).items()}
    for number, page in enumerate(pages, start=1):
        _write(number, page, linked, work)


def _page(plan: SlidePlan, presentation: Presentation) -> PptxSlide:
    """A page without any place of its layout: `_write` makes those that it fills."""
    relation, added = presentation.part.add_slide(plan.layout.layout)
    presentation.element.get_or_add_sldIdLst().add_sldId(relation)
    page: PptxSlide = added
    return page


def _write(number: int, page: PptxSlide, pages: Mapping[str, PptxSlide], work: _Work) -> None:
    slide, plan = work.deck.slides[number - 1], work.plans[number - 1]
    language = locale(work.branding.labels.language)
    setup = PageSetup(
        number,
        _foot(slide, plan.layout, work),
        work.branding.labels.section("pptx"),
        TextContext(language, _linker(page, pages), plan.layout.look),
        _embedder(page),
    )
    page.shapes.element.extend(map(element_of, slide_shapes(plan, setup)))
    if clicks := reveal_timing(plan):
        page.element.append(element_of(clicks))
    _write_notes(page, number, slide.notes, language)


def _foot(slide: Slide, layout: LayoutSlots, work: _Work) -> Text:
    """The way back; else what the slide belongs to, where its layout has no other place for that.

    Most say the name of the workshop.
    """
    if slide.back:
        words = work.branding.labels.text("slides.back_to", title=slide.back.title)
        return (Paragraph((Run(words, link=slide.back.target),)),)
    at_home = "context" in layout.slots
    return line(work.deck.title if at_home else slide.context or work.deck.title)


def _linker(slide: PptxSlide | NotesSlide, pages: Mapping[str, PptxSlide]) -> Callable[[str], str]:
    """Gives the relationship with an address; empty where a link leads to no slide."""

    def link(address: str) -> str:
        if address in pages:
            return slide.part.relate_to(pages[address].part, KIND.SLIDE)
        within = address.startswith("#")
        return "" if within else slide.part.relate_to(address, KIND.HYPERLINK, is_external=True)

    return link


def _embedder(slide: PptxSlide) -> Callable[[Picture], tuple[str, tuple[int, int]]]:
    def embed(picture: Picture) -> tuple[str, tuple[int, int]]:
        part, relation = slide.part.get_or_add_image_part(io.BytesIO(picture.data))
        return relation, part.image.size

    return embed


def _write_notes(slide: PptxSlide, number: int, notes: tuple[Markup, ...], language: str) -> None:
    """Give a slide, which has this number, its notes; one without gets no page."""
    text = tuple(paragraph for note in notes for paragraph in paragraphs(note))
    if not text:
        return
    page = _notes_page(slide, number)
    # Why no other pages: a page of notes is not a slide to go from.
    context = TextContext(language, _linker(page, {}))
    paragraphs_xml = xml(text, context, TextStyle(bulleted=False))
    body = f"<p:txBody {ALL}><a:bodyPr/><a:lstStyle/>{paragraphs_xml}</p:txBody>"
    if place := page.notes_placeholder:
        place.element.replace(place.element.txBody, parse_xml(body))
    else:
        page.shapes.element.append(parse_xml(_notes_shape(body)))


def _notes_page(slide: PptxSlide, number: int) -> NotesSlide:
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


def _notes_shape(body: str) -> str:
    """A place for notes where the master of the notes has none."""
    return (
        f'<p:sp {ALL}><p:nvSpPr><p:cNvPr id="90" name="Notes"/><p:cNvSpPr/><p:nvPr>'
        f'<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{NOTES.transform}</a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>{body}</p:sp>'
    )


def _sections(presentation: Presentation, deck: Deck) -> None:
    """The parts of the workshop, as PowerPoint shows them beside the slides."""
    ids = [item.id for item in presentation.element.sldIdLst]
    sections: list[tuple[str, list[int]]] = []
    for slide, number in zip(deck.slides, ids, strict=True):
        if opens_part(slide) or not sections:
            sections.append((slide.title, []))
        sections[-1][1].append(number)
    lines = "".join(_section(n, *section) for n, section in enumerate(sections))
    sections_xml = parse_xml(
        f'<p:ext {ALL} uri="{SECTIONS}"><p14:sectionLst xmlns:p14="{P14_URI}">{lines}'
        "</p14:sectionLst></p:ext>"
    )
    extensions = presentation.element.find(qn("p:extLst"))
    if extensions is None:
        extensions = parse_xml(f"<p:extLst {ALL}/>")
        presentation.element.append(extensions)
    extensions.append(sections_xml)


def _section(number: int, title: str, ids: list[int]) -> str:
    key = str(uuid5(NAMESPACE_URL, f"{number} {title}")).upper()
    slides = "".join(f'<p14:sldId id="{item}"/>' for item in ids)
    return (
        f'<p14:section name={quoteattr(title)} id="{{{key}}}"><p14:sldIdLst>{slides}'
        "</p14:sldIdLst></p14:section>"
    )


def _about(title: str, language: str) -> str:
    """What the file says of itself: no author, no dates."""
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{language}</dc:language>"
        "</cp:coreProperties>"
    )


def _saved(presentation: Presentation, about: str) -> bytes:
    """The file; what it says of itself is ours, not what stood in a client's."""
    out = io.BytesIO()
    presentation.save(out)
    return pack({**unpack(out.getvalue()), CORE: HEADER + about.encode()})
