"""How slides of one kind differ, and which signs they show: the same for every writer."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.signs import sign_of
from oefenkoffer.renderers.slides.model import (
    ColumnsSlide,
    DialogueSlide,
    ExerciseSlide,
    MenuSlide,
    PictureSlide,
    ProgrammeSlide,
    SituationSlide,
    Slide,
    StopSlide,
    TextSlide,
)

ENTRIES_IN_COLUMN = 8
MOST_TILES = 4
"""More tiles than this stand three in a row."""

VARIANTS: Mapping[type[Slide], tuple[str, Callable[[Any], bool]]] = {
    TextSlide: ("lone", lambda slide: not slide.body.blocks and not slide.picture),
    ExerciseSlide: ("alone", lambda slide: slide.is_clock_alone),
    DialogueSlide: ("pairs", lambda slide: slide.in_pairs),
    ColumnsSlide: ("roles", lambda slide: all(column.role for column in slide.columns)),
    PictureSlide: ("full", lambda slide: slide.full),
    ProgrammeSlide: ("long", lambda slide: len(slide.entries) > ENTRIES_IN_COLUMN),
    MenuSlide: ("many", lambda slide: len(slide.tiles) > MOST_TILES),
}


def variant_of(slide: Slide) -> str:
    """How a slide differs from others of its kind; empty for one that does not."""
    variant, is_so = VARIANTS.get(type(slide), ("", lambda _: False))
    return variant if is_so(slide) else ""


def signs_of(slide: Slide, branding: Branding) -> Iterator[str]:
    """The names of the signs that a slide shows."""
    if isinstance(slide, SituationSlide):
        yield sign_of(slide.sign)
    elif isinstance(slide, StopSlide):
        yield "stop"
    elif isinstance(slide, DialogueSlide):
        yield from (role_sign(speech.role, branding) for speech in slide.speeches if speech.role)
    elif isinstance(slide, ColumnsSlide):
        yield from (role_sign(column.role, branding) for column in slide.columns if column.role)


def role_sign(role: str, branding: Branding) -> str:
    """The name of the sign of a kind of role."""
    return sign_of(branding.roles[role].sign)
