"""Write what a slide says, and its notes, as XML; and collect what does not fit."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.oxml import parse_xml
from pptx.slide import Slide as PptxSlide

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.pptx.fitting import TooMuch
from oefenkoffer.renderers.slides.pptx.layout_spec import Field
from oefenkoffer.renderers.slides.pptx.package import ALL
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.shape_xml import (
    Grid,
    foot_shape,
    number_shape,
    picture_shape,
    table_shape,
    text_shape,
)
from oefenkoffer.renderers.slides.pptx.slide_content import SlideContent
from oefenkoffer.renderers.slides.pptx.slots import LayoutSlots, Slot
from oefenkoffer.renderers.slides.pptx.tables import SIZES, fit_table, least_height
from oefenkoffer.renderers.slides.pptx.text import Hand, Pen, line, paragraphs, xml
from oefenkoffer.renderers.slides.pptx.text_layout import PlacedText, make_room, place_texts

LOGO = Rect(24, 16, 70, 20)
"""The room for a logo, counted from the right."""

NOTES = Rect(20, 112, 150.5, 125)
"""The room for notes on a page that has no place for them."""


@dataclass(frozen=True)
class PageSetup:
    """What a slide is filled with, beside its content.

    Attributes:
        embed: gives the relationship of the slide with a picture, and its size in pixels.
        words: the names of places, by key.
        width: of the page, in mm.
    """

    number: int
    footer: str
    words: Mapping[str, str]
    width: float
    pen: Pen
    embed: Callable[[Picture], tuple[str, tuple[int, int]]]


@dataclass(frozen=True)
class SlideShapes:
    """What a slide is made of.

    Attributes:
        shapes: their XML, in the order of reading; none when something is too much.
        over: how much too much each text is that does not fit.
        small: the smallest type in points that is smaller than its place likes; 0 for none.
    """

    shapes: tuple[str, ...] = ()
    over: tuple[TooMuch, ...] = ()
    small: float = 0


@dataclass(frozen=True)
class _FilledSlide:
    """A slide of which every place and size is known."""

    content: SlideContent
    slots: Mapping[Field, Slot]
    texts: Mapping[Field, PlacedText]
    grid: Grid | TooMuch | None


def slide_shapes(content: SlideContent, layout: LayoutSlots, setup: PageSetup) -> SlideShapes:
    """The shapes of a slide, or what is too much on it."""
    plan = _plan(content, layout.slots)
    sizes = [(item.size, item.slot.smallest) for item in plan.texts.values()]
    over = [size for size, _ in sizes if isinstance(size, TooMuch)]
    over += [plan.grid] if isinstance(plan.grid, TooMuch) else []
    if over:
        return SlideShapes(over=tuple(over))
    if isinstance(plan.grid, Grid):
        sizes.append((plan.grid.size, SIZES[-1]))
    small = [size for size, least in sizes if not isinstance(size, TooMuch) and size < least]
    makers = chain(_makers(plan, setup), _foot(layout, setup))
    shapes = tuple(make(number) for number, make in enumerate(makers, start=2))
    return SlideShapes(shapes, small=min(small, default=0))


def _plan(content: SlideContent, slots: Mapping[Field, Slot]) -> _FilledSlide:
    high = least_height(content.table, slots["table"]) if content.table else 0
    slots = make_room(content.texts, slots, high)
    grid = fit_table(content.table, slots["table"]) if content.table else None
    return _FilledSlide(content, slots, place_texts(content.texts, slots), grid)


ShapeMaker = Callable[[int], str]


def _makers(plan: _FilledSlide, setup: PageSetup) -> Iterator[ShapeMaker]:
    content = plan.content
    for field, slot in plan.slots.items():
        if field == "picture" and content.picture:
            yield _picture(content.picture, slot, setup)
        elif field == "table" and isinstance(plan.grid, Grid):
            yield partial(table_shape, slot=slot, grid=plan.grid, pen=setup.pen)
        elif field in plan.texts:
            yield _text(plan.texts[field], setup)
    if content.logo:
        yield _logo(content.logo, setup)


def _foot(layout: LayoutSlots, setup: PageSetup) -> Iterator[ShapeMaker]:
    words, language = setup.words, setup.pen.language
    if layout.footer:
        name, body = words["place_footer"], _plain(setup)
        yield lambda n: foot_shape(n, name, layout.footer, body, language)
    if layout.number:
        name_of_number = words["place_number"]
        yield lambda n: number_shape(n, name_of_number, layout.number, setup.number, language)


def _plain(setup: PageSetup) -> str:
    """The footer as a run alone."""
    paragraph = xml(line(setup.footer), setup.pen, Hand())
    return paragraph[paragraph.index("<a:r>") : paragraph.index("<a:endParaRPr")]


def _text(item: PlacedText, setup: PageSetup) -> ShapeMaker:
    size = 0.0 if isinstance(item.size, TooMuch) else item.size
    return lambda number: text_shape(number, item.slot, item.text, size, setup.pen)


def _logo(logo: Picture, setup: PageSetup) -> ShapeMaker:
    relation, (width, high) = setup.embed(logo)
    rect = LOGO.holding(width, high)
    rect = replace(rect, left=setup.width - LOGO.left - rect.width)
    slot = Slot(setup.words["logo"], None, LOGO, 0)
    return lambda number: picture_shape(number, slot, rect, logo.alt, relation)


def _picture(picture: Picture, slot: Slot, setup: PageSetup) -> ShapeMaker:
    relation, (width, high) = setup.embed(picture)
    rect = slot.rect.holding(width, high)
    return lambda number: picture_shape(number, slot, rect, picture.alt, relation)


def write_notes(slide: PptxSlide, notes: tuple[Markup, ...], language: str) -> None:
    """Give a slide its notes; one without gets no page."""
    text = tuple(paragraph for note in notes for paragraph in paragraphs(note))
    if not text:
        return
    page = slide.notes_slide

    def link(address: str) -> str:
        """None to another slide: a page of notes is not a slide to go from."""
        within = address.startswith("#")
        return "" if within else page.part.relate_to(address, KIND.HYPERLINK, is_external=True)

    paragraphs_xml = xml(text, Pen(language, link), Hand(bulleted=False))
    body = f"<p:txBody {ALL}><a:bodyPr/><a:lstStyle/>{paragraphs_xml}</p:txBody>"
    if place := page.notes_placeholder:
        place.element.replace(place.element.txBody, parse_xml(body))
    else:
        page.shapes.element.append(parse_xml(_notes_shape(NOTES, body)))


def _notes_shape(rect: Rect, body: str) -> str:
    """A place for notes where the master of the notes has none."""
    return (
        f'<p:sp {ALL}><p:nvSpPr><p:cNvPr id="90" name="Notes"/><p:cNvSpPr/><p:nvPr>'
        f'<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{rect.transform}</a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>{body}</p:sp>'
    )
