import pytest

from oefenkoffer.audience.house import house
from oefenkoffer.audience.role_holder import role_cards
from oefenkoffer.markup import parse
from oefenkoffer.renderers.cards.content import face, spoken
from tests.sample import workshop

HOUSE = house(workshop())
CARDS = [card for case in workshop().cases for card in role_cards(case, workshop())]


@pytest.mark.parametrize("card", CARDS)
def test_a_tall_card_has_a_place_for_every_part(card: object) -> None:
    data = face(card, HOUSE)  # type: ignore[arg-type]

    placed = [part["field"] for row in data["rows"] for cell in row["cells"] for part in cell]
    assert sorted(placed) == sorted(part["field"] for part in data["parts"])


def test_a_part_without_text_leaves_its_room_to_its_neighbour() -> None:
    reserveren = next(
        card for card in CARDS if (card.scene.id, card.role) == ("reserveren", "kijker")
    )

    row = face(reserveren, HOUSE)["rows"][0]
    assert [[part["field"] for part in cell] for cell in row["cells"]] == [
        ["situation"],
        ["task", "cue"],
    ]


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
