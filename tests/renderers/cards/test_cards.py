from dataclasses import replace

import pytest

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.role_cards import RoleCard, role_cards
from oefenkoffer.markup import parse
from oefenkoffer.model.definitions.settings import CardSize
from oefenkoffer.print_request import Orientation
from oefenkoffer.renderers.cards import pdf, pdfs, usual
from oefenkoffer.renderers.cards.content import card_fingerprint
from oefenkoffer.renderers.cards.dimensions import CARDS as CARD_SIZES
from oefenkoffer.renderers.cards.dimensions import PAPERS, Dimensions
from oefenkoffer.renderers.cards.imposition import CardSheet, card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError
from tests import papers
from tests.conftest import Golden
from tests.digests import digest
from tests.sample import workshop
from tests.views import with_part

BRAND = branding_of(workshop())
CARDS = tuple(card for case in workshop().cases for card in role_cards(case, workshop()))
ROLES = ["medewerker", "lezer", "kijker"]
FORMATS: list[tuple[CardSize, Orientation]] = [
    ("A5", "portrait"),
    ("A5", "landscape"),
    ("A6", "portrait"),
    ("A6", "landscape"),
]


def card_of(case: str, role: str) -> RoleCard:
    return next(card for card in CARDS if (card.head.id, card.role) == (case, role))


def in_format(size: CardSize, orientation: Orientation) -> Branding:
    return replace(BRAND, card_size=size, card_orientation=orientation)


def sheet_of(size: CardSize, orientation: Orientation) -> CardSheet:
    return usual(in_format(size, orientation)).sheet


def counterpart(persona: str) -> RoleCard:
    return with_part(card_of("te-laat", "lezer"), "persona", parse(persona))


@pytest.mark.parametrize("role", ROLES)
def test_a_card_says_what_its_player_may_see(role: str, golden: Golden) -> None:
    (text,) = papers.texts(pdf([card_of("te-laat", role)], BRAND))

    golden(f"cards/{role}.txt", text.replace(". ", ".\n") + "\n")


@pytest.mark.parametrize("role", ROLES)
def test_a_card_looks_as_it_did(role: str, golden: Golden) -> None:
    first = sheet_of("A5", "portrait").fronts[0]
    box = (first.x, first.y, first.x + first.width, first.y + first.height)

    golden(
        f"cards/{role}.png",
        papers.picture(pdf([card_of("te-laat", role)], BRAND), 0, scale=1, mm=box),
    )


@pytest.mark.parametrize(("size", "orientation"), FORMATS)
def test_no_format_shows_a_secret_to_another_role(size: CardSize, orientation: Orientation) -> None:
    others = [card for card in CARDS if card.kind != "counterpart"]
    secrets = ["“Ik betaal die boete niet.”", "ziek", "ziekenhuis", "eerlijk", "onbegrip", "moeder"]

    shown = " ".join(papers.texts(pdf(others, in_format(size, orientation))))
    own = " ".join(papers.texts(pdf(CARDS, in_format(size, orientation))))

    assert [secret for secret in secrets if secret in shown] == []
    assert [secret for secret in secrets if secret in own] == secrets


@pytest.mark.parametrize(("size", "orientation"), FORMATS)
def test_cards_share_sheets_in_their_order(size: CardSize, orientation: Orientation) -> None:
    sheet = sheet_of(size, orientation)

    document = pdf(CARDS, in_format(size, orientation))

    assert papers.sizes(document) == [(sheet.paper.width, sheet.paper.height)] * (
        -(-len(CARDS) // sheet.count)
    )
    assert papers.failures(document) == []
    assert papers.outline(document) == [
        "De boete voor een te laat boek – Medewerker",
        "De boete voor een te laat boek – Lezer",
        "De boete voor een te laat boek – Observator",
        "Een boek dat is uitgeleend – Medewerker",
        "Een boek dat is uitgeleend – Lezer",
        "Een boek dat is uitgeleend – Observator",
    ]


@pytest.mark.parametrize(("size", "orientation"), FORMATS)
def test_the_marks_are_on_paper_and_the_cards_edge_is_white(
    size: CardSize, orientation: Orientation
) -> None:
    sheet = sheet_of(size, orientation)
    middles = [((x1 + x2) / 2, (y1 + y2) / 2) for x1, y1, x2, y2 in sheet.marks]
    corners = [(place.x + 2, place.y + 2) for place in sheet.fronts]

    document = pdf(CARDS, in_format(size, orientation))

    assert max(papers.darkest(document, 0, middles)) < 128
    assert set(papers.darkest(document, 0, corners)) == {255}


def test_the_stop_word_is_on_every_card() -> None:
    pages = papers.texts(pdf(CARDS, BRAND))

    assert [page.count("Stop. Ik ben weer mezelf.") for page in pages] == [2, 2, 2]


def test_a_card_names_its_case_version_role_and_kit() -> None:
    card = card_of("te-laat", "kijker")

    (text,) = papers.texts(pdf([card], BRAND))

    mark = card_fingerprint(card, BRAND)
    assert text.endswith(f"Nee zeggen in de bibliotheek te-laat · versie 2 · kijker · {mark}")


def test_the_document_has_a_title_and_a_language() -> None:
    document = pdf(CARDS, BRAND)

    assert papers.title_and_language(document) == (
        "Rolkaarten bij Nee zeggen in de bibliotheek",
        "nl",
    )


def test_equal_cards_give_equal_bytes() -> None:
    assert digest(pdf(CARDS, BRAND)) == digest(pdf(CARDS, BRAND))


def test_a_full_card_makes_the_letters_smaller_for_all_cards_of_its_role() -> None:
    full = counterpart("Je leest elke week een boek. " * 18)
    short = card_of("reserveren", "lezer")
    observer = card_of("reserveren", "kijker")

    alone = pdf([short, observer], BRAND)
    beside = pdf([short, observer, full], BRAND)

    assert papers.letter_height(beside, 0, "Wie je bent") < papers.letter_height(
        alone, 0, "Wie je bent"
    )
    assert papers.letter_height(beside, 0, "Wie je bent") == papers.letter_height(
        beside, 1, "Wie je bent"
    )
    assert papers.letter_height(beside, 0, "Bespreek") == papers.letter_height(alone, 0, "Bespreek")


def test_packs_are_a_document_each_in_the_letters_of_the_whole() -> None:
    short, full = card_of("reserveren", "lezer"), counterpart("Je leest elke week een boek. " * 18)

    whole = pdf([short, full], BRAND)
    packs = [*pdfs([[short], [full]], BRAND)]
    assert [
        (papers.letter_height(pack, 0, "Wie je bent"), len(papers.sizes(pack))) for pack in packs
    ] == [(papers.letter_height(whole, 0, "Wie je bent"), 1)] * 2
    assert digest(packs[1]) == digest(pdf([full], BRAND))


def test_texts_that_do_not_fit_are_all_named_with_how_much_is_too_much() -> None:
    full = counterpart("Je leest elke week een boek. " * 30)
    practitioner = card_of("reserveren", "balie")
    long_task = with_part(practitioner, "task", parse("Je neemt de telefoon op. " * 90))

    with pytest.raises(TextDoesNotFitError) as caught:
        pdf([full, long_task, card_of("te-laat", "kijker")], BRAND)

    assert caught.value.overflows == (
        Overflow({"case": "te-laat", "role": "lezer", "field": "persona"}, mm=30.6, characters=316),
        Overflow({"case": "reserveren", "role": "balie", "field": "task"}, mm=37.4, characters=772),
    )


@pytest.mark.parametrize(("size", "orientation"), [("A5", "portrait"), ("A6", "portrait")])
def test_a_text_that_is_made_shorter_by_as_much_fits(
    size: CardSize, orientation: Orientation
) -> None:
    text = "Je leest elke week een boek. " * 60
    paper = in_format(size, orientation)

    with pytest.raises(TextDoesNotFitError) as caught:
        pdf([counterpart(text)], paper)

    (overflow,) = caught.value.overflows
    shorter = text[: -overflow.characters - 1]
    assert len(papers.texts(pdf([counterpart(shorter)], paper))) == 1


def test_a_title_that_no_label_holds_is_named() -> None:
    label = card_sheet(PAPERS["A4"], Dimensions(40, 30))
    assert label

    with pytest.raises(TextDoesNotFitError) as caught:
        pdf([card_of("te-laat", "lezer")], BRAND, PrintRun(label))

    (overflow,) = caught.value.overflows
    assert overflow.where == {"case": "te-laat", "field": "title"}


@pytest.mark.parametrize(("width", "height"), [(50, 50), (54, 85.6), (70, 97), (97, 70)])
def test_the_mark_of_a_small_card_is_never_broken(width: float, height: float) -> None:
    small = card_sheet(PAPERS["A4"], Dimensions(width, height))
    assert small

    (text,) = papers.texts(pdf([card_of("te-laat", "lezer")], BRAND, PrintRun(small)))

    assert "te-laat · versie 2 · lezer · " in text


def test_a_full_small_card_keeps_as_many_lists_as_it_has_room_for() -> None:
    points = tuple(parse(f"Punt {number}.") for number in range(1, 4))
    card = with_part(card_of("te-laat", "medewerker"), "knows", points)
    card = with_part(card, "learning_goals", points)

    def lists(length: int) -> int:
        full = with_part(card, "situation", parse("Er ligt nog een boek thuis. " * length))
        lines = papers.lines(pdf([full], in_format("A6", "portrait")))
        return lines.count("• Punt 2.")

    assert [lists(length) for length in (16, 24, 32)] == [2, 1, 0]


def test_a_small_card_that_says_little_has_larger_letters_once_points_have_lines_of_their_own() -> (
    None
):
    """The letters of its task, on a card that leaves half of itself white and on a full one."""
    little = card_of("te-laat", "medewerker")
    full = with_part(little, "situation", parse("Er ligt nog een boek thuis. " * 34))

    heights = [
        papers.letter_height(pdf([card], in_format("A6", "portrait")), 0, "De situatie")
        for card in (little, full)
    ]

    assert heights[0] / heights[1] == pytest.approx(11 / 10, rel=0.03)


def test_points_of_a_card_that_goes_on_stand_on_lines_of_their_own_where_that_takes_no_card() -> (
    None
):
    points = tuple(parse(f"Punt {number}, met nog wat woorden.") for number in range(1, 13))
    card = replace(with_part(card_of("te-laat", "medewerker"), "knows", points), goes_on=True)
    card = with_part(card, "situation", parse("Er ligt nog een boek thuis. " * 37))

    lines = papers.lines(pdf([card], in_format("A6", "portrait")))

    assert any("kaart 2 van" in line for line in lines)
    assert sum(line.startswith("• Punt") for line in lines) == len(points)


LARGE = replace(BRAND, large=True)
PARAGRAPH = "Er ligt nog een boek thuis, en dat ligt er al een hele tijd. "


@pytest.mark.uncounted
@pytest.mark.parametrize("look", [BRAND, LARGE], ids=["usual", "large"])
def test_a_text_that_is_longer_than_a_card_goes_on_under_its_own_label(look: Branding) -> None:
    text = "\n\n".join(f"Deel {number}. {PARAGRAPH * 3}" for number in range(1, 25))
    card = replace(card_of("te-laat", "medewerker"), goes_on=True)
    card = with_part(card, "situation", parse(text))

    document = pdf([card], look)

    labels = [line for line in papers.lines(document) if line.startswith("De situatie")]
    whole = " ".join(papers.texts(document))
    assert labels[0] == "De situatie"
    assert len(labels) > 2
    assert set(labels[1:]) == {"De situatie (vervolg)"}
    assert [number for number in range(1, 25) if f"Deel {number}." not in whole] == []


def test_what_is_for_the_eyes_of_a_player_stands_on_cards_of_its_own_in_large_print_too() -> None:
    card = card_of("te-laat", "medewerker")
    situation = next(part for part in card.parts if part.key == "situation")
    secret = replace(situation, value=parse("Niemand weet dit."))
    card = replace(card, parts=card.parts[:1], back=(secret,), goes_on=True)

    alone = card_sheet(Dimensions(170, 230), CARD_SIZES["A5"])
    assert alone
    for large in (False, True):
        *first, last = papers.texts(pdf([card], BRAND, PrintRun(alone, large=large)))

        assert "alleen voor jou" in last
        assert "Niemand weet dit." in last
        assert [front for front in first if "alleen voor jou" in front] == []
        assert [front for front in first if "Niemand weet dit." in front] == []
