"""Every word of a slide is on it, or is reported as too much; whoever made the layouts."""

import pytest

from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.renderers.slides.pptx import Template, pptx
from oefenkoffer.typesetting import TextDoesNotFitError
from tests.presentations import notes, slides, texts
from tests.renderers.slides.decks import library, words
from tests.renderers.slides.pptx.random_slides import random_deck
from tests.renderers.slides.pptx.templates import TEMPLATES

pytestmark = pytest.mark.uncounted


def lost(deck: Deck, template: Template | None) -> list[tuple[int, str]]:
    """The words that no slide shows and no report names, by the number of their slide."""
    try:
        data = pptx(deck, library(), template).data
    except TextDoesNotFitError as error:
        reported = {int(overflow.where["slide"]) for overflow in error.overflows}
        slides = tuple(s for n, s in enumerate(deck.slides, start=1) if n not in reported)
        return lost(Deck(deck.title, slides), template)
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


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("template", [None, *TEMPLATES], ids=["ours", *TEMPLATES])
def test_every_word_is_on_its_slide(template: str | None, seed: int) -> None:
    client = TEMPLATES[template]() if template else None

    assert lost(random_deck(seed), client) == []


@pytest.mark.parametrize("seed", range(10, 16))
def test_every_shape_of_our_own_slides_is_inside_the_page(seed: int) -> None:
    deck = random_deck(seed)
    try:
        data = pptx(deck, library()).data
    except TextDoesNotFitError as error:
        reported = {int(overflow.where["slide"]) for overflow in error.overflows}
        slides_left = tuple(s for n, s in enumerate(deck.slides, start=1) if n not in reported)
        data = pptx(Deck(deck.title, slides_left), library()).data
    outside = [
        (number, shape.name)
        for number, slide in enumerate(slides(data), start=1)
        for shape in slide.shapes
        if min(shape.left, shape.top) < 0
        or shape.left + shape.width > 12192000
        or shape.top + shape.height > 6858000
    ]

    assert outside == []
