"""Work out in which type each slide is set: one of several decks, or on several papers, once."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from oefenkoffer.renderers.slides.deck_formats import TYPE_SIZES
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError, Typeface, query

BESIDE = frozenset({"where", "address", "number_of", "notes", "back"})
"""What data of a slide say beside its text."""
OF_DECK = frozenset({"title", "notes_title", "handout_title", "logo", "signs", "slides"})
"""What differs between decks, and takes no room from a text."""

MOST_REMEMBERED = 50_000
_remembered: dict[bytes, Mapping[str, Any]] = {}
"""The type of each slide by all that it hangs on."""


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


def _types(data: Mapping[str, Any], typeface: Typeface | None) -> Iterator[Mapping[str, Any]]:
    """The type of each slide; those that nobody asked for before are laid out together."""
    if len(_remembered) > MOST_REMEMBERED:
        _remembered.clear()
    slides = [_without(BESIDE, slide) for slide in data["slides"]]
    look = repr(_without(OF_DECK, data))
    keys = [sha256(repr((look, hash(typeface), slide)).encode()).digest() for slide in slides]
    new = {key: it for key, it in zip(keys, slides, strict=True) if key not in _remembered}
    if new:
        (types,) = query(TYPE_SIZES, [{**data, "slides": [*new.values()]}], typeface)
        _remembered.update(zip(new, types, strict=True))
    return (_remembered[key] for key in keys)


def _without(keys: frozenset[str], data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in data.items() if key not in keys}
