import io

import pikepdf
import pytest
from PIL import Image

from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.deck_formats import OLD_SLIDES, SLIDES, DeckFormat
from oefenkoffer.renderers.slides.model import Deck, StatementSlide
from oefenkoffer.renderers.slides.paper import pdf
from oefenkoffer.typesetting import TextDoesNotFitError
from tests.digests import digest
from tests.papers import (
    broken_words,
    failures,
    letter_height,
    outline,
    place,
    tags,
    texts,
    title_and_language,
)
from tests.renderers.slides.decks import SAMPLE, cases, library, sample_deck, words
from tests.renderers.slides.kinds import every_kind
from tests.renderers.slides.markdown.decks import slides
from tests.views import with_part

CAPITAL = 0.66
"""The height of a capital, in sizes of type."""

STATEMENT = [type(slide) for slide in every_kind().slides].index(StatementSlide)
ENDLESS = parse("heel veel woorden " * 120)


def with_situation(text: Markup, picture: Picture | None = None) -> Deck:
    case = with_part(cases()[0], "situation", text)
    shown = with_part(case, "picture", picture) if picture else case
    return deck([shown], method_view(SAMPLE.method), library())


def test_each_page_says_what_its_slide_says() -> None:
    slides = sample_deck().slides

    pages = texts(pdf(sample_deck(), library()))

    assert len(pages) == len(slides)
    assert [
        [text for text in words(slide) if text not in page]
        for slide, page in zip(slides, pages, strict=True)
    ] == [[] for _ in slides]


@pytest.mark.parametrize(
    ("last", "expected"), [("Met een brief", 0), ("Met een huurverhogingsbeschikking", 2)]
)
def test_a_word_is_broken_only_where_it_does_not_fit(last: str, expected: int) -> None:
    typed = f"""
        # Woorden
        ---
        ## Kolommen
        ### Voor wie
        Wie een apparaat zoekt
        ### Wat
        Het hele gesprek, en ook erna
        ### Hoe
        {last}
    """

    paper = pdf(Deck("Woorden", tuple(slides(typed))), library())

    assert broken_words(paper) == [0, expected]


SHORT, LONG = "Kort nee.", "Kort nee. " + "En dan nog een paar woorden meer. " * 14


@pytest.mark.parametrize(("form", "largest"), [(SLIDES, 38), (OLD_SLIDES, 34)])
def test_short_text_is_set_larger_than_long_text(form: DeckFormat, largest: int) -> None:
    typed = f"# Nee\n---\n## Kort\n{SHORT}\n---\n## Lang\n{LONG}\n"
    paper = pdf(Deck("Nee", tuple(slides(typed))), library(), form)

    short, long = (letter_height(paper, page, "Kort nee") for page in (1, 2))

    assert (round(short / CAPITAL), long < 0.8 * short) == (largest, True)


@pytest.mark.parametrize("form", [SLIDES, OLD_SLIDES])
def test_body_stands_halfway_between_title_and_foot(form: DeckFormat) -> None:
    typed = f"# Nee\n---\n## Kort\n{SHORT}\n"
    paper = pdf(Deck("Workshop", tuple(slides(typed))), library(), form)

    title, body, foot = (place(paper, 1, words)[1] for words in ("Kort", SHORT, "Workshop"))

    assert abs((title + foot) / 2 - body) < 40


@pytest.mark.parametrize("form", [SLIDES, OLD_SLIDES])
@pytest.mark.parametrize("mark", ["#", "##"])
def test_long_word_in_a_title_stays_whole_and_on_the_slide(form: DeckFormat, mark: str) -> None:
    word = "Huurverhogingsbeschikkingsprocedure"
    paper = pdf(Deck("Nee", tuple(slides(f"# Nee\n---\n{mark} {word}\n"))), library(), form)

    wide = form.screen.width * POINTS_PER_MM
    assert broken_words(paper) == [0, 0]
    assert place(paper, 1, word)[2] < wide - form.screen.margin * POINTS_PER_MM


def test_sides_of_a_statement_stand_beside_each_other() -> None:
    paper = pdf(every_kind(), library())

    one, other = (place(paper, STATEMENT, words) for words in ("Eens", "Oneens"))

    assert (one[1], one[2] < other[0]) == (other[1], True)


def test_title_without_a_text_is_larger_than_one_with_a_text() -> None:
    typed = "# Nee\n---\n## Wat nu?\n---\n## Wat nu?\nKort.\n"
    paper = pdf(Deck("Nee", tuple(slides(typed))), library())

    alone, above = (letter_height(paper, page, "Wat nu?") for page in (1, 2))

    assert alone > 1.4 * above


def test_lines_of_a_large_title_are_about_as_long_as_each_other() -> None:
    paper = pdf(Deck("Nee", tuple(slides("# Duidelijk nee, en wat wel kan\n"))), library())

    above, below = (place(paper, 0, words) for words in ("Duidelijk nee,", "en wat wel kan"))

    assert (above[0], above[3] <= below[3]) == (below[0], True)
    assert 0.8 < (above[2] - above[0]) / (below[2] - below[0]) < 1.25


def test_deck_is_accessible_and_equal_every_time() -> None:
    paper = pdf(sample_deck(), library())

    assert failures(paper) == []
    assert title_and_language(paper) == ("Nee zeggen in de bibliotheek", "nl")
    assert digest(paper) == digest(pdf(sample_deck(), library()))


def test_outline_leads_to_the_parts_of_the_workshop() -> None:
    assert outline(pdf(sample_deck(), library())) == [
        "Nee zeggen in de bibliotheek",
        "De tweeslag",
        "De boete voor een te laat boek",
        "Een boek dat is uitgeleend",
        "Wat neem jij mee?",
    ]


def test_pages_are_as_wide_as_a_screen() -> None:
    with pikepdf.open(io.BytesIO(pdf(sample_deck(), library()))) as document:
        sizes = {tuple(round(float(side)) for side in page.mediabox) for page in document.pages}

    assert sizes == {(0, 0, 960, 540)}


def test_picture_stands_beside_the_situation_with_its_alt_text() -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(drawn, "PNG")
    picture = Picture("balie.png", drawn.getvalue(), "Een balie met een stapel boeken.")

    paper = pdf(with_situation(parse("Kort."), picture), library())

    assert failures(paper) == []
    assert tags(paper)["Figure"] == 1


def test_sentence_too_long_for_any_slide_is_reported_with_case_and_field() -> None:
    with pytest.raises(TextDoesNotFitError) as caught:
        pdf(with_situation(ENDLESS), library())

    assert [
        (dict(overflow.where), overflow.mm > 0, 0 < overflow.characters < len(ENDLESS.plain))
        for overflow in caught.value.overflows
    ] == [
        (
            {
                "case": "te-laat",
                "file": "cases/te-laat.yml",
                "field": "situation",
                "slide": "10",
                "words": ENDLESS.plain,
            },
            True,
            True,
        )
    ]


def test_every_slide_that_holds_too_much_is_reported_at_once() -> None:
    case = with_part(cases()[0], "debrief", (ENDLESS, parse("Kort?"), ENDLESS))
    found = deck([case], method_view(SAMPLE.method), library())

    with pytest.raises(TextDoesNotFitError) as caught:
        pdf(found, library())

    assert [(item.where["field"], item.where["slide"]) for item in caught.value.overflows] == [
        ("debrief", "14"),
        ("debrief", "16"),
    ]
