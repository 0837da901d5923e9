"""The code on a back that leads to the page of the case: where there is room, within the card."""

import io

import pikepdf
import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.print_request import Duplex
from oefenkoffer.renderers.cards import pdf
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS
from oefenkoffer.renderers.cards.imposition import card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.renderers.cards.typography import typography_of
from tests.digests import digest
from tests.papers import Box, failures, texts
from tests.sample import workshop

BRAND = branding_of(workshop())
ROLE_CARDS = [card for case in workshop().cases for card in role_cards(case, workshop())]
ADDRESSES = {
    case.id: f"https://voorbeeld.nl/kit/casussen/{case.id}.html" for case in workshop().cases
}
CARD = ROLE_CARDS[0]
ALT = f"Code voor je telefoon, leidt naar {ADDRESSES[CARD.head.id]}"


def printing(name: str, duplex: Duplex = "long", *, wide: bool = False) -> PrintRun:
    card = CARDS[name].turned if wide else CARDS[name]
    sheet = card_sheet(PAPERS["A4"], card, fold=duplex == "fold")
    assert sheet
    return PrintRun(sheet, duplex)


def codes(document: bytes) -> list[tuple[str, Box]]:
    """What each code says to who cannot see it, and its box in mm from the lower left corner."""
    with pikepdf.open(io.BytesIO(document)) as opened:
        figures = [
            item
            for item in opened.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
        return [(str(item.Alt), _box(item)) for item in figures if "Code" in str(item.Alt)]


def _box(figure: pikepdf.Dictionary) -> Box:
    (attributes,) = figure.A if isinstance(figure.A, pikepdf.Array) else [figure.A]
    left, bottom, right, top = (float(length) / POINTS_PER_MM for length in attributes.BBox)
    return left, bottom, right, top


@pytest.mark.parametrize("name", ["A4", "A5", "A6"])
@pytest.mark.parametrize("wide", [False, True])
def test_a_code_lies_within_the_white_edge_of_its_card(name: str, wide: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    run = printing(name, wide=wide)
    paper, white = run.sheet.paper, typography_of(run.sheet.card).padding

    ((alt, box),) = codes(pdf([CARD], BRAND, run, ADDRESSES))

    place = run.sheet.backs("long")[0]
    left, bottom, right, top = box
    around = (
        left - place.x,
        place.x + place.width - right,
        paper.height - top - place.y,
        place.y + place.height - paper.height + bottom,
    )
    assert alt == ALT
    assert (round(right - left, 1), round(top - bottom, 1)) == (27, 27)
    assert min(around) >= white - 0.01, around


@pytest.mark.parametrize(("name", "wide"), [("A7", False), ("A7", True), ("credit-card", False)])
def test_a_small_back_keeps_its_words_and_has_no_code(name: str, wide: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    run = printing(name, wide=wide)

    assert digest(pdf([CARD], BRAND, run, ADDRESSES)) == digest(pdf([CARD], BRAND, run))


def test_a_code_comes_with_what_it_is_for() -> None:
    run = printing("A5", wide=True)
    _, back = texts(pdf([CARD], BRAND, run, ADDRESSES))
    _, plain = texts(pdf([CARD], BRAND, run))

    assert "Deze casus op je telefoon" in back
    assert "Deze casus op je telefoon" not in plain


def test_every_card_leads_to_its_own_case() -> None:
    figures = codes(pdf(ROLE_CARDS, BRAND, printing("A5", "fold"), ADDRESSES))

    leads_to = [f"Code voor je telefoon, leidt naar {ADDRESSES[c.head.id]}" for c in ROLE_CARDS]
    assert sorted(alt for alt, _ in figures) == sorted(leads_to)


def test_fronts_have_no_code() -> None:
    run = printing("A5", "none")

    assert digest(pdf([CARD], BRAND, run, ADDRESSES)) == digest(pdf([CARD], BRAND, run))


def test_codes_are_the_same_each_time_and_can_be_read_aloud() -> None:
    first, again = (pdf(ROLE_CARDS, BRAND, printing("A5"), ADDRESSES) for _ in range(2))

    assert digest(first) == digest(again)
    assert failures(first) == []
