"""Find the size of each text of a slide, and where it really stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import SAFETY, TooMuch, fit_text, height, narrowest
from oefenkoffer.renderers.slides.pptx.layout_spec import Field
from oefenkoffer.renderers.slides.pptx.placeholders import Slot
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import Text

BELOW = 6.0
"""Between a text and the one that follows it, in mm."""


@dataclass(frozen=True)
class PlacedText:
    """A text that is ready to be written, in its size in points, or how much is too much."""

    slot: Slot
    size: float | TooMuch


def place_texts(
    texts: Mapping[Field, Text], slots: Mapping[Field, Slot]
) -> Mapping[Field, PlacedText]:
    """Every text with its size, in the order of reading."""
    placed: dict[Field, PlacedText] = {}
    for field, slot in slots.items():
        if text := texts.get(field):
            moved = _below(slot, texts, placed)
            placed[field] = PlacedText(moved, fit_text(text, moved.room))
    return {field: _settle(texts[field], item) for field, item in _in_one_size(placed).items()}


def _below(slot: Slot, texts: Mapping[Field, Text], placed: Mapping[Field, PlacedText]) -> Slot:
    """Right below the text that it follows, or where it stands anyway if that fills its spec."""
    if slot.spec.under is None or slot.spec.under not in placed:
        return slot
    above = placed[slot.spec.under]
    if isinstance(above.size, TooMuch):
        return slot
    high = height(texts[slot.spec.under], above.slot.room, above.size) / POINTS_PER_MM
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


def _settle(text: Text, item: PlacedText) -> PlacedText:
    if isinstance(item.size, TooMuch):
        return item
    if item.slot.spec.hugs:
        high = height(text, item.slot.room, item.size) / POINTS_PER_MM + item.slot.inset[1]
        return replace(item, slot=replace(item.slot, rect=_middle(item.slot.rect, high), own=True))
    if item.slot.spec.tight:
        return replace(item, slot=replace(item.slot, spare=_spare(text, item.slot, item.size)))
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
