"""LibreOffice shows every word of slides in the house style of a client, whoever made it."""

from pathlib import Path

import pytest

from oefenkoffer.renderers.slides.pptx import PptxTemplate, pptx
from tests.office.soffice import converted
from tests.office.test_impress import SIGN
from tests.papers import texts
from tests.renderers.slides.decks import library, words
from tests.renderers.slides.kinds import every_kind
from tests.renderers.slides.pptx.templates import TEMPLATES, usual

DECK = every_kind()

pytestmark = pytest.mark.office


def bare(text: str) -> str:
    """Without spaces and capitals, which a client's style may add."""
    return "".join(text.split()).casefold()


def lost(pages: list[str]) -> list[tuple[str, str]]:
    """What is not shown, and the title of its slide."""
    return [
        (slide.title, text)
        for page, slide in zip(pages, DECK.slides, strict=True)
        for text in words(slide)
        if bare(text) not in bare(page)
    ]


def shown(template: PptxTemplate, folder: Path) -> list[str]:
    data = pptx(DECK, library(), template).data
    return [SIGN.sub("", text) for text in texts(converted(data, folder))]


@pytest.mark.parametrize("make", ["usual", "as_libreoffice", "unplaced", "dark"])
def test_every_word_is_shown(make: str, tmp_path: Path) -> None:
    pages = shown(TEMPLATES[make](), tmp_path)

    assert lost(pages) == []


def test_every_word_is_shown_in_a_file_that_libreoffice_saved(tmp_path: Path) -> None:
    own = converted(usual(), tmp_path, target="odp")
    template = PptxTemplate("saved.pptx", converted(own, tmp_path, source="odp", target="pptx"))
    pages = shown(template, tmp_path)

    assert lost(pages) == []
