"""Write what a slide says as the XML of its shapes, and collect what does not fit."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from oefenkoffer.audience.everyone import Picture
from oefenkoffer.renderers.slides.pptx.fitting import TooMuch
from oefenkoffer.renderers.slides.pptx.placeholders import LayoutSlots, Slot
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.shape_xml import (
    Pen,
    foot_shape,
    number_shape,
    picture_shape,
    table_shape,
    text_shape,
)
from oefenkoffer.renderers.slides.pptx.slide_content import SlideContent, TableContent
from oefenkoffer.renderers.slides.pptx.tables import fit_table
from oefenkoffer.renderers.slides.pptx.text import Text, line, xml
from oefenkoffer.renderers.slides.pptx.text_layout import PlacedText, place_texts

LOGO = Rect(24, 16, 70, 20)
"""The room for a logo, counted from the right."""


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


def slide_shapes(
    content: SlideContent, layout: LayoutSlots, setup: PageSetup
) -> tuple[list[str], list[TooMuch]]:
    """The shapes of a slide in the order of reading, and what is too much on it."""
    shapes: list[str] = []
    over: list[TooMuch] = []
    for make in _makers(content, layout, setup):
        shape = make(len(shapes) + 2)
        if isinstance(shape, TooMuch):
            over.append(shape)
        else:
            shapes.append(shape)
    return shapes, over


ShapeMaker = Callable[[int], str | TooMuch]


def _makers(content: SlideContent, layout: LayoutSlots, setup: PageSetup) -> Iterator[ShapeMaker]:
    texts = place_texts(content.texts, layout.slots)
    for field, slot in layout.slots.items():
        if field == "picture" and content.picture:
            yield _picture(content.picture, slot, setup)
        elif field == "table" and content.table:
            yield _table(content.table, slot, setup)
        elif field in texts:
            yield _text(content.texts[field], texts[field], setup)
    if content.logo:
        yield _logo(content.logo, setup)
    if layout.footer:
        yield lambda n: foot_shape(
            n, setup.words["place_footer"], layout.footer, _plain(setup), setup.pen.language
        )
    if layout.number:
        yield lambda n: number_shape(
            n, setup.words["place_number"], layout.number, setup.number, setup.pen.language
        )


def _plain(setup: PageSetup) -> str:
    """The footer as a run alone."""
    paragraph = xml(line(setup.footer), setup.pen.language, setup.pen.link)
    return paragraph[paragraph.index("<a:r>") : paragraph.index("<a:endParaRPr")]


def _text(text: Text, item: PlacedText, setup: PageSetup) -> ShapeMaker:
    size = item.size
    if isinstance(size, TooMuch):
        return lambda _: size
    return lambda number: text_shape(number, item.slot, text, size, setup.pen)


def _table(table: TableContent, slot: Slot, setup: PageSetup) -> ShapeMaker:
    grid = fit_table(table, slot)
    if isinstance(grid, TooMuch):
        return lambda _: grid
    return lambda number: table_shape(number, slot, grid, setup.pen)


def _logo(logo: Picture, setup: PageSetup) -> ShapeMaker:
    relation, (width, high) = setup.embed(logo)
    rect = LOGO.holding(width, high)
    rect = replace(rect, left=setup.width - LOGO.left - rect.width)
    slot = Slot(setup.words["logo"], "", LOGO, 0)
    return lambda number: picture_shape(number, slot, rect, logo.alt, relation)


def _picture(picture: Picture, slot: Slot, setup: PageSetup) -> ShapeMaker:
    relation, (width, high) = setup.embed(picture)
    rect = slot.rect.holding(width, high)
    return lambda number: picture_shape(number, slot, rect, picture.alt, relation)
