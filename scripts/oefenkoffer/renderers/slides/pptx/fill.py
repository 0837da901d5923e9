"""Find the room and the type of what a slide says, and write it as XML."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, pairwise

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import ink_on
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.animation import Step, Target, timing
from oefenkoffer.renderers.slides.pptx.figure_shapes import FigureShape, SizedShapes, sized
from oefenkoffer.renderers.slides.pptx.figures import FigureStyle, site_code, where_in_day
from oefenkoffer.renderers.slides.pptx.fitting import TooMuch, height
from oefenkoffer.renderers.slides.pptx.layouts import COVERED, Field, LayoutSlots, Slot
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.shape_xml import (
    FigureWriter,
    Grid,
    cut_off,
    foot_shape,
    number_shape,
    picture_fill,
    picture_shape,
    table_shape,
    text_shape,
)
from oefenkoffer.renderers.slides.pptx.slide_content import SlideContent
from oefenkoffer.renderers.slides.pptx.tables import SIZES, TableFitter
from oefenkoffer.renderers.slides.pptx.text import Text, TextContext, TextStyle, xml
from oefenkoffer.renderers.slides.pptx.text_layout import PlacedText, make_room, place_texts

FIRST = 2
"""The number of the first shape on a slide; the slide itself is the first."""

CARDS: tuple[Field, ...] = ("body", "second", "third")
LOGO = Rect(24, 16, 70, 20)
"""The room for a logo, counted from the right."""

BELOW_TITLE = 6.0
"""Between a title and the figure below it, in mm."""


@dataclass(frozen=True)
class PageSetup:
    """What a slide is written with, beside its plan.

    Attributes:
        embed: gives the relationship of the slide with a picture, and its size in pixels.
        words: the names of places, by key.
    """

    number: int
    footer: Text
    words: Mapping[str, str]
    context: TextContext
    embed: Callable[[Picture], tuple[str, tuple[int, int]]]


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
        return any(_is_tiny(item) for item in self.texts.values())


def slide_shapes(plan: SlidePlan, setup: PageSetup) -> Iterator[str]:
    """The XML of each shape of a slide on which all fits, in the order of reading."""
    makers = chain(_makers(plan, setup), _foot(plan.layout, setup))
    return (make(number) for number, make in enumerate(makers, start=FIRST))


def reveal_timing(plan: SlidePlan) -> str:
    """At which click what comes, as XML; empty where all is there at once."""
    return timing(tuple(_steps(plan)) if plan.content.reveal else ())


def _is_tiny(item: PlacedText) -> bool:
    return not isinstance(item.size, TooMuch) and item.size < item.slot.spec.floor


def _steps(plan: SlidePlan) -> Iterator[Step]:
    """What comes at each click: a point of a list, a card, or the shapes of one step of a figure.

    A table comes whole: PowerPoint cannot show it by its rows.
    """
    shown = [f for f in plan.slots if f in plan.texts or _is_shown(f, plan)]
    numbers = {field: number for number, field in enumerate(shown, start=FIRST)}
    if plan.boxes.boxes:
        first = FIRST + len(shown)
        boxes = list(enumerate(plan.boxes.boxes, start=first))
        for step in range(1, max(box.step for _, box in boxes) + 1):
            yield [Target(n, has_text=bool(box.text)) for n, box in boxes if box.step == step]
    elif "second" in plan.texts:
        yield from ([Target(numbers[f])] for f in CARDS if f in plan.texts)
    elif "body" in plan.texts:
        yield from _points(plan.texts["body"].text, numbers["body"])


def _is_shown(field: Field, plan: SlidePlan) -> bool:
    content = plan.content
    if field == "picture":
        return bool(content.picture or content.sign)
    return field == "table" and isinstance(plan.grid, Grid)


def _points(text: Text, shape: int) -> Iterator[Step]:
    """Each point of a list with what stands below it; nothing where there is no list."""
    starts = [n for n, p in enumerate(text) if p.sign in {"•", "1"} and not p.level]
    for start, end in pairwise((*starts, len(text))):
        yield [Target(shape, (start, end - 1))]


def plan_slide(
    content: SlideContent, layout: LayoutSlots, style: FigureStyle, page: Rect
) -> SlidePlan:
    """Where each text of a slide stands on a layout and in which type, or how much is too much.

    Args:
        content: what it says.
        layout: with a place for all of that.
        style: the colours and words of its figures.
        page: the whole slide, in mm.
    """
    slots, grid = layout.slots, None
    if content.table:
        fitter = TableFitter(content.table, slots["table"].letters)
        slots = make_room(content.texts, slots, fitter)
        grid = fitter.fit(slots["table"])
    texts = place_texts(content.texts, slots)
    boxes = list(_on_page(content, layout, style, page))
    if content.figure:
        room = _room_below(texts.get("title"), slots["body"], page)
        boxes += content.figure(room, style)
    letters = slots.get("body", next(iter(slots.values()))).letters
    return SlidePlan(content, layout, style, page, slots, texts, grid, sized(boxes, letters))


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


ShapeMaker = Callable[[int], str]


def _makers(plan: SlidePlan, setup: PageSetup) -> Iterator[ShapeMaker]:
    content = plan.content
    for field, slot in plan.slots.items():
        if field == "picture" and content.picture:
            yield _picture(content.picture, slot, setup, covers=content.layout in COVERED)
        elif field == "picture" and content.sign:
            yield _sign(content.sign, slot, plan, setup)
        elif field == "table" and isinstance(plan.grid, Grid):
            yield partial(table_shape, slot=slot, grid=plan.grid, context=setup.context)
        elif field in plan.texts:
            yield _text(plan.texts[field], setup)
    writer = FigureWriter(setup.context, setup.embed)
    for box, size in zip(plan.boxes.boxes, plan.boxes.sizes, strict=True):
        yield partial(writer.shape, box=box, size=size)
    if content.logo and plan.layout.accent:
        yield _logo(content.logo, plan.page, setup)


def _foot(layout: LayoutSlots, setup: PageSetup) -> Iterator[ShapeMaker]:
    words, language = setup.words, setup.context.language
    if layout.footer:
        name, body = words["place_footer"], _plain(setup)
        yield lambda n: foot_shape(n, name, layout.footer, body, language)
    if layout.number:
        name_of_number = words["place_number"]
        yield lambda n: number_shape(n, name_of_number, layout.number, setup.number, language)


def _plain(setup: PageSetup) -> str:
    """The footer as a run alone."""
    paragraph = xml(setup.footer, setup.context, TextStyle())
    return paragraph[paragraph.index("<a:r>") : paragraph.index("<a:endParaRPr")]


def _text(item: PlacedText, setup: PageSetup) -> ShapeMaker:
    size = 0.0 if isinstance(item.size, TooMuch) else item.size
    return lambda number: text_shape(number, item.slot, item.text, size, setup.context)


def _logo(logo: Picture, page: Rect, setup: PageSetup) -> ShapeMaker:
    relation, (width, high) = setup.embed(logo)
    rect = LOGO.holding(width, high)
    rect = replace(rect, left=page.width - LOGO.left - rect.width)
    slot = Slot(setup.words["logo"], None, LOGO, 0)
    return lambda number: picture_shape(number, slot, rect, logo.alt, picture_fill(relation))


def _picture(picture: Picture, slot: Slot, setup: PageSetup, *, covers: bool = False) -> ShapeMaker:
    relation, (width, high) = setup.embed(picture)
    rect = slot.rect if covers else slot.rect.holding(width, high)
    shown = picture_fill(relation, cut_off(rect, width, high) if covers else "")
    return lambda number: picture_shape(number, slot, rect, picture.alt, shown)


def _sign(sign: str, slot: Slot, plan: SlidePlan, setup: PageSetup) -> ShapeMaker:
    """A sign in the middle of the place for a picture, on the colour of its panel."""
    side = 0.56 * min(slot.rect.width, slot.rect.height)
    rect = slot.rect.part(Rect(0.22, 0, 0.56, 1)).holding(side, side)
    box = FigureShape(name=slot.name, rect=rect, sign=sign, fill=ink_on(plan.style.accent))
    return partial(FigureWriter(setup.context, setup.embed).shape, box=box, size=0)
