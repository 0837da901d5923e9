"""LibreOffice shows every word of slides in the house style of a client, whoever made it."""

from collections.abc import Mapping

import pytest

from oefenkoffer.renderers.slides.pptx import PptxTemplate, pptx
from tests.office.soffice import all_converted, converted
from tests.office.test_impress import SIGN
from tests.papers import texts
from tests.renderers.slides.decks import library, words
from tests.renderers.slides.kinds import every_kind
from tests.renderers.slides.pptx.templates import every_kind_on, usual

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


STYLES = ("usual", "as_libreoffice", "unplaced", "dark")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """What LibreOffice prints in each style, and in one that it saved itself."""
    folder = tmp_path_factory.mktemp("office")
    own = converted(usual(), folder, target="odp")
    saved = PptxTemplate("saved.pptx", converted(own, folder, source="odp", target="pptx"))
    decks = {make: every_kind_on(make) for make in STYLES}
    return all_converted({**decks, "saved": pptx(DECK, library(), saved).data}, folder)


@pytest.mark.parametrize("style", [*STYLES, "saved"])
def test_every_word_is_shown(style: str, shown: Mapping[str, bytes]) -> None:
    pages = [SIGN.sub("", text) for text in texts(shown[style])]

    assert lost(pages) == []
