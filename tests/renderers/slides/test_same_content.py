"""The same title, text and notes on each slide in every form that a deck takes."""

import re
from collections.abc import Callable

import pytest
from lxml import html as parsing

from oefenkoffer.renderers.slides.deck_formats import NOTES
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.renderers.slides.paper import pdf
from oefenkoffer.renderers.slides.pptx import pptx
from tests import papers, presentations
from tests.renderers.slides.decks import library, sample_deck, words
from tests.renderers.slides.kinds import every_kind

SIGN = re.compile(r"(?<= )(?:•|\d\.) ")
"""What stands before a point of a list on paper."""


def in_browser(deck: Deck) -> list[str]:
    page = parsing.fromstring(html(deck, library(), speaker=True).encode())
    return [
        " ".join(" ".join(part.itertext()).split())
        for part in page.iter("section")
        if part.get("data-n")
    ]


def on_paper(deck: Deck) -> list[str]:
    whole = SIGN.sub("", " ".join(papers.texts(pdf(deck, library(), NOTES))))
    return re.split(rf"\d+ van {len(deck.slides)}\b", whole)[1:]


def in_powerpoint(deck: Deck) -> list[str]:
    data = pptx(deck, library()).data
    return list(
        map(" ".join, zip(presentations.texts(data), presentations.notes(data), strict=True))
    )


def bare(text: str) -> str:
    """Without spaces: forms differ in what stands between a word in bold and a full stop."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("said", [in_browser, on_paper, in_powerpoint])
@pytest.mark.parametrize("deck", [every_kind(), sample_deck()], ids=["kinds", "sample"])
def test_every_form_says_title_text_and_notes_of_each_slide(
    deck: Deck, said: Callable[[Deck], list[str]]
) -> None:
    missing = [
        [
            word
            for word in (*words(slide), *(note.plain for note in slide.notes))
            if bare(word) not in bare(text)
        ]
        for slide, text in zip(deck.slides, said(deck), strict=True)
    ]

    assert missing == [[] for _ in deck.slides]


@pytest.mark.parametrize("said", [in_browser, on_paper, in_powerpoint])
def test_who_reads_no_code_can_type_the_address(said: Callable[[Deck], list[str]]) -> None:
    with_code = [slide for slide in every_kind().slides if getattr(slide, "code", None)]
    texts = said(Deck("Proef", tuple(with_code)))

    assert ["voorbeeld.nl/klantgericht" in bare(text) for text in texts] == [
        True for _ in with_code
    ]
