"""Find the size of each text of a slide, and where it really stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import (
    FLOOR,
    SAFETY,
    TooMuch,
    fit_text,
    height,
    narrowest,
)
from oefenkoffer.renderers.slides.pptx.layouts import Field, Slot
from oefenkoffer.renderers.slides.pptx.tables import SIZES, SMALL, TableFitter
from oefenkoffer.renderers.slides.pptx.text import Text

LOOSE = 0.1
"""What a table keeps beside what it needs, in mm."""

BELOW = 6.0
"""Between a text and the one that follows it, in mm."""


@dataclass(frozen=True)
class PlacedText:
    """A text that is ready to be written, in its size in points, or how much is too much."""

    slot: Slot
    text: Text
    size: float | TooMuch


def make_room(
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
    likes, least = (table.least_height(below, size) for size in (SIZES[-1], SMALL[-1]))
    if not isinstance(fit_text(text, slots[field].room), TooMuch) and likes <= below.height:
        return slots
    roomy = _grown(field, text, slots, likes)
    lowest = replace(roomy[field].room, smallest=FLOOR)
    if isinstance(fit_text(text, lowest), TooMuch):
        return _grown(field, text, slots, least)
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
