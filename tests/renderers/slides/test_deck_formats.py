import re
from dataclasses import replace
from math import ceil

import pytest

from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.deck_formats import HANDOUT, NOTES, OLD_SLIDES, SLIDES, DeckFormat
from oefenkoffer.renderers.slides.model import (
    BreakSlide,
    Deck,
    TextSlide,
    is_signpost,
    opens_part,
)
from oefenkoffer.renderers.slides.paper import pdf
from tests.digests import digest
from tests.papers import failures, outline, sizes, tags, texts
from tests.renderers.slides.decks import library, words
from tests.renderers.slides.kinds import every_kind, head
from tests.renderers.slides.markdown.decks import slides

DECK = every_kind()
COUNT = len(DECK.slides)
FIGURES = 7
"""The pictures of the deck and the code of the site."""

SIGN = re.compile(r"(?<= )(?:•|\d\.) ")
"""What stands before a point of a list."""

EACH = pytest.mark.parametrize("form", [SLIDES, OLD_SLIDES, NOTES, HANDOUT])


@EACH
def test_every_format_is_accessible_and_equal_every_time(form: DeckFormat) -> None:
    paper = pdf(DECK, library(), form)

    assert failures(paper) == []
    assert outline(paper) == [
        slide.title
        for slide in DECK.slides
        if opens_part(slide) and not (form is HANDOUT and isinstance(slide, BreakSlide))
    ]
    assert {kind: count for kind, count in tags(paper).items() if kind in {"Figure", "TH"}} == {
        "Figure": FIGURES,
        "TH": 2,
    }
    assert digest(paper) == digest(pdf(DECK, library(), form))


@EACH
def test_every_format_says_what_the_slides_say(form: DeckFormat) -> None:
    said = SIGN.sub("", " ".join(texts(pdf(DECK, library(), form))))

    kept = [slide for slide in DECK.slides if form is not HANDOUT or not is_signpost(slide)]
    assert [word for slide in kept for word in words(slide) if word not in said] == []


def test_handout_skips_slides_that_say_no_more_than_where_one_is() -> None:
    typed = "# Dag\n---\n# Deel\nBlok: 5 minuten\n---\n## Pauze\nPauze: 9 minuten\n---\n## Klok\n"
    rest = "Tijd: 3 minuten\n---\n## Vraag\n---\n# Slot\nTot ziens"
    (page,) = texts(pdf(Deck("Dag", tuple(slides(f"{typed}{rest}"))), library(), HANDOUT))

    order = [page.find(word) for word in ("Deel", "Vraag", "Slot", "Tot ziens")]
    assert (order, -1 in order) == (sorted(order), False)
    assert [word for word in ("minuten", "Klok") if word in page] == []


@pytest.mark.parametrize(
    ("form", "page", "count"),
    [
        (SLIDES, (339, 190), COUNT),
        (OLD_SLIDES, (254, 190), COUNT),
        (NOTES, (210, 297), ceil(COUNT / 3)),
        (HANDOUT, (210, 297), ceil(sum(not is_signpost(slide) for slide in DECK.slides) / 3)),
    ],
)
def test_pages_have_their_size_and_number(
    form: DeckFormat, page: tuple[int, int], count: int
) -> None:
    assert sizes(pdf(DECK, library(), form)) == [page] * count


def test_only_the_speaker_reads_the_notes() -> None:
    said = {
        name: "Ga dan door." in " ".join(texts(pdf(DECK, library(), form)))
        for name, form in {
            "16:9": SLIDES,
            "4:3": OLD_SLIDES,
            "notes": NOTES,
            "out": HANDOUT,
        }.items()
    }

    assert said == {"16:9": False, "4:3": False, "notes": True, "out": False}


def test_long_notes_go_on_on_a_next_page_with_the_number_of_their_slide() -> None:
    lines = " ".join(f"Zin nummer {n} van de trainer." for n in range(1, 110))
    slide = replace(DECK.slides[3], notes=(parse(lines),))

    pages = texts(pdf(Deck("Kort", (DECK.slides[0], slide, DECK.slides[4])), library(), NOTES))

    assert [re.findall(r"(\d) van 3", page) for page in pages] == [["1", "2"], ["2"], ["2", "3"]]
    assert "Zin nummer 1 van" in pages[0]
    assert "Zin nummer 109 van" in pages[2]


def test_slide_for_a_narrow_screen_may_use_smaller_type() -> None:
    sentence = "De huurder weet waar hij aan toe is, en snapt ook de reden ervan. "
    slide = TextSlide(**head("Vol"), body=parse(sentence * 12), picture=None)

    assert len(texts(pdf(Deck("Vol", (slide,)), library(), OLD_SLIDES))) == 1
