from dataclasses import replace

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.kinds.behaviours import USUAL_LEVELS
from oefenkoffer.labels import catalogue
from oefenkoffer.markup import parse
from oefenkoffer.renderers.forms import observation_forms
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError
from tests import papers
from tests.conftest import Golden
from tests.sample import workshop
from tests.views import value_of, with_part

BRAND = branding_of(workshop())
CARDS = [
    card
    for case in workshop().cases
    for card in role_cards(case, workshop())
    if card.kind == "observer"
]


def test_a_form_holds_the_behaviours_with_their_anchors(golden: Golden) -> None:
    document = observation_forms(CARDS[:1], BRAND)

    golden("forms/te-laat.txt", papers.texts(document)[0].replace(". ", ".\n") + "\n")
    golden("forms/te-laat.png", papers.picture(document, 0, scale=0.8))


def test_each_observer_gets_one_page() -> None:
    document = observation_forms(CARDS, BRAND)

    assert papers.sizes(document) == [(210, 297), (210, 297)]
    assert papers.outline(document) == [
        "De boete voor een te laat boek – Observatieformulier",
        "Een boek dat is uitgeleend – Observatieformulier",
    ]
    assert papers.title_and_language(document) == (
        "Observatieformulieren bij Nee zeggen in de bibliotheek",
        "nl",
    )


def test_a_form_can_be_read_aloud() -> None:
    document = observation_forms(CARDS[:1], BRAND)

    tags = papers.tags(document)
    assert papers.failures(document) == []
    assert (tags["Table"], tags["TH"], tags["TD"]) == (1, 4, 8)


@pytest.mark.parametrize(
    ("language", "title"),
    [("nl", "Kim: observatieformulier"), ("de", "Kim: Beobachtungsbogen")],
)
def test_behind_the_title_of_a_role_a_noun_is_written_as_its_language_does(
    language: str, title: str
) -> None:
    labels = catalogue(language, added=workshop().exercise.words_in(language))
    look = replace(BRAND, labels=labels)

    (page,) = papers.texts(observation_forms([replace(CARDS[0], title="Kim")], look))

    assert title in page


def test_a_case_without_points_of_its_own_has_no_empty_heading() -> None:
    first, second = papers.texts(observation_forms(CARDS, BRAND))

    assert "Let in deze casus op" in first
    assert "Let in deze casus op" not in second


def test_equal_cards_give_equal_bytes() -> None:
    assert observation_forms(CARDS, BRAND) == observation_forms(CARDS, BRAND)


def test_a_form_that_needs_a_second_page_is_named() -> None:
    many = with_part(CARDS[0], "points", (parse("Vraagt naar het verhaal vóór de boete."),) * 20)

    with pytest.raises(TextDoesNotFitError) as caught:
        observation_forms([many, CARDS[1]], BRAND)

    assert caught.value.overflows == (
        Overflow({"case": "te-laat", "role": "kijker", "field": "points"}, mm=60.7, characters=359),
    )


@pytest.mark.parametrize(
    ("anchor", "broken"),
    [
        ("Laat iemand alles over zijn uitleenprobleem vertellen.", False),
        ("Noemt de bibliotheekmedewerkersvergaderruimteverhuuradministratie.", True),
    ],
)
def test_words_of_an_anchor_stay_whole_as_long_as_they_fit(anchor: str, *, broken: bool) -> None:
    texts = (parse(anchor), parse(anchor), parse("Alles."))
    watch = tuple(
        replace(behaviour, anchors=tuple(zip(USUAL_LEVELS, texts, strict=True)))
        for behaviour in value_of(CARDS[0], "watch")
    )

    document = observation_forms([with_part(CARDS[0], "watch", watch)], BRAND)

    assert [count > 0 for count in papers.broken_words(document)] == [broken]
