"""LibreOffice opens the presentation, and shows what the PDF shows, in its order."""

import re

import pytest

from oefenkoffer.renderers.slides.paper import pdf
from oefenkoffer.renderers.slides.pptx import pptx
from tests.office.soffice import converted
from tests.papers import darkest, texts
from tests.renderers.slides.decks import library, words
from tests.renderers.slides.kinds import every_kind

SIGN = re.compile(r"(?<= )(?:•|\d\.) ")
DECK = every_kind()

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The presentation as LibreOffice prints it."""
    return converted(pptx(DECK, library()).data, tmp_path_factory.mktemp("office"))


def test_every_slide_is_shown_in_order_with_all_its_words(shown: bytes) -> None:
    pages = [SIGN.sub("", text) for text in texts(shown)]

    assert [
        [word for word in words(slide) if word not in page]
        for slide, page in zip(DECK.slides, pages, strict=True)
    ] == [[] for _ in DECK.slides]


def test_colours_and_pictures_stand_where_the_pdf_has_them(shown: bytes) -> None:
    ours = pdf(DECK, library())
    middle_of_picture = {3: (253, 112), 15: (169, 100)}

    for number in range(len(DECK.slides)):
        corner = [(5.0, 5.0), (5.0, 185.0)]
        assert darkest(shown, number, corner) == pytest.approx(darkest(ours, number, corner), abs=3)
    for number, place in middle_of_picture.items():
        assert darkest(shown, number - 1, [place]) == pytest.approx(
            darkest(ours, number - 1, [place]), abs=3
        )
