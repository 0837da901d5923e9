"""No letter of a slide stands in the margin of its page, whatever words somebody types."""

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest
from pypdfium2.raw import FPDFText_GetFontSize

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.labels import catalogue
from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.deck_formats import OLD_SLIDES, SLIDES, DeckFormat
from oefenkoffer.renderers.slides.markdown import markdown_deck
from oefenkoffer.renderers.slides.model import (
    Deck,
    Landmark,
    OverviewSlide,
    Remark,
    SentenceSlide,
    Slide,
)
from oefenkoffer.renderers.slides.paper import pdf
from oefenkoffer.typesetting import TextDoesNotFitError
from oefenkoffer.vocabulary import PACKAGED, Language
from tests.fonts import wide_typeface
from tests.renderers.slides.decks import library, sample_deck, without_refused
from tests.renderers.slides.kinds import drawn_file, every_kind, head
from tests.renderers.slides.markdown.decks import PATH, sources

pytestmark = pytest.mark.uncounted

FORMATS = pytest.mark.parametrize("form", [SLIDES, OLD_SLIDES], ids=["16:9", "4:3"])
SLACK = 0.06
"""How far a letter may lean out of its own width, in sizes of type: a j does."""
OVER = 0.4
"""Which share of a letter may lie in the box of another: that of an f or a comma does a little."""
WORDS = (
    "woord",
    "woningaanpassingen",
    "verhuurdersverantwoordelijkheid",
    "Huurverhogingsbeschikkingsprocedure",
    "Huurverhogingsbeschikkingsproceduremedewerkersvergaderingsverslag",
    "KLANTCONTACTCENTRUMMEDEWERKERSVERGADERING",
    "voornaam.achternaam-tussenvoegsel@onderdeel.woningcorporatie.nl",
    "https://voorbeeld.nl/een/lang/adres/dat/niet/op/een/regel/van/een/dia/past",
    "1234567890" * 6,
    "x" * 60,
)
TITLES = (
    "Een huurder wil woningaanpassingen",
    "Wat doe je als een huurder woningaanpassingen wil",
    "Verantwoordelijkheid nemen voor onderhoudswerkzaamheden",
    "Klantgericht werken bij woningcorporaties",
)
EVERY_KIND = """\
# {w}
{w} en {w}
---
# {w}
{w} dit
---
## {w}
---
## Een {w}
{w} is een woord, en nog een {w}.
---
## Een {w}
- {w}
- {w} met meer
  - {w}
---
## Een {w}
1. {w}
2. {w}
---
## Een {w}
Stelling: {w} is nee
Keuze: {w}
---
## Een {w}
Stelling: {w} is nee
Keuze: {w} , geen {w}
---
## Een {w}
Opdracht: {w} maken
Tijd: 5 minuten, {w}
Tijd: 5 minuten, lees {w}
Groep: {w}
Nodig: {w}, {w}
---
## Een {w}
### {w}
{w}
### {w}
- {w}
---
## Een {w}
### {w}
{w}
### {w}
- {w}
### {w}
- {w}
---
## Een {w}
> {w} zei ze
> — {w}
---
## Een {w}
![x](b.png)
{w} dit
---
## Een {w}
![x](b.png)
- {w} dit
- kort
---
## Vast
{w}
---
## Een {w}
- [{w}](#vast)
- [{w} dit](#vast): {w}
- [dit {w}](#vast)
- [{w}](#vast)
- [{w}](#vast)
---
## Een {w}
> Huurder: {w} dit
> Uitleggen: {w}
---
## Een {w}
> Huurder: {w} dit
> Corporatie: {w}
> Huurder: dit {w}
> Corporatie: {w}
---
## Een {w}
| {w} | {w} | {w} |
|---|---|---|
| {w} | {w} | {w} |
"""


def typed(text: str) -> tuple[Slide, ...]:
    pictured = replace(sources(), picture=lambda _: drawn_file())
    return markdown_deck(PATH, text, pictured).slides


def of_the_kit(word: str) -> tuple[Slide, ...]:
    """The kinds that nobody types."""
    remark = Remark(word, parse(f"{word} en zo"))
    sentence = parse(f"Zullen we samen kijken op welke {word} u nu reageert?")
    return (
        SentenceSlide(**head(f"Een {word}"), sentence=sentence, remarks=(remark,)),
        OverviewSlide(**head(word), landmarks=(Landmark(word, word), Landmark("Kort", ""))),
    )


def outside(data: bytes, form: DeckFormat) -> list[tuple[int, str]]:
    """The letters in the margin of a page, by the number of the page, from 1."""
    pages = enumerate(pypdfium2.PdfDocument(data), start=1)
    return [(number, text) for number, page in pages for text in _outside(page, form)]


def _outside(page: pypdfium2.PdfPage, form: DeckFormat) -> Iterator[str]:
    width, height = page.get_size()
    margin = form.screen.margin * POINTS_PER_MM
    text = page.get_textpage()
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        over = max(margin - left, right - width + margin, -bottom, top - height)
        if over <= 0 or right <= left or not text.get_text_range(index, 1).strip():
            continue
        if over > SLACK * FPDFText_GetFontSize(text, index):
            yield f"{over:.1f} {text.get_text_range(max(0, index - 20), 21)}"


def printed_over(data: bytes) -> list[tuple[int, str]]:
    """The letters that stand over others, by the number of the page, from 1."""
    pages = enumerate(pypdfium2.PdfDocument(data), start=1)
    return [(number, text) for number, page in pages for text in _printed_over(page)]


def _printed_over(page: pypdfium2.PdfPage) -> Iterator[str]:
    text = page.get_textpage()
    boxes = ((text.get_charbox(index), index) for index in range(text.count_chars()))
    letters = sorted((bottom, top, left, right, at) for (left, bottom, right, top), at in boxes)
    letters = [it for it in letters if it[1] > it[0] and it[3] > it[2]]
    for place, (bottom, top, left, right, at) in enumerate(letters):
        for low, high, start, end, other in letters[place + 1 :]:
            if low >= top:
                break
            if start >= right or end <= left:
                continue
            wide, tall = min(right, end) - max(left, start), min(top, high) - low
            smaller = min((top - bottom) * (right - left), (high - low) * (end - start))
            is_ligature = abs(at - other) == 1
            if min(wide, tall) > 0 and wide * tall > OVER * smaller and not is_ligature:
                around = (text.get_text_range(max(0, it - 9), 10) for it in (at, other))
                yield " over ".join(around)


@FORMATS
@pytest.mark.parametrize("word", WORDS, ids=[word[:12] for word in WORDS])
def test_long_words_stay_within_the_margins_or_are_refused(word: str, form: DeckFormat) -> None:
    refused = refused_or_right(word, library(), form)

    assert not refused or word not in WORDS[:4]


def refused_or_right(word: str, look: Branding, form: DeckFormat) -> list[Slide]:
    """The slides of each kind that a word is too long for; on all others it stands right."""
    slides = (*typed(EVERY_KIND.format(w=word)), *of_the_kit(word))
    deck, data = without_refused(Deck(word, slides), lambda deck: pdf(deck, look, form))
    assert (outside(data, form), printed_over(data)) == ([], [])
    return [slide for slide in slides if slide not in deck.slides]


@FORMATS
@pytest.mark.parametrize("title", TITLES)
def test_titles_stay_within_the_margins(title: str, form: DeckFormat) -> None:
    forms = (
        f"# {title}",
        f"# A\n---\n# {title}\n{title}",
        f"# A\n---\n## {title}\n---\n## {title}\na",
    )
    slides = tuple(slide for text in forms for slide in typed(text))

    assert outside(pdf(Deck(title, slides), library(), form), form) == []


@FORMATS
@pytest.mark.parametrize("deck", [every_kind(), sample_deck()], ids=["kinds", "sample"])
def test_decks_stay_within_the_margins(deck: Deck, form: DeckFormat) -> None:
    assert outside(pdf(deck, library(), form), form) == []


@pytest.mark.parametrize("language", [code for code in PACKAGED if code != "nl"])
def test_every_kind_stays_within_the_margins_in_every_language(language: Language) -> None:
    look = replace(library(), labels=catalogue(language))

    assert outside(pdf(every_kind(), look, OLD_SLIDES), OLD_SLIDES) == []


@FORMATS
@pytest.mark.parametrize("word", WORDS[:4], ids=[word[:12] for word in WORDS[:4]])
def test_long_words_in_wide_letters_of_a_house_stay_within_the_margins(
    word: str, form: DeckFormat
) -> None:
    refused = refused_or_right(word, replace(library(), typeface=wide_typeface()), form)

    assert not refused or word not in WORDS[:2]


@FORMATS
def test_a_caption_of_three_lines_makes_the_picture_smaller(form: DeckFormat) -> None:
    caption = "Een rij bij de balie op maandag, als iedereen tegelijk iets wil vragen. " * 4
    (_, slide) = typed(f"# A\n---\n## B\n![x](b.png)\n{caption}")

    assert outside(pdf(Deck("A", (slide,)), library(), form), form) == []


@FORMATS
def test_a_table_of_too_many_columns_for_its_words_is_refused(form: DeckFormat) -> None:
    cells = "| " + " | ".join(["woningaanpassingen"] * 12) + " |"
    deck = Deck("A", typed(f"# A\n---\n## B\n{cells}\n|---|\n{cells}"))

    with pytest.raises(TextDoesNotFitError):
        pdf(deck, library(), form)
