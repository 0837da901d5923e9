"""Draw what no layout has places for: the method, answers, dialogues, choices, roles, days.

Each figure gets the room that a layout leaves for a text, and tells its shapes; so it stands on any
client's slides, in their colours.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import ceil

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import DARK, ink_on, tinted
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    Block,
    Captioned,
    Column,
    ColumnsSlide,
    DialogueSlide,
    ExerciseSlide,
    MenuSlide,
    OverviewSlide,
    PicturesSlide,
    ProgrammeEntry,
    ProgrammeSlide,
    SiteCode,
    Speech,
)
from oefenkoffer.renderers.slides.pptx.figure_shapes import (
    Colour,
    Figure,
    FigureShape,
    FigureStyle,
    badge,
    disc,
)
from oefenkoffer.renderers.slides.pptx.fitting import LEADING, LOOKED_UP, line_count
from oefenkoffer.renderers.slides.pptx.fitting import STEPS as SIZES
from oefenkoffer.renderers.slides.pptx.rect import Rect, columns_of, rows_of, shared_rows
from oefenkoffer.renderers.slides.pptx.text import (
    NARROW,
    Paragraph,
    Run,
    Text,
    line,
    listed,
    paragraphs,
)
from oefenkoffer.renderers.slides.time_words import begin_of
from oefenkoffer.renderers.slides.variants import ENTRIES_IN_COLUMN, MOST_TILES
from oefenkoffer.typesetting.qr import qr_png

EDGE = 1.8
"""The line that a card begins with, in mm."""

SHORT = 80
"""Characters that stand in one row of a dialogue as high as another's."""

ENTRY = 26
"""The type of a programme, in points, where it has room."""

ROW, ROW_GUTTER = 14.0, 1.5
"""The height of a line of a programme, and what parts two entries, in mm."""

LINE_COLOUR = "#c3c9cf"


def _room_for(speeches: Iterable[Speech]) -> float:
    """The share of the height that the longest of some words want; short ones are alike."""
    return max(1, *(len(speech.text.plain) / SHORT for speech in speeches))


def overview(slide: OverviewSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """The parts of something as stations on a line."""
    count = len(slide.landmarks)
    columns = columns_of(room, count, 3)
    side = min(24.0, 0.4 * columns[0].width)
    top = room.top + 0.18 * room.height
    middle = [rect.left + rect.width / 2 for rect in columns]
    if count > 1:
        yield FigureShape(
            name=slide.title,
            rect=Rect(middle[0], top + side / 2 - 1, middle[-1] - middle[0], 2),
            fill=LINE_COLOUR,
        )
    for index, (mark, rect) in enumerate(zip(slide.landmarks, columns, strict=True)):
        step = index + 1 if slide.reveal else 0
        colour = style.tone(mark.tone)
        yield disc(
            index + 1, Rect(middle[index] - side / 2, top, side, side), colour, mark.title, step
        )
        below = replace(rect, top=top + side + 4, height=0.24 * room.height)
        yield FigureShape(
            name=mark.title, rect=below, text=line(mark.title), bold=True, size=30, group="name",
            anchor="t", align="ctr", step=step,
        )  # fmt: skip
        aside = replace(below, top=below.top + below.height, height=0.3 * room.height)
        if mark.aside:
            yield FigureShape(
                name=mark.aside, rect=aside, text=line(mark.aside), size=24, smallest=16,
                ink=style.on_page(colour), group="aside", anchor="t", align="ctr", step=step,
            )  # fmt: skip


def answer(slide: AnswerSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """What an answer says at each step, on cards in the colours of the steps."""
    if slide.lead:
        high = 12.0
        yield FigureShape(
            name=slide.title, rect=replace(room, height=high), text=paragraphs(slide.lead), size=20,
            anchor="t",
        )  # fmt: skip
        room = room.lowered(high + 3)
    for index, (column, rect) in enumerate(
        zip(slide.columns, columns_of(room, len(slide.columns), 5), strict=True)
    ):
        step = index + 1 if slide.reveal else 0
        yield from _card(
            rect, style.tone(column.tone), column.title, column.points, (column.tone + 1, step)
        )


def _card(
    rect: Rect, colour: Colour, title: str, points: tuple[Markup, ...], numbered: tuple[int, int]
) -> Iterator[FigureShape]:
    number, step = numbered
    is_wide = rect.width > 2 * rect.height
    yield from _ground(rect, colour, title, step)
    side = 8.0 if is_wide else 4.0
    high = 14.0 if is_wide else 10.0
    head = Rect(rect.left + side, rect.top + 4 + side / 4, rect.width - 2 * side + 1, high)
    yield disc(number, replace(head, width=head.height), colour, title, step)
    yield FigureShape(
        name=title, rect=Rect(head.left + high + 4, head.top, head.width - high - 4, high),
        text=line(title), bold=True, ink=colour, size=26, group="name", step=step,
    )  # fmt: skip
    yield FigureShape(
        name=title,
        rect=Rect(head.left, head.top + high + 3, head.width, rect.height - high - 5 - side),
        text=listed(points) if is_wide else _narrow(listed(points)), ink=DARK, size=30,
        smallest=LOOKED_UP, group="points", anchor="t", step=step,
    )  # fmt: skip


def _narrow(text: Text) -> Text:
    """Lists that stand in less."""
    return tuple(replace(paragraph, indent=NARROW) for paragraph in text)


def _ground(
    rect: Rect, colour: Colour, name: str, step: int = 0, target: str = ""
) -> Iterator[FigureShape]:
    """A card in a light shade of a colour, with an edge in the colour above it."""
    yield FigureShape(name=name, rect=rect, fill=tinted(colour, 0.91), step=step, target=target)
    yield FigureShape(name=name, rect=replace(rect, height=EDGE), fill=colour, step=step)


def _bubble(speech: Speech, rect: Rect, colour: Colour, step: int) -> Iterator[FigureShape]:
    yield FigureShape(
        name=speech.label, rect=rect, fill=tinted(colour, 0.89), ink=DARK, shape="rect",
        text=paragraphs(speech.text), size=32, group="words", inset=(6, 1), step=step,
    )  # fmt: skip
    yield FigureShape(name=speech.label, rect=replace(rect, width=EDGE), fill=colour, step=step)


def _colour_of(speech: Speech, style: FigureStyle) -> Colour:
    return style.role(speech.role) if speech.role else style.tone(speech.tone or 0)


def _speaker(
    speech: Speech, number: int, rect: Rect, style: FigureStyle, step: int
) -> Iterator[FigureShape]:
    """Who speaks, or at which step."""
    side, colour = min(rect.height, 11.0), _colour_of(speech, style)
    spot = Rect(rect.left, rect.top + (rect.height - side) / 2, side, side)
    if speech.role:
        yield from badge(speech.role, spot, style, speech.label, step)
    else:
        yield disc(number, spot, colour, speech.label, step)
    name = Rect(rect.left + side + 3, rect.top, rect.width - side - 5, rect.height)
    yield FigureShape(
        name=speech.label, rect=name, text=line(speech.label), bold=True, size=24, smallest=16,
        ink=style.on_page(colour), group="speaker", step=step,
    )  # fmt: skip


def dialogue(slide: DialogueSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """What is said, one after the other; where two speak in turns each beside its answer."""
    if slide.in_pairs:
        yield from _pairs(slide, room, style)
        return
    shares = [_room_for([speech]) for speech in slide.speeches]
    rows = shared_rows(room, shares, 2.5, 30)
    for index, (speech, row) in enumerate(zip(slide.speeches, rows, strict=True)):
        step = index + 1 if slide.reveal else 0
        left = 0.24 * row.width
        yield from _speaker(speech, index + 1, replace(row, width=left), style, step)
        words = replace(row, left=row.left + left, width=row.width - left)
        yield from _bubble(speech, words, _colour_of(speech, style), step)


def _pairs(slide: DialogueSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    count = len(slide.speeches) // 2
    sides = columns_of(room, 2, 10)
    for speech, side in zip(slide.speeches[:2], sides, strict=True):
        yield from _speaker(speech, 0, replace(side, height=12), style, 0)
    shares = [_room_for(slide.speeches[2 * at : 2 * at + 2]) for at in range(count)]
    rows = shared_rows(room.lowered(16), shares, 4, 30)
    for index, speech in enumerate(slide.speeches):
        side, row = sides[index % 2], rows[index // 2]
        rect = replace(row, left=side.left, width=side.width)
        yield from _bubble(
            speech, rect, _colour_of(speech, style), index + 1 if slide.reveal else 0
        )


def menu(slide: MenuSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """Choices, each of which leads to its slide."""
    across = 3 if len(slide.tiles) > MOST_TILES else 2
    down = ceil(len(slide.tiles) / across)
    columns, rows = columns_of(room, across, 8), rows_of(room, down, 8, 46)
    for index, tile in enumerate(slide.tiles):
        column, row = columns[index % across], rows[index // across]
        rect = replace(row, left=column.left, width=column.width)
        title = Paragraph(
            (Run(tile.title, bold=True, scale=1.25), Run("  →" if tile.target else ""))
        )
        aside = paragraphs(tile.aside) if tile.aside else ()
        yield FigureShape(
            name=tile.title, rect=rect, fill=tinted(style.accent, 0.91), ink=DARK, size=30,
            text=(title, *aside), group="tiles", inset=(8, 4), target=tile.target,
        )  # fmt: skip
        yield FigureShape(name=tile.title, rect=replace(rect, width=EDGE), fill=style.accent)


def _choice(title: str, target: str, scale: float) -> Paragraph:
    """The title of a choice, with an arrow where it leads anywhere."""
    return Paragraph((Run(title, bold=True, scale=scale), Run("  →" if target else "")))


def roles(slide: ColumnsSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """Who takes part, each with sign and colour, and an arrow for the turns."""
    rects = columns_of(room, len(slide.columns), 15)
    for index, (column, rect) in enumerate(zip(slide.columns, rects, strict=True)):
        step = index + 1 if slide.reveal else 0
        if index:
            arrow = Rect(rect.left - 15, rect.top + rect.height * 0.4, 15, 14)
            yield FigureShape(
                name=column.title, rect=arrow, text=line("→"), bold=True, align="ctr", size=28,
                smallest=0, step=step,
            )  # fmt: skip
        yield from _role(column, rect, style, step)


def _role(column: Column, rect: Rect, style: FigureStyle, step: int) -> Iterator[FigureShape]:
    colour = style.role(column.role) if column.role else style.accent
    yield from _ground(rect, colour, column.title, step)
    inside = Rect(rect.left + 6, rect.top + 8, rect.width - 12, rect.height - 14)
    if column.role:
        yield from badge(
            column.role, Rect(inside.left, inside.top, 24, 24), style, column.title, step
        )
    name = Rect(inside.left, inside.top + 27, inside.width, 14)
    yield FigureShape(
        name=column.title, rect=name, text=line(column.title), bold=True, ink=colour, size=32,
        group="name", step=step,
    )  # fmt: skip
    yield FigureShape(
        name=column.title, rect=Rect(inside.left, name.top + 15, inside.width, inside.height - 42),
        text=paragraphs(column.body), ink=DARK, size=30, group="body", anchor="t", step=step,
    )  # fmt: skip


def linked_columns(slide: ColumnsSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """Texts side by side, some of which lead to a slide."""
    for column, rect in zip(slide.columns, columns_of(room, len(slide.columns), 8), strict=True):
        yield from _ground(rect, style.accent, column.title, target=column.target)
        title = _choice(column.title, column.target, 1.15)
        yield FigureShape(
            name=column.title, rect=replace(rect, top=rect.top + EDGE, height=rect.height - EDGE),
            text=(title, *paragraphs(column.body)), ink=DARK, size=36, group="cards", inset=(6, 6),
            anchor="t", target=column.target,
        )  # fmt: skip


def programme(slide: ProgrammeSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """What begins when; a long day in two columns."""
    entries = slide.entries
    half = ceil(len(entries) / 2) if len(entries) > ENTRIES_IN_COLUMN else max(len(entries), 1)
    columns = columns_of(room, ceil(len(entries) / half) or 1, 12)
    sides = [entries[number * half : (number + 1) * half] for number in range(len(columns))]
    sizes = (size for size in SIZES if LOOKED_UP < size <= ENTRY)
    size = next((size for size in sizes if _have_room(sides, columns[0], size)), LOOKED_UP)
    for together, column in zip(sides, columns, strict=True):
        yield from _entries(together, column, size, style)


def _have_room(sides: Sequence[Sequence[ProgrammeEntry]], room: Rect, size: float) -> bool:
    """Whether the entries of each column have room in a size of type, a long one in two lines."""
    lines = max(sum(_lines_of(entry, room, size) for entry in side) for side in sides)
    return lines * (size * LEADING / POINTS_PER_MM + ROW_GUTTER) <= room.height


def _lines_of(entry: ProgrammeEntry, room: Rect, size: float) -> int:
    width = (room.width - _time_width(entry)) * POINTS_PER_MM / size
    return line_count(line(entry.title)[0].runs, width)


def _time_width(entry: ProgrammeEntry) -> float:
    return 26.0 if entry.start is not None else 44.0


def _entries(
    entries: Sequence[ProgrammeEntry], room: Rect, size: float, style: FigureStyle
) -> Iterator[FigureShape]:
    labels = style.branding.labels
    shares = [_lines_of(entry, room, size) for entry in entries]
    for entry, row in zip(entries, shared_rows(room, shares, ROW_GUTTER, ROW), strict=True):
        time, left = begin_of(entry, labels), _time_width(entry)
        yield FigureShape(
            name=entry.title, rect=replace(row, width=left), text=line(time), bold=True,
            ink=style.on_page(style.accent), size=ENTRY, smallest=LOOKED_UP, group="times",
            anchor="t",
        )  # fmt: skip
        yield FigureShape(
            name=entry.title, rect=replace(row, left=row.left + left, width=row.width - left),
            text=line(entry.title), size=ENTRY, smallest=LOOKED_UP, group="times", anchor="t",
        )  # fmt: skip


def pictures(slide: PicturesSlide, room: Rect, _: FigureStyle) -> Iterator[FigureShape]:
    """Pictures side by side, each with its caption."""
    for item, rect in zip(slide.pictures, columns_of(room, len(slide.pictures), 10), strict=True):
        yield from _captioned(item, rect)


def _captioned(item: Captioned, rect: Rect) -> Iterator[FigureShape]:
    low = 14.0 if item.caption else 0.0
    yield FigureShape(
        name=item.picture.alt, rect=replace(rect, height=rect.height - low), picture=item.picture
    )
    if item.caption:
        below = replace(rect, top=rect.top + rect.height - low, height=low)
        yield FigureShape(
            name=item.caption, rect=below, text=line(item.caption), size=20, smallest=16,
            group="captions", align="ctr",
        )  # fmt: skip


def clock_alone(slide: ExerciseSlide, room: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """A clock that has the slide to itself."""
    low = 16.0
    side = min(room.height - low, room.width)
    rect = Rect(room.left + (room.width - side) / 2, room.top, side, side)
    yield from ring(slide.minutes, rect, style)
    for part in slide.parts:
        below = replace(room, top=rect.top + side + 2, height=low - 2)
        yield FigureShape(
            name=part.title, rect=below, text=line(part.title), align="ctr", size=28, smallest=16
        )


def ring(minutes: int, rect: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """A ring with the minutes that a clock begins with."""
    unit = style.branding.labels.text("slides.minutes", n=minutes)
    weight = 0.07 * rect.width
    thin = Rect(
        rect.left + weight / 2, rect.top + weight / 2, rect.width - weight, rect.height - weight
    )
    yield FigureShape(
        name=unit, rect=thin, shape="ellipse", line=style.drawn or style.accent, weight=weight
    )
    yield FigureShape(
        name=unit, rect=rect.part(Rect(0.1, 0.24, 0.8, 0.38)), text=line(str(minutes)), bold=True,
        align="ctr", anchor="b", size=round(rect.height * 0.95), smallest=0,
    )  # fmt: skip
    yield FigureShape(
        name=unit, rect=rect.part(Rect(0.1, 0.62, 0.8, 0.14)), text=line(unit, soft=True),
        align="ctr", anchor="t", size=24, smallest=0,
    )  # fmt: skip


STRIP = Rect(24, 171.5, 24, 3)
"""Where the strip of the day stands: left, top, the air at its right, and its height, in mm."""

CODE = 66.0
"""How wide the code of a site is, in mm."""


def where_in_day(
    block: Block, page: Rect, style: FigureStyle, *, numbered: bool
) -> Iterator[FigureShape]:
    """A strip with a piece for each block of the day; and the number of this one, large."""
    ink, gap = ink_on(style.accent), 1.6
    width = page.width - STRIP.left - STRIP.width - gap * (len(block.shares) - 1)
    left = STRIP.left
    for number, minutes in enumerate(block.shares, start=1):
        long = width * minutes / sum(block.shares)
        clear = 0.4 if number < block.number else 0.75 if number > block.number else 0
        yield FigureShape(
            name=style.branding.labels.text("slides.programme"),
            rect=Rect(left, STRIP.top, long, STRIP.height),
            fill=ink,
            clear=clear,
        )
        left += long + gap
    if numbered:
        yield FigureShape(
            name=style.branding.labels.text("slides.programme"),
            rect=Rect(page.width - 134, 84, 110, 84), text=line(str(block.number)), size=140,
            smallest=0, bold=True, ink=ink, clear=0.82, align="r", anchor="b",
        )  # fmt: skip


def site_code(site: SiteCode, page: Rect, style: FigureStyle) -> Iterator[FigureShape]:
    """The code of a site at the lower right, and what it leads to."""
    text = style.branding.labels.text
    alt = text("slides.site_alt", address=site.address)
    rect = Rect(page.width - 24 - CODE, page.height - 32 - CODE, CODE, CODE)
    picture = Picture("code.png", qr_png(site.address), alt)
    yield FigureShape(name=text("pptx.code"), rect=rect, picture=picture)
    below, wide = rect.top + CODE + 1, page.width - 48  # an address may be long
    for row, words in enumerate((text("slides.site"), site.short)):
        yield FigureShape(
            name=text("pptx.code"), rect=Rect(24, below + 8 * row, wide, 9 + 5 * row),
            text=line(words), size=16, smallest=0, bold=bool(row), align="r", anchor="t",
            ink=ink_on(style.accent),
        )  # fmt: skip


def figure(draw: Callable[..., Iterator[FigureShape]], slide: object) -> Figure:
    """A figure of a slide that still waits for its room."""
    return lambda room, style: tuple(partial(draw, slide)(room, style))
