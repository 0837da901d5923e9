from dataclasses import replace

import pytest

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.role_cards import RoleCard, role_cards
from oefenkoffer.kinds.kind import spoken
from oefenkoffer.markup import CURLY, parse
from oefenkoffer.model import read
from oefenkoffer.renderers.cards.content import card_fingerprint, front
from tests.model.format_problems import MEDIATION
from tests.model.project import CASE, files
from tests.sample import workshop
from tests.views import card_of, value_of, with_part, without_parts

BRAND = branding_of(workshop())
CARDS = [card for case in workshop().cases for card in role_cards(case, workshop())]


@pytest.mark.parametrize("card", CARDS)
def test_a_tall_card_has_a_place_for_every_part(card: RoleCard) -> None:
    data = front(card, BRAND)

    placed = [field for row in data["rows"] for cell in row["cells"] for field in cell]
    assert sorted(placed) == sorted(part["field"] for part in data["parts"])


def test_a_part_without_text_leaves_its_room_to_its_neighbour() -> None:
    card = without_parts(card_of("practitioner"), "answer")

    row = front(card, BRAND)["rows"][1]

    assert row == {"cells": [["knows", "learning_goals"]], "widths": [9]}


def test_what_several_others_of_one_name_have_is_called_by_their_numbers() -> None:
    one = "  bemiddelaar: {plays: mediator, task: Help ze verder.}\n"
    second = "  ander: {plays: mediator, task: Let op de tijd.}\n"
    changes = {**MEDIATION, CASE: MEDIATION[CASE].replace(one, one + second)}
    kit = read(files(changes))

    *_, watching = role_cards(kit.cases[0], kit)

    labels = [part["label"] for part in front(watching, branding_of(kit))["parts"]]
    assert labels[-2:] == ["Bemiddelaar 1: Je opdracht", "Bemiddelaar 2: Je opdracht"]


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
    (paragraph,) = spoken(parse(typed), CURLY)

    texts = [node.get("text") or node["children"][0]["text"] for node in paragraph["children"]]
    assert "".join(texts) == printed


COUNTERPART = card_of("counterpart")
ANGRIER = value_of(COUNTERPART, "feeling").model_copy(update={"intensity": 4})


@pytest.mark.parametrize(
    ("card", "look"),
    [
        (replace(COUNTERPART, name="mevrouw Smit"), BRAND),
        (with_part(COUNTERPART, "persona", parse("Je leest nooit.")), BRAND),
        (with_part(COUNTERPART, "feeling", ANGRIER), BRAND),
        (COUNTERPART, replace(BRAND, stop_word="Stop.")),
        (COUNTERPART, replace(BRAND, derole=parse("Sta op."))),
    ],
)
def test_a_card_that_says_something_else_has_another_mark(card: RoleCard, look: Branding) -> None:
    assert card_fingerprint(card, look) != card_fingerprint(COUNTERPART, BRAND)


def test_a_card_in_another_colour_has_the_same_mark() -> None:
    black = {kind: replace(look, colour="#000000") for kind, look in BRAND.roles.items()}

    recoloured = replace(BRAND, roles=black)

    assert front(COUNTERPART, recoloured)["colour"] == "#000000"
    assert card_fingerprint(COUNTERPART, recoloured) == card_fingerprint(COUNTERPART, BRAND)
