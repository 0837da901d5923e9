"""What slides say in, the XML of their shapes out, and everything that does not fit."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from oefenkoffer.audience.everyone import Picture
from oefenkoffer.renderers.slides.pptx.arranging import Arranged, arranged
from oefenkoffer.renderers.slides.pptx.content import Content, Table
from oefenkoffer.renderers.slides.pptx.fitting import TooMuch
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.gridding import grid_in
from oefenkoffer.renderers.slides.pptx.seats import Seat, Setting
from oefenkoffer.renderers.slides.pptx.shapes import (
    Pen,
    foot_shape,
    number_shape,
    picture_shape,
    table_shape,
    text_shape,
)
from oefenkoffer.renderers.slides.pptx.text import Text, line, xml

LOGO = Box(24, 16, 70, 20)
"""The room for a logo, counted from the right."""


@dataclass(frozen=True)
class Sheet:
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


def filled(content: Content, setting: Setting, sheet: Sheet) -> tuple[list[str], list[TooMuch]]:
    """The shapes of a slide in the order of reading, and what is too much on it."""
    shapes: list[str] = []
    over: list[TooMuch] = []
    for make in _makers(content, setting, sheet):
        found = make(len(shapes) + 2)
        if isinstance(found, TooMuch):
            over.append(found)
        else:
            shapes.append(found)
    return shapes, over


Make = Callable[[int], str | TooMuch]


def _makers(content: Content, setting: Setting, sheet: Sheet) -> Iterator[Make]:
    texts = arranged(content.texts, setting.seats)
    for field, seat in setting.seats.items():
        if field == "picture" and content.picture:
            yield _picture(content.picture, seat, sheet)
        elif field == "table" and content.table:
            yield _table(content.table, seat, sheet)
        elif field in texts:
            yield _text(content.texts[field], texts[field], sheet)
    if content.logo:
        yield _logo(content.logo, sheet)
    if setting.footer:
        yield lambda n: foot_shape(
            n, sheet.words["place_footer"], setting.footer, _plain(sheet), sheet.pen.language
        )
    if setting.number:
        yield lambda n: number_shape(
            n, sheet.words["place_number"], setting.number, sheet.number, sheet.pen.language
        )


def _plain(sheet: Sheet) -> str:
    """The footer as a run alone."""
    made = xml(line(sheet.footer), sheet.pen.language, sheet.pen.link)
    return made[made.index("<a:r>") : made.index("<a:endParaRPr")]


def _text(text: Text, item: Arranged, sheet: Sheet) -> Make:
    size = item.size
    if isinstance(size, TooMuch):
        return lambda _: size
    return lambda number: text_shape(number, item.seat, text, size, sheet.pen)


def _table(table: Table, seat: Seat, sheet: Sheet) -> Make:
    grid = grid_in(table, seat)
    if isinstance(grid, TooMuch):
        return lambda _: grid
    return lambda number: table_shape(number, seat, grid, sheet.pen)


def _logo(logo: Picture, sheet: Sheet) -> Make:
    relation, (width, high) = sheet.embed(logo)
    box = LOGO.holding(width, high)
    box = replace(box, left=sheet.width - LOGO.left - box.width)
    seat = Seat(sheet.words["logo"], "", LOGO, 0)
    return lambda number: picture_shape(number, seat, box, logo.alt, relation)


def _picture(picture: Picture, seat: Seat, sheet: Sheet) -> Make:
    relation, (width, high) = sheet.embed(picture)
    box = seat.box.holding(width, high)
    return lambda number: picture_shape(number, seat, box, picture.alt, relation)
