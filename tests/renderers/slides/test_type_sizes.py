"""The type of a slide is worked out once, whichever decks and papers it stands on."""

import sys
from dataclasses import replace
from typing import Any

import pytest

from oefenkoffer.renderers.slides.deck_formats import HANDOUT, NOTES, OLD_SLIDES
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.renderers.slides.paper import TypeOnScreens, pdf
from oefenkoffer.typesetting import query_items
from tests.renderers.slides.decks import library
from tests.renderers.slides.markdown.decks import slides

TYPED = "# Nee\n---\n## Kort\nKort nee.\n---\n## Lang\n" + "En dan nog een paar woorden. " * 20
DECK = Deck("Nee", tuple(slides(TYPED)))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the slides that are laid out to work out their type."""
    titles: list[str] = []

    module = sys.modules[query_items.__module__]
    laid_out = module._laid_out

    def counted(*asked: Any) -> Any:  # noqa: ANN401 (as the template answers)
        titles.extend(slide["title"] for slide in asked[-1]["slides"])
        return laid_out(*asked)

    monkeypatch.setattr(module, "_answers", {})
    monkeypatch.setattr(module, "_laid_out", counted)
    return titles


def test_papers_of_one_width_and_decks_that_share_slides_ask_once(asked: list[str]) -> None:
    first, *others = DECK.slides
    for form in (NOTES, HANDOUT):
        pdf(DECK, library(), form)
    other = Deck("Anders", (first, replace(others[1], notes=()), *others))
    TypeOnScreens(other, library()).small(NOTES)

    assert asked == ["Nee", "Kort", "Lang"]


def test_other_words_another_width_and_another_look_are_asked_for(asked: list[str]) -> None:
    short = DECK.slides[1]
    for slide, form in (
        (short, NOTES),
        (replace(short, title="Kort?"), NOTES),
        (short, OLD_SLIDES),
    ):
        TypeOnScreens(Deck("Nee", (DECK.slides[0], slide)), library()).small(form)
    TypeOnScreens(DECK, replace(library(), accent="#7a1f5c")).small(NOTES)

    assert asked == ["Nee", "Kort", "Kort?", "Nee", "Kort", "Nee", "Kort", "Lang"]
