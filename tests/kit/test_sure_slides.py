"""A slide that a check does not look at fits, in letters that everybody can read.

Each is made with as much as a check takes for sure: in lines, points, quotes and long words.
"""

import random
from collections.abc import Callable
from typing import Any

import pytest

from oefenkoffer.kit import fit_check
from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.slides import paper, pptx
from oefenkoffer.renderers.slides.deck_formats import OLD_SLIDES, SLIDES
from oefenkoffer.renderers.slides.model import (
    Deck,
    Origin,
    PointsSlide,
    QuestionsSlide,
    SectionSlide,
    SentenceSlide,
    SituationSlide,
    Slide,
    StopSlide,
    TextSlide,
    TitleSlide,
)
from tests.renderers.slides.decks import library

pytestmark = pytest.mark.uncounted

DICE = random.Random(7)  # noqa: S311 (nothing secret is drawn)
JOINS = (" ", "\n\n", "\\\n", "\n- ", "\n1. ", "\n>\n> ")
PLACES = {"\n- ": "- ", "\n1. ": "1. ", "\n>\n> ": "> "}
COUNT, TRIES = 25, 150
"""Slides of each kind, and how often the dice are thrown for them."""
LOOK = library()


def words(most: int) -> str:
    most, said = DICE.randint(most // 3, most), ""
    while len(said) < most:
        length = DICE.randint(2, fit_check.LONGEST)
        said += " " + "".join(DICE.choices("abdeegiknorstuwmWM", k=length))
    return said[1 : most + 1].strip()


def text(most: int) -> Markup:
    join, parts = DICE.choice(JOINS), DICE.randint(1, 6)
    pieces = (words(most // parts) for _ in range(parts))
    return parse(PLACES.get(join, "") + join.join(pieces))


def texts(most: int) -> tuple[Markup, ...]:
    count = DICE.randint(1, 6)
    return tuple(text(most // count) for _ in range(count))


def head() -> dict[str, Any]:
    title = DICE.randint(3, fit_check.SURE_ABOVE)
    return {
        "title": words(title),
        "context": words(fit_check.SURE_ABOVE - title),
        "origin": Origin("method.yml", "steps"),
        "notes": (),
    }


MOST, LARGE = fit_check.SURE, fit_check.SURE_IN_LARGE
KINDS: tuple[Callable[[], Slide], ...] = (
    lambda: TitleSlide(**head(), subtitle=words(LARGE)),
    lambda: SectionSlide(**head(), lead=text(LARGE)),
    lambda: StopSlide(**head(), sentence=text(LARGE // 2), rule=text(LARGE // 2)),
    lambda: TextSlide(**head(), body=text(MOST), picture=None),
    lambda: SituationSlide(**head(), body=text(MOST), sign="visit", picture=None),
    lambda: SentenceSlide(**head(), sentence=text(MOST), remarks=()),
    lambda: PointsSlide(**head(), points=texts(MOST), first=None),
    lambda: QuestionsSlide(**head(), points=texts(MOST), first=3),
)


def sure_slides() -> tuple[Slide, ...]:
    chosen: list[Slide] = []
    for make in KINDS:
        made = (make() for _ in range(TRIES))
        sure = [slide for slide in made if not fit_check.may_be_full(slide, LOOK)][:COUNT]
        assert sure, make
        chosen += sure
    return tuple(chosen)


def test_what_a_check_is_sure_of_fits_on_both_screens_and_in_powerpoint() -> None:
    deck = Deck("Dag", sure_slides())

    screens = paper.TypeOnScreens(deck, LOOK)
    assert screens.small(SLIDES) == {}
    assert screens.small(OLD_SLIDES) == {}
    assert pptx.small_type(deck, LOOK) == {}
