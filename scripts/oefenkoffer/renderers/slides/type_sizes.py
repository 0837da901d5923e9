"""Work out in which type each slide is set: one of several decks, or on several papers, once."""

from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.renderers.slides.deck_formats import TYPE_SIZES
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError, Typeface, query_items

BESIDE = frozenset({"where", "address", "number_of", "notes", "back"})
"""What data of a slide say beside its text."""
OF_DECK = frozenset({"title", "notes_title", "handout_title", "logo", "signs"})
"""What differs between decks, and takes no room from a text."""


def with_types(data: Mapping[str, Any], typeface: Typeface | None) -> Mapping[str, Any]:
    """Data of a deck with the type of each slide: `points`, whether `plain`, whether `small`.

    Raises:
        TextDoesNotFitError: slides hold too much, or a table has no room in its width.
    """
    typed = [
        {**slide, "type": how}
        for slide, how in zip(data["slides"], _types(data, typeface), strict=True)
    ]
    full = [(slide["where"], slide["type"]) for slide in typed if slide["type"]["full"]]
    if full:
        raise TextDoesNotFitError(
            tuple(Overflow(where, how["mm"], how["characters"]) for where, how in full)
        )
    return {**data, "slides": typed}


def _types(data: Mapping[str, Any], typeface: Typeface | None) -> Sequence[Mapping[str, Any]]:
    slides = [
        {key: value for key, value in slide.items() if key not in BESIDE}
        for slide in data["slides"]
    ]
    return query_items(TYPE_SIZES, {**data, "slides": slides}, "slides", typeface, OF_DECK)
