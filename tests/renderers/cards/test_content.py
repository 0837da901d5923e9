from dataclasses import replace

import pytest
from oefenkoffer.audience.role_holder import (
    CounterpartCard,
    PractitionerCard,
    RoleCard,
    role_cards,
)

from oefenkoffer.audience.branding import Branding, branding
from oefenkoffer.markup import parse
from oefenkoffer.renderers.cards.content import card_fingerprint, front, spoken
from tests.sample import workshop

BRAND = branding(workshop())
CARDS = [card for case in workshop().cases for card in role_cards(case, workshop())]


@pytest.mark.parametrize("card", CARDS)
def test_a_tall_card_has_a_place_for_every_part(card: RoleCard) -> None:
    data = front(card, BRAND)

    placed = [part["field"] for row in data["rows"] for cell in row["cells"] for part in cell]
    assert sorted(placed) == sorted(part["field"] for part in data["parts"])


def test_a_part_without_text_leaves_its_room_to_its_neighbour() -> None:
    card = next(card for card in CARDS if isinstance(card, PractitionerCard))

    row = front(replace(card, answer=()), BRAND)["rows"][1]

    fields = [[part["field"] for part in cell] for cell in row["cells"]]
    assert (fields, row["widths"]) == ([["knows", "learning_goals"]], [9])


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Ik wil dat boek.", "“Ik wil dat boek.”"),
        ('"Ik wil dat boek."', "“Ik wil dat boek.”"),
        ("Ik wil **dat** boek.", "“Ik wil dat boek.”"),
        ("„Ik wil dat boek.”", "„Ik wil dat boek.”"),
    ],
)
def test_what_is_said_stands_between_quotation_marks(typed: str, printed: str) -> None:
    (paragraph,) = spoken(parse(typed))

    texts = [node.get("text") or node["children"][0]["text"] for node in paragraph["children"]]
    assert "".join(texts) == printed


COUNTERPART = next(card for card in CARDS if isinstance(card, CounterpartCard))


@pytest.mark.parametrize(
    ("card", "look"),
    [
        (replace(COUNTERPART, name="mevrouw Smit"), BRAND),
        (replace(COUNTERPART, persona=parse("Je leest nooit.")), BRAND),
        (replace(COUNTERPART, intensity=4), BRAND),
        (COUNTERPART, replace(BRAND, stop_word="Stop.")),
        (COUNTERPART, replace(BRAND, derole=parse("Sta op."))),
    ],
)
def test_a_card_that_says_something_else_has_another_mark(
    card: CounterpartCard, look: Branding
) -> None:
    assert card_fingerprint(card, look) != card_fingerprint(COUNTERPART, BRAND)


def test_a_card_in_another_colour_has_the_same_mark() -> None:
    assert card_fingerprint(COUNTERPART, replace(BRAND, counterpart="#000000")) == card_fingerprint(
        COUNTERPART, BRAND
    )
