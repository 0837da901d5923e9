"""The sample as a deck, and what its slides say."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.cases import CaseView, screen_cases
from oefenkoffer.audience.method import method_view
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.model import Deck, Origin, Slide
from oefenkoffer.typesetting import TextDoesNotFitError
from tests.sample import workshop

SAMPLE = workshop()
Made = TypeVar("Made")


def library() -> Branding:
    return branding_of(SAMPLE)


def cases(*, answers: bool = True) -> tuple[CaseView, ...]:
    return screen_cases(SAMPLE, answers=answers)


def sample_deck(*, answers: bool = True) -> Deck:
    return deck(cases(answers=answers), method_view(SAMPLE.method), library())


def without_refused(deck: Deck, write: Callable[[Deck], Made]) -> tuple[Deck, Made]:
    """A deck without the slides that are reported as too full, and what is written of it."""
    try:
        return deck, write(deck)
    except TextDoesNotFitError as error:
        reported = {int(overflow.where["slide"]) for overflow in error.overflows}
        slides = tuple(s for n, s in enumerate(deck.slides, start=1) if n not in reported)
        return without_refused(replace(deck, slides=slides), write)


HIDDEN = {"notes", "picture", "name", "block", "back", "code", "sign", "role", "target", "channel"}
"""Fields that no slide shows as they stand."""


def words(slide: Slide) -> list[str]:
    """Every text that a slide shows, in the order of the model."""
    return [text for text in _words(slide) if text]


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Markup):
        yield value.plain
    elif isinstance(value, tuple):
        for item in value:
            yield from _words(item)
    elif is_dataclass(value) and not isinstance(value, Origin):
        for field in fields(value):
            if field.name not in HIDDEN:
                yield from _words(getattr(value, field.name))
