"""Find a place for what a client's layout has no place for."""

from collections.abc import Mapping
from dataclasses import replace

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import height
from oefenkoffer.renderers.slides.pptx.layouts import OPENING, Field, LayoutSlots, Slot
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.slide_content import SlideContent
from oefenkoffer.renderers.slides.pptx.text import Text

GAP = 8.0
"""Between a text and what stands beside it, in mm."""

TEXT_SHARE = 0.48
LEAD_SHARE = 0.4
"""How much of a place the lines above a table may take."""

MOVED: tuple[Field, ...] = (
    "body", "second", "third", "left", "right", "side", "count", "unit",
)  # fmt: skip


def with_fallbacks(content: SlideContent, layout: LayoutSlots) -> tuple[SlideContent, LayoutSlots]:
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
            slots |= _below(slots["body"], texts["body"])
        elif needed and field not in slots:
            slots |= _beside(slots["body"], field, alone="body" not in texts)  # type: ignore[arg-type]
    return slots


def _below(body: Slot, text: Text) -> Mapping[Field, Slot]:
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
