"""What slides say in, the XML of their shapes out, and everything that does not fit."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from oefenkoffer.audience.everyone import Picture
from oefenkoffer.renderers.slides.pptx.content import Content, Table
from oefenkoffer.renderers.slides.pptx.fitting import (
    Room,
    TooMuch,
    fitted,
    height,
    leading,
    widest,
)
from oefenkoffer.renderers.slides.pptx.geometry import POINTS, Box
from oefenkoffer.renderers.slides.pptx.layouts import LEFT
from oefenkoffer.renderers.slides.pptx.seats import Seat, Setting
from oefenkoffer.renderers.slides.pptx.shapes import (
    CELL,
    Grid,
    Pen,
    foot_shape,
    number_shape,
    picture_shape,
    table_shape,
    text_shape,
)
from oefenkoffer.renderers.slides.pptx.text import Text, line, xml
from oefenkoffer.typesetting.typeface import Typeface

TABLE_SIZES = (30, 28, 26, 24, 22, 20, 18)
"""Points; a table is looked up rather than read aloud, and may be a little smaller."""

LOGO = Box(LEFT, 16, 70, 22)
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
    for field, seat in setting.seats.items():
        if field == "picture" and content.picture:
            yield _picture(content.picture, seat, sheet)
        elif field == "table" and content.table:
            yield _table(content.table, seat, sheet)
        elif text := content.texts.get(field):
            yield _text(text, seat, sheet)
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


def _text(text: Text, seat: Seat, sheet: Sheet) -> Make:
    size = fitted(text, seat.room)
    if isinstance(size, TooMuch):
        return lambda _: size
    return lambda number: text_shape(number, seat, text, size, sheet.pen)


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


def _table(table: Table, seat: Seat, sheet: Sheet) -> Make:
    for size in [size for size in TABLE_SIZES if size <= seat.size] or TABLE_SIZES[-1:]:
        widths = column_widths(table, seat.box.width, size, seat.typeface)
        heights = [
            _high(row, widths, replace(seat, size=size), bold=table.header and not index)
            for index, row in enumerate(table.rows)
        ]
        if sum(heights) <= seat.box.height and sum(widths) <= seat.box.width + 0.1:
            break
    else:
        return _over(table, heights, seat)
    grid = Grid(table.rows, widths, heights, size, header=table.header)
    return lambda number: table_shape(number, seat, grid, sheet.pen)


def column_widths(
    table: Table, whole: float, size: float, typeface: Typeface | None = None
) -> list[float]:
    """The columns in mm: as they share, but each as wide as its longest word where that goes."""
    least = [
        max(widest(text, typeface) for text in column) * size / POINTS + 2 * CELL[0]
        for column in zip(*table.rows, strict=True)
    ]
    wanted = [max(share * whole, low) for share, low in zip(table.shares, least, strict=True)]
    spare = sum(wanted) - sum(least)
    too_wide = sum(wanted) - whole
    if spare <= too_wide:
        return least
    return (
        [width - (width - low) * too_wide / spare for width, low in zip(wanted, least, strict=True)]
        if spare
        else wanted
    )


def _over(table: Table, heights: Sequence[float], seat: Seat) -> Make:
    over = max(sum(heights) - seat.box.height, 1)
    letters = sum(len(p.plain) for row in table.rows for text in row for p in text)
    return lambda _: TooMuch(over, round(letters * over / sum(heights)))


def _high(row: Sequence[Text], widths: Sequence[float], seat: Seat, *, bold: bool) -> float:
    """How high a row becomes in the type of a seat, in mm: as its highest cell."""
    wide, high = CELL
    air, size, own = leading(seat.typeface), seat.size, seat.typeface
    rooms = (
        Room((width - 2 * wide) * POINTS, 0, size, bold, air, typeface=own) for width in widths
    )
    return 2 * high + max(
        height(text, room, size) / POINTS for text, room in zip(row, rooms, strict=True)
    )
