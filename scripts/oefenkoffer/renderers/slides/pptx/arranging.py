"""Texts and their places in, the size of each and where it really stands out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import SAFETY, TooMuch, fitted, height, narrowest
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.places import Field
from oefenkoffer.renderers.slides.pptx.seats import Seat
from oefenkoffer.renderers.slides.pptx.text import Text

BELOW = 6.0
"""Between a text and the one that follows it, in mm."""


@dataclass(frozen=True)
class Arranged:
    """A text that is ready to be written, in its size in points, or how much is too much."""

    seat: Seat
    size: float | TooMuch


def arranged(texts: Mapping[Field, Text], seats: Mapping[Field, Seat]) -> Mapping[Field, Arranged]:
    """Every text with its size, in the order of reading."""
    found: dict[Field, Arranged] = {}
    for field, seat in seats.items():
        if text := texts.get(field):
            here = _followed(seat, texts, found)
            found[field] = Arranged(here, fitted(text, here.room))
    return {field: _settled(texts[field], item) for field, item in _matched(found).items()}


def _followed(seat: Seat, texts: Mapping[Field, Text], found: Mapping[Field, Arranged]) -> Seat:
    """Right below the text that it follows, or where it stands anyway if that fills its place."""
    if seat.place.under is None or seat.place.under not in found:
        return seat
    first = found[seat.place.under]
    if isinstance(first.size, TooMuch):
        return seat
    high = height(texts[seat.place.under], first.seat.room, first.size) / POINTS_PER_MM
    top = min(first.seat.box.top + high + BELOW, seat.box.top)
    return replace(seat, box=replace(seat.box, top=top), own=True)


def _matched(found: Mapping[Field, Arranged]) -> Mapping[Field, Arranged]:
    """Cards beside each other in the same type: that of the fullest."""
    sizes = [
        item.size
        for item in found.values()
        if item.seat.place.matched and not isinstance(item.size, TooMuch)
    ]
    return {
        field: replace(item, size=min(sizes))
        if item.seat.place.matched and not isinstance(item.size, TooMuch)
        else item
        for field, item in found.items()
    }


def _settled(text: Text, item: Arranged) -> Arranged:
    if isinstance(item.size, TooMuch):
        return item
    if item.seat.place.hugs:
        high = height(text, item.seat.room, item.size) / POINTS_PER_MM + item.seat.inset[1]
        return replace(item, seat=replace(item.seat, box=_middle(item.seat.box, high), own=True))
    if item.seat.place.tight:
        return replace(item, seat=replace(item.seat, spare=_spare(text, item.seat, item.size)))
    return item


def _spare(text: Text, seat: Seat, size: float) -> float:
    """How far before the edge lines of equal length end, in mm.

    Without what is counted for safety: a line with room left takes in a word of the next.
    """
    whole = seat.room.width
    needed = narrowest(text, seat.room, size)
    return (whole - needed / SAFETY) / POINTS_PER_MM if needed < whole else 0


def _middle(box: Box, high: float) -> Box:
    """A lower box in the middle of a box."""
    return replace(box, top=box.top + (box.height - high) / 2, height=high)
