"""Make a presentation of a deck: real titles, texts, tables and notes, and equal every time."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide as PptxSlide
from pptx.slide import SlideLayout

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.renderers.slides.model import Deck, Slide, opens_part
from oefenkoffer.renderers.slides.pptx.fallback import with_fallbacks
from oefenkoffer.renderers.slides.pptx.figures import FigureStyle
from oefenkoffer.renderers.slides.pptx.fill import PageSetup, SlideShapes, slide_shapes
from oefenkoffer.renderers.slides.pptx.logo import brand
from oefenkoffer.renderers.slides.pptx.matching import LayoutMatcher
from oefenkoffer.renderers.slides.pptx.notes_page import write_notes
from oefenkoffer.renderers.slides.pptx.own_template import own_template
from oefenkoffer.renderers.slides.pptx.package import ALL, HEADER, P14_URI, locale, pack, unpack
from oefenkoffer.renderers.slides.pptx.placeholders import page_of
from oefenkoffer.renderers.slides.pptx.slide_content import content_of
from oefenkoffer.renderers.slides.pptx.slots import Layouts, LayoutSlots
from oefenkoffer.renderers.slides.pptx.template import open_template
from oefenkoffer.renderers.slides.pptx.text import Paragraph, Pen, Run, Text, line
from oefenkoffer.renderers.slides.pptx.types import Result, Template
from oefenkoffer.renderers.slides.slide_names import numbers
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError

CORE = "docProps/core.xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""How PowerPoint marks its list of sections."""


def write_pptx(deck: Deck, branding: Branding, template: Template | None = None) -> Result:
    """The deck on the layouts of the house, or on those of a client.

    Raises:
        TextDoesNotFitError: slides hold too much; `where` names case, file, field and slide.
        TemplateRefusedError: the client's file cannot be used.
        NoSuchLayoutError: a layout was named that the client's file has not.
    """
    words = branding.labels.section("pptx")
    ours = open_template(own_template(branding))
    presentation = open_template(template) if template else ours
    if branding.logo:
        brand(ours, branding.logo, words["logo"])
    names = dict.fromkeys(content_of(slide, branding).layout for slide in deck.slides)
    called, client = (template.layouts, ours) if template else ({}, None)
    matcher = LayoutMatcher(presentation, words, called, client, branding.typeface)
    work = _Work(presentation, deck, branding, matcher.matches(names), matcher)
    filled = _fill(work)
    _sections(presentation, deck)
    data = _saved(presentation, _about(deck.title, locale(branding.labels.language)))
    small = {number: shapes.small for number, shapes in filled.items() if shapes.small}
    return Result(data, tuple(_used(work, filled)) if template else (), small)


def _used(work: "_Work", filled: Mapping[int, SlideShapes]) -> Iterator[tuple[str, str]]:
    """Our name and the client's for each layout, in order of need; and what stands on none."""
    words = work.branding.labels.section("pptx")
    for name, slots in work.layouts.items():
        used = words["adopted"] if slots.adopted else slots.layout.name
        yield words[f"layout_{name}"], used
    alone = [number for number, shapes in filled.items() if shapes.whole]
    if alone:
        yield words["whole"], words["on_slides"].format(numbers=", ".join(map(str, alone)))


@dataclass(frozen=True)
class _Work:
    """A deck on its way into a presentation."""

    presentation: Presentation
    deck: Deck
    branding: Branding
    layouts: Layouts
    matcher: LayoutMatcher


def _fill(work: _Work) -> Mapping[int, SlideShapes]:
    """Fill every slide; what it is made of, by its number."""
    pages = tuple(_page(slide, work) for slide in work.deck.slides)
    linked = {address: pages[number - 1] for address, number in numbers(work.deck.slides).items()}
    filled = {
        number: _write(number, page, linked, work) for number, page in enumerate(pages, start=1)
    }
    overflows = tuple(
        Overflow(work.deck.slides[number - 1].origin.location(number), over.mm, over.characters)
        for number, shapes in filled.items()
        for over in shapes.over
    )
    if overflows:
        raise TextDoesNotFitError(overflows)
    return filled


def _page(slide: Slide, work: _Work) -> PptxSlide:
    """A page without any place of its layout: `_write` makes those that it fills."""
    layout = work.layouts[content_of(slide, work.branding).layout]
    relation, added = work.presentation.part.add_slide(layout.layout)
    work.presentation.element.get_or_add_sldIdLst().add_sldId(relation)
    page: PptxSlide = added
    return page


def _write(
    number: int, page: PptxSlide, pages: Mapping[str, PptxSlide], work: _Work
) -> SlideShapes:
    """Fill a page; all pages are there already, for links from one to another.

    What does not fit on a client's layout gets a page of the client to itself.
    """
    name = content_of(work.deck.slides[number - 1], work.branding).layout
    filled = _shapes(number, page, pages, work, work.layouts[name])
    adopted = work.layouts[name].adopted
    if work.matcher.ours and (filled.over or (filled.tiny and adopted)):
        whole = work.matcher.whole(name)
        _stand_on(page, whole.layout)
        filled = replace(_shapes(number, page, pages, work, whole), whole=True)
    tree = page.shapes.element
    tree.extend(parse_xml(shape.replace(">", f" {ALL}>", 1)) for shape in filled.shapes)
    if filled.timing:
        page.element.append(parse_xml(filled.timing.replace(">", f" {ALL}>", 1)))
    notes, language = work.deck.slides[number - 1].notes, work.branding.labels.language
    write_notes(page, number, notes, locale(language))
    return filled


def _stand_on(page: PptxSlide, layout: SlideLayout) -> None:
    """Put a page on another layout."""
    keys = [key for key, rel in page.part.rels.items() if rel.reltype == KIND.SLIDE_LAYOUT]
    for key in keys:
        page.part.drop_rel(key)
    page.part.relate_to(layout.part, KIND.SLIDE_LAYOUT)


def _shapes(
    number: int,
    page: PptxSlide,
    pages: Mapping[str, PptxSlide],
    work: _Work,
    chosen: LayoutSlots,
) -> SlideShapes:
    """What a page is filled with on one layout."""
    slide = work.deck.slides[number - 1]
    content, layout = with_fallbacks(content_of(slide, work.branding), chosen)
    pen = Pen(locale(work.branding.labels.language), _linker(page, pages), layout.look)
    words = work.branding.labels.section("pptx")
    whole = page_of(layout.layout)
    return slide_shapes(
        content,
        layout,
        PageSetup(
            number,
            _foot(slide, layout, work),
            words,
            whole,
            pen,
            _embedder(page),
            FigureStyle(
                work.branding,
                layout.accent or work.branding.accent,
                layout.page,
                layout.drawn,
            ),
        ),
    )


def _foot(slide: Slide, layout: LayoutSlots, work: _Work) -> Text:
    """The way back; else what the slide belongs to, where its layout has no other place for that.

    Most say the name of the workshop.
    """
    if slide.back:
        words = work.branding.labels.text("slides.back_to", title=slide.back.title)
        return (Paragraph((Run(words, link=slide.back.target),)),)
    at_home = "context" in layout.slots
    return line(work.deck.title if at_home else slide.context or work.deck.title)


def _linker(slide: PptxSlide, pages: Mapping[str, PptxSlide]) -> Callable[[str], str]:
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
