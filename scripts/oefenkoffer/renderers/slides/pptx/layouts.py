"""What our layouts are for, and what they ask of a text that PowerPoint has no word for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from oefenkoffer.renderers.slides.pptx.fitting import FLOOR

Name = Literal[
    "title", "section", "text", "lone", "picture", "large_picture", "sentence", "quote",
    "statement", "exercise", "table", "columns", "three_columns", "pause", "situation", "stop",
    "full",
]  # fmt: skip
Field = Literal[
    "context", "title", "body", "second", "third", "left", "right", "side", "table", "picture",
    "count", "unit",
]  # fmt: skip

INDEX: Mapping[Field, int] = {
    "title": 0,
    "body": 1,
    "context": 13,
    "picture": 14,
    "side": 15,
    "table": 16,
    "second": 17,
    "third": 18,
    "left": 22,
    "right": 23,
    "count": 24,
    "unit": 25,
}
"""The number of each place, the same on every layout: text stays when a layout is changed."""

OPENING: frozenset[Name] = frozenset({"title", "section"})
"""The layouts that open a part."""

COVERED: frozenset[Name] = frozenset({"situation", "full"})
"""The layouts whose picture is cut to its place, which it fills."""


@dataclass(frozen=True)
class FieldSpec:
    """What one place of a layout asks of its text.

    Attributes:
        tight: large type with its lines close, and about as long as each other.
        under: the place whose text this one follows when that is shorter than its place.
        looked_up: whether its type may be a little smaller, as in a table.
        matched: whether the type is as large as in the other matched places.
        grows: whether the text may take room from the places below it.
        floor: the smallest type that it is made before it is refused, in points.
    """

    tight: bool = False
    under: Field | None = None
    looked_up: bool = False
    matched: bool = False
    grows: bool = False
    floor: float = FLOOR


USUAL = FieldSpec()
TIGHT = FieldSpec(tight=True)
CONTEXT = FieldSpec(floor=10)
"""What a slide belongs to, which its readers know already."""

_MATCHED = FieldSpec(matched=True)
_OPENING: Mapping[Field, FieldSpec] = {"title": TIGHT, "body": FieldSpec(under="title")}
_CARDS: Mapping[Field, FieldSpec] = {"body": _MATCHED, "second": _MATCHED, "third": _MATCHED}
_SPECS: Mapping[Name, Mapping[Field, FieldSpec]] = {
    "title": _OPENING,
    "section": _OPENING,
    "sentence": {"body": TIGHT},
    "quote": {"body": TIGHT, "side": FieldSpec(under="body")},
    "statement": {"body": TIGHT, "left": _MATCHED, "right": _MATCHED},
    "exercise": {"body": FieldSpec(grows=True), "side": FieldSpec(looked_up=True)},
    "pause": {"body": TIGHT},
    "stop": {"body": TIGHT},
    "columns": _CARDS,
    "three_columns": _CARDS,
}


def field_spec(layout: Name, field: Field) -> FieldSpec:
    """What a place of one of our layouts asks; every title is large."""
    usual = {"title": TIGHT, "context": CONTEXT}.get(field, USUAL)
    return _SPECS.get(layout, {}).get(field, usual)
