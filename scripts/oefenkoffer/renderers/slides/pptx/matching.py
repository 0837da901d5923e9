"""Find which layout of a presentation serves for what, and where each text goes on it.

A layout is found by what its maker says that it is for, else by its placeholders and where they
stand, else by its name. What no layout was made for stands on the one for a text.
"""

from collections.abc import Iterator, Mapping
from typing import get_args

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.presentation import Presentation

from oefenkoffer.renderers.slides.pptx.candidates import Candidate, best
from oefenkoffer.renderers.slides.pptx.layout_spec import INDEX, OPENING, Field, Name, field_spec
from oefenkoffer.renderers.slides.pptx.placeholders import Placeholder, page_of, slot_of
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.slots import Layouts, LayoutSlots, Slot
from oefenkoffer.renderers.slides.pptx.types import TemplateRefusedError
from oefenkoffer.typesetting.typeface import Typeface

NAMES: tuple[Name, ...] = get_args(Name)
FIELDS: Mapping[int, Field] = {index: field for field, index in INDEX.items()}
FOOT = Rect(0.06, 0.92, 0.7, 0.06)
"""Where a slide says what it belongs to when its layout has no foot, as parts of the slide."""

FOOT_SIZE = 12


def match_layouts(
    presentation: Presentation, words: Mapping[str, str], typeface: Typeface | None = None
) -> Layouts:
    """A layout for each of ours: the one with the same name, or else one that can hold its texts.

    Args:
        presentation: ours or a client's.
        words: the names of our layouts and of their places.
        typeface: the house's own family, where our own presentation has it.

    Raises:
        TemplateRefusedError: no layout has a title and a text.
    """
    candidates = _candidates(presentation)
    text = best("text", candidates)
    if text is None:
        raise TemplateRefusedError("no_text")
    title = best("title", candidates) or text
    fallbacks: Mapping[Name, Candidate] = {"title": title, "section": title}
    matches: dict[Name, LayoutSlots] = {}
    for name in NAMES:
        namesake = _named(candidates, words[f"layout_{name}"])
        chosen = namesake or best(name, candidates) or fallbacks.get(name, text)
        matches[name] = _slots(chosen, name, words, typeface)
    return matches


def _candidates(presentation: Presentation) -> tuple[Candidate, ...]:
    """The layouts of one master, so that slides look alike: the one with most that are of use."""
    masters = [tuple(map(Candidate, master.slide_layouts)) for master in presentation.slide_masters]
    return max(masters, key=lambda master: sum(candidate.is_usable for candidate in master))


def _named(candidates: tuple[Candidate, ...], name: str) -> Candidate | None:
    usable = (candidate for candidate in candidates if candidate.is_usable)
    return next((candidate for candidate in usable if candidate.layout.name == name), None)


def _slots(
    candidate: Candidate, name: Name, words: Mapping[str, str], typeface: Typeface | None
) -> LayoutSlots:
    ours = dict(_own_fields(candidate))
    is_ours = "context" in ours
    slots = {
        field: slot_of(
            place, words[f"place_{field}"], field_spec(name, field) if is_ours else None, typeface
        )
        for field, place in (ours if is_ours else dict(_fields(candidate, name))).items()
    }
    footer = "" if name in OPENING else _foot(candidate, KIND.FOOTER)
    if not footer and name not in OPENING and not is_ours:
        slots = {"context": _foot_slot(candidate, words["place_context"]), **slots}
    number = "" if name == "title" else _foot(candidate, KIND.SLIDE_NUMBER)
    return LayoutSlots(candidate.layout, slots, footer, number)


def _own_fields(candidate: Candidate) -> Iterator[tuple[Field, Placeholder]]:
    """The places of a layout that was made from one of ours, by their numbers."""
    for place in candidate.places:
        if place.index in FIELDS:
            yield FIELDS[place.index], place


def _fields(candidate: Candidate, name: Name) -> Iterator[tuple[Field, Placeholder]]:
    """The places of a layout of somebody else that texts of one of ours go to."""
    if candidate.title:
        yield "title", candidate.title
    columns: tuple[Field, ...] = ("body", "second", "third")
    row = candidate.row(2) if name == "columns" else candidate.row(3)
    if row and name in {"columns", "three_columns"}:
        yield from zip(columns[: len(row)], row, strict=True)
    else:
        yield "body", candidate.bodies[0]
    pictures = (place for place in candidate.places if place.kind == KIND.PICTURE)
    if name == "picture" and (picture := next(pictures, None)):
        yield "picture", picture


def _foot(candidate: Candidate, kind: object) -> str:
    feet = (place for place in candidate.places if place.kind == kind and place.is_placed)
    return next((place.attributes for place in feet), "")


def _foot_slot(candidate: Candidate, name: str) -> Slot:
    rect = page_of(candidate.layout).part(FOOT)
    return Slot(name, None, rect, FOOT_SIZE, smallest=FOOT_SIZE, own=True, alone=True)
