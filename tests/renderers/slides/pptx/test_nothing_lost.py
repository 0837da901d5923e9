"""Every word of a slide is on it, or is reported as too much; whoever made the layouts."""

import pytest

from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.renderers.slides.pptx import pptx
from oefenkoffer.renderers.slides.pptx.presentation import write_pptx
from tests.presentations import notes, slides, texts
from tests.renderers.slides.decks import library, without_refused, words
from tests.renderers.slides.pptx.random_slides import random_deck
from tests.renderers.slides.pptx.templates import TEMPLATES

pytestmark = pytest.mark.uncounted


def lost(deck: Deck, data: bytes) -> list[tuple[int, str]]:
    """The words of a deck that are not on their slide, by the number of the slide."""
    said = [text.split() for text in texts(data)]
    spoken = [text.split() for text in notes(data)]
    return [
        (number, word)
        for number, slide in enumerate(deck.slides, start=1)
        for text, place in (
            *((text, said) for text in words(slide)),
            *((note.plain, spoken) for note in slide.notes),
        )
        for word in text.split()
        if not any(word in piece for piece in place[number - 1])
    ]


def outside(data: bytes) -> list[tuple[int, str]]:
    """The shapes that are not within the page, with the number of their slide."""
    return [
        (number, shape.name)
        for number, slide in enumerate(slides(data), start=1)
        for shape in slide.shapes
        if min(shape.left, shape.top) < 0
        or shape.left + shape.width > 12192000
        or shape.top + shape.height > 6858000
    ]


@pytest.mark.parametrize(("seed", "template"), tuple(enumerate(TEMPLATES)))
def test_every_word_is_on_its_slide_in_the_style_of_a_client(seed: int, template: str) -> None:
    client = TEMPLATES[template]()

    deck, result = without_refused(
        random_deck(seed), lambda deck: write_pptx(deck, library(), client)
    )

    assert lost(deck, result.data) == []


@pytest.mark.parametrize("seed", range(10, 13))
def test_every_word_of_our_own_slides_is_on_them_and_every_shape_within_the_page(seed: int) -> None:
    deck, result = without_refused(random_deck(seed), lambda deck: write_pptx(deck, library()))

    assert (lost(deck, result.data), outside(result.data)) == ([], [])


@pytest.mark.parametrize("template", [None, "lettered"], ids=["ours", "lettered"])
def test_nothing_is_lost_where_the_report_names_texts_too(template: str | None) -> None:
    client = TEMPLATES[template]() if template else None

    deck, result = without_refused(random_deck(0), lambda deck: pptx(deck, library(), client))

    assert lost(deck, result.data) == []
