"""Find a place for all that a slide says, and the type in which it fits there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.figure_shapes import (
    FigureShape,
    FigureStyle,
    SizedShapes,
    sized,
)
from oefenkoffer.renderers.slides.pptx.figures import site_code, where_in_day
from oefenkoffer.renderers.slides.pptx.fitting import (
    FLOOR,
    SAFETY,
    TooMuch,
    fit_text,
    height,
    narrowest,
)
from oefenkoffer.renderers.slides.pptx.layouts import OPENING, Field, LayoutSlots, Slot
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.slide_content import SlideContent
from oefenkoffer.renderers.slides.pptx.tables import SIZES, SMALL, Grid, TableFitter
from oefenkoffer.renderers.slides.pptx.text import Text

BELOW_TITLE = 6.0
"""Between a title and the figure below it, in mm."""

LOOSE = 0.1
"""What a table keeps beside what it needs, in mm."""

BELOW = 6.0
"""Between a text and the one that follows it, in mm."""

GAP = 8.0
"""Between a text and what stands beside it, in mm."""

TEXT_SHARE = 0.48
LEAD_SHARE = 0.4
"""How much of a place the lines above a table may take."""

MOVED: tuple[Field, ...] = (
    "body", "second", "third", "left", "right", "side", "count", "unit",
)  # fmt: skip


@dataclass(frozen=True)
class PlacedText:
    """A text that is ready to be written, in its size in points, or how much is too much."""

    slot: Slot
    text: Text
    size: float | TooMuch


@dataclass(frozen=True)
class SlidePlan:
    """A slide of which every place and size is known.

    Attributes:
        layout: on which it stands.
        style: the colours and words of its figures.
        page: the whole of it, in mm.
    """

    content: SlideContent
    layout: LayoutSlots
    style: FigureStyle
    page: Rect
    slots: Mapping[Field, Slot]
    texts: Mapping[Field, PlacedText]
    grid: Grid | TooMuch | None
    boxes: SizedShapes

    @property
    def over(self) -> tuple[TooMuch, ...]:
        """How much too much each text is that does not fit."""
        sizes = (*(item.size for item in self.texts.values()), self.grid)
        return (*(size for size in sizes if isinstance(size, TooMuch)), *self.boxes.over)

    @property
    def small(self) -> float:
        """The smallest type in points that is smaller than its place likes; 0 for none."""
        sizes = [(item.size, item.slot.smallest) for item in self.texts.values()]
        if isinstance(self.grid, Grid):
            sizes.append((self.grid.size, SIZES[-1]))
        small = [size for size, least in sizes if not isinstance(size, TooMuch) and size < least]
        return min([*small, *filter(None, [self.boxes.small])], default=0)

    @property
    def is_tiny(self) -> bool:
        """Whether a text is smaller than any text should be, as its place is that small."""
        return any(
            not isinstance(item.size, TooMuch) and item.size < item.slot.spec.floor
            for item in self.texts.values()
        )


def plan_slide(
    content: SlideContent, layout: LayoutSlots, style: FigureStyle, page: Rect
) -> SlidePlan:
    """Where each text of a slide stands on a layout and in which type, or how much is too much.

    Args:
        content: what it says.
        layout: of a client it may have no place for some of that; another one is then found.
        style: the colours and words of its figures.
        page: the whole slide, in mm.
    """
    content, layout = _with_fallbacks(content, layout)
    slots, grid = layout.slots, None
    if content.table:
        fitter = TableFitter(content.table, slots["table"].letters)
        slots = _make_room(content.texts, slots, fitter)
        grid = fitter.fit(slots["table"])
    texts = _place_texts(content.texts, slots)
    boxes = list(_on_page(content, layout, style, page))
    if content.figure:
        room = _room_below(texts.get("title"), slots["body"], page)
        boxes += content.figure(room, style)
    letters = slots.get("body", next(iter(slots.values()))).letters
    return SlidePlan(content, layout, style, page, slots, texts, grid, sized(boxes, letters))


def _with_fallbacks(content: SlideContent, layout: LayoutSlots) -> tuple[SlideContent, LayoutSlots]:
    """The content with homeless texts in the body, and a place beside it for a table or picture.

    Without a place of its own, what a slide belongs to goes to the foot, except where it opens a
    part.
    """
    moved: tuple[Field, ...] = ("context", *MOVED) if content.layout in OPENING else MOVED
    texts = _gathered(content.texts, layout.slots, moved)
    return replace(content, texts=texts), replace(layout, slots=_slots(content, texts, layout))


def _gathered(
    texts: Mapping[Field, Text], slots: Mapping[Field, Slot], moved: tuple[Field, ...]
) -> Mapping[Field, Text]:
    body = [texts[f] for f in moved if f in texts and (f == "body" or f not in slots)]
    kept = {field: text for field, text in texts.items() if field in slots}
    together = tuple(paragraph for text in body for paragraph in text)
    return {**kept, "body": together} if together else kept


def _slots(
    content: SlideContent, texts: Mapping[Field, Text], layout: LayoutSlots
) -> Mapping[Field, Slot]:
    slots = dict(layout.slots)
    for field, needed in (("table", content.table), ("picture", content.picture)):
        if needed and field not in slots and content.layout == "text":
            slots |= _below_text(slots["body"], texts["body"])
        elif needed and field not in slots:
            slots |= _beside(slots["body"], field, alone="body" not in texts)  # type: ignore[arg-type]
    return slots


def _below_text(body: Slot, text: Text) -> Mapping[Field, Slot]:
    """The place of the body for a few lines, and the rest of it for the table that they lead to."""
    rect = body.rect
    wanted = height(text, body.room, body.size) / POINTS_PER_MM + body.inset[1]
    high = min(wanted, LEAD_SHARE * rect.height)
    return {
        "body": replace(body, rect=replace(rect, height=high), own=True),
        "table": replace(body, ph=None, rect=rect.lowered(high + GAP), own=True, centred=False),
    }


def _beside(body: Slot, field: Field, *, alone: bool) -> Mapping[Field, Slot]:
    """The place of the body for a table or a picture, or a part of it where a text stands too."""
    rect = body.rect
    if alone:
        return {field: replace(body, ph=None, own=True)}
    left = rect.width * TEXT_SHARE - GAP / 2
    right = Rect(rect.left + left + GAP, rect.top, rect.width - left - GAP, rect.height)
    return {
        "body": replace(body, rect=replace(rect, width=left), own=True),
        field: replace(body, ph=None, rect=right, own=True),
    }


def _make_room(
    texts: Mapping[Field, Text], slots: Mapping[Field, Slot], table: TableFitter
) -> Mapping[Field, Slot]:
    """The places, with more room for a text that may grow and does not fit, or for its table.

    The table right below it is then as low as it can be, or rises where the text leaves room.
    """
    for field in [field for field, slot in slots.items() if slot.spec.grows]:
        slots = _roomy(field, texts.get(field, ()), slots, table)
    return slots


def _roomy(
    field: Field, text: Text, slots: Mapping[Field, Slot], table: TableFitter
) -> Mapping[Field, Slot]:
    """The places with the room of a text and the table below it shared out between them."""
    below = slots["table"].rect
    likes = table.least_height(below, SIZES[-1])
    if not isinstance(fit_text(text, slots[field].room), TooMuch) and likes <= below.height:
        return slots
    roomy = _grown(field, text, slots, likes)
    lowest = replace(roomy[field].room, smallest=FLOOR)
    if isinstance(fit_text(text, lowest), TooMuch):
        return _grown(field, text, slots, table.least_height(below, SMALL[-1]))
    return roomy


def _grown(
    field: Field, text: Text, slots: Mapping[Field, Slot], table: float
) -> Mapping[Field, Slot]:
    """The place of a text as high as it wants it, and as the table below it allows or asks."""
    slot, below = slots[field], slots["table"]
    wanted = height(text, slot.room, slot.size) / POINTS_PER_MM + slot.inset[1]
    free = below.rect.height - table - LOOSE
    more = sorted((wanted - slot.rect.height, free, 0))[1]
    taller = replace(slot.rect, height=slot.rect.height + more)
    return {
        **slots,
        field: replace(slot, rect=taller, own=True),
        "table": replace(below, rect=below.rect.lowered(more), own=True),
    }


def _place_texts(
    texts: Mapping[Field, Text], slots: Mapping[Field, Slot]
) -> Mapping[Field, PlacedText]:
    """Every text with its size, in the order of reading."""
    placed: dict[Field, PlacedText] = {}
    for field, slot in slots.items():
        if text := texts.get(field):
            moved = _below(slot, placed)
            placed[field] = _fit(text, moved)
    return {field: _settle(item) for field, item in _in_one_size(placed).items()}


def _fit(text: Text, slot: Slot) -> PlacedText:
    """A text in the type in which it fits.

    Where it does not, the type is smaller than its place likes, and at last a word that is too
    long is broken.
    """
    low = replace(slot.room, smallest=min(slot.spec.floor, slot.smallest))
    for whole in (True, False):
        for room in (slot.room, low):
            size = fit_text(text, room, whole=whole)
            if not isinstance(size, TooMuch):
                return PlacedText(slot, text, size)
    return PlacedText(slot, text, fit_text(text, slot.room))


def _below(slot: Slot, placed: Mapping[Field, PlacedText]) -> Slot:
    """Right below the text that it follows, or where it stands anyway if that fills its place."""
    if slot.spec.under is None or slot.spec.under not in placed:
        return slot
    above = placed[slot.spec.under]
    if isinstance(above.size, TooMuch):
        return slot
    high = height(above.text, above.slot.room, above.size) / POINTS_PER_MM
    top = min(above.slot.rect.top + high + BELOW, slot.rect.top)
    return replace(slot, rect=replace(slot.rect, top=top), own=True)


def _in_one_size(placed: Mapping[Field, PlacedText]) -> Mapping[Field, PlacedText]:
    """Cards beside each other in the same type: that of the fullest."""
    sizes = [
        item.size
        for item in placed.values()
        if item.slot.spec.matched and not isinstance(item.size, TooMuch)
    ]
    return {
        field: replace(item, size=min(sizes))
        if item.slot.spec.matched and not isinstance(item.size, TooMuch)
        else item
        for field, item in placed.items()
    }


def _settle(item: PlacedText) -> PlacedText:
    if isinstance(item.size, TooMuch):
        return item
    if item.slot.spec.tight:
        return replace(item, slot=replace(item.slot, spare=_spare(item.text, item.slot, item.size)))
    return item


def _spare(text: Text, slot: Slot, size: float) -> float:
    """How far before the edge lines of equal length end, in mm.

    Without what is counted for safety: a line with room left takes in a word of the next.
    """
    whole = slot.room.width
    needed = narrowest(text, slot.room, size)
    return (whole - needed / SAFETY) / POINTS_PER_MM if needed < whole else 0


def _on_page(
    content: SlideContent, layout: LayoutSlots, style: FigureStyle, page: Rect
) -> Iterator[FigureShape]:
    """What is drawn on the page itself; a client's own pages show no day."""
    if content.code:
        yield from site_code(content.code, page, style)
    elif content.block and layout.ours:
        numbered = content.layout == "section"
        yield from where_in_day(content.block, page, style, numbered=numbered)


def _room_below(title: PlacedText | None, slot: Slot, page: Rect) -> Rect:
    """The room for a figure: that of a text.

    On a layout of ours it is as wide as the page, and has what a short title leaves.
    """
    wide, high = slot.inset
    rect = slot.rect
    room = Rect(rect.left + wide / 2, rect.top + high / 2, rect.width - wide, rect.height - high)
    if title is None or not title.slot.spec.tight or isinstance(title.size, TooMuch):
        return room
    low = height(title.text, title.slot.room, title.size) / POINTS_PER_MM
    free = title.slot.rect.top + low + BELOW_TITLE
    room = replace(room, width=page.width - 2 * room.left)
    return room.lowered(min(free - room.top, 0))
