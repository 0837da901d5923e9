"""Find the size of each text of a slide, and where it really stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import SAFETY, TooMuch, fit_text, height, narrowest
from oefenkoffer.renderers.slides.pptx.layout_spec import FLOOR, Field
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.slots import Slot
from oefenkoffer.renderers.slides.pptx.text import Text, flattened

LOOSE = 0.1
"""What a table keeps beside what it needs, in mm."""

BESIDE = 8.0
"""Between a text and what stands beside it, in mm."""

BELOW = 6.0
"""Between a text and the one that follows it, in mm."""


@dataclass(frozen=True)
class PlacedText:
    """A text that is ready to be written, in its size in points, or how much is too much."""

    slot: Slot
    text: Text
    size: float | TooMuch


def make_room(
    texts: Mapping[Field, Text], slots: Mapping[Field, Slot], table: float
) -> Mapping[Field, Slot]:
    """The places, with more room for a text that may grow and does not fit.

    What stands at the right below it then starts beside it, and what stands right below it is as
    low as it can be.

    Args:
        texts: what a slide says.
        slots: where.
        table: how high a table must be, in mm; 0 without one.
    """
    for field, slot in slots.items():
        text = texts.get(field, ())
        if slot.spec.grows and isinstance(fit_text(text, slot.room), TooMuch):
            below = {f: lower for f, lower in slots.items() if lower.rect.top > slot.rect.top}
            beside = {f: s for f, s in below.items() if f in texts and s.rect.left > slot.rect.left}
            under = {f: lower for f, lower in below.items() if f not in beside}
            raised = {f: _raised(right, slot.rect.top) for f, right in beside.items()}
            narrow = _narrowed(slot, raised.values())
            return {**slots, **raised, **_grown(field, text, narrow, under, table)}
    return slots


def _raised(slot: Slot, top: float) -> Slot:
    return replace(slot, rect=slot.rect.lowered(top - slot.rect.top), own=True)


def _narrowed(slot: Slot, beside: Iterable[Slot]) -> Slot:
    right = min((other.rect.left for other in beside), default=None)
    if right is None:
        return slot
    return replace(slot, rect=replace(slot.rect, width=right - BESIDE - slot.rect.left), own=True)


def _grown(
    field: Field, text: Text, slot: Slot, under: Mapping[Field, Slot], table: float
) -> Mapping[Field, Slot]:
    """The place as high as its text wants it and what stands under it allows."""
    wanted = height(text, slot.room, slot.size) / POINTS_PER_MM + slot.inset[1] - slot.rect.height
    free = min((lower.rect.height - table - LOOSE for lower in under.values()), default=0)
    more = max(min(wanted, free), 0)
    taller = replace(slot, rect=replace(slot.rect, height=slot.rect.height + more), own=True)
    lowered = {f: _raised(lower, lower.rect.top + more) for f, lower in under.items()}
    return {field: taller, **lowered}


def place_texts(
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

    Where it does not, its labels stand on the lines of what they name; where that is not enough
    the type is smaller than its place likes, and at last a word that is too long is broken.
    """
    low = replace(slot.room, smallest=min(FLOOR, slot.smallest))
    flat = flattened(text)
    for whole in (True, False):
        for version, room in ((text, slot.room), (flat, slot.room), (flat, low)):
            size = fit_text(version, room, whole=whole)
            if not isinstance(size, TooMuch):
                return PlacedText(slot, version, size)
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
    if item.slot.spec.hugs:
        high = height(item.text, item.slot.room, item.size) / POINTS_PER_MM + item.slot.inset[1]
        return replace(item, slot=replace(item.slot, rect=_middle(item.slot.rect, high), own=True))
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


def _middle(rect: Rect, high: float) -> Rect:
    """A lower rect in the middle of a rect."""
    return replace(rect, top=rect.top + (rect.height - high) / 2, height=high)
