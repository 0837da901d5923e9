"""Who reads what in the workshops that come with the kit, as a whole."""

from functools import cache

from oefenkoffer.audience.role_cards import RoleCard, role_cards
from oefenkoffer.model import Workshop, read
from oefenkoffer.project import read as read_project
from tests.starters.unit_lines import folder


@cache
def workshop(name: str) -> Workshop:
    return read(read_project(folder(name)))


def card(name: str, role: str) -> RoleCard:
    case = workshop(name).cases[0]
    return next(it for it in role_cards(case, workshop(name)) if it.role == role)


def test_who_watches_several_cells_reads_one_after_the_other() -> None:
    """What a cell knows and what only it knows stand together, under its name."""
    read_of_others = [
        part for part in card("ransomware-tabletop", "evaluator_1").parts if part.owner
    ]

    assert [(part.whose, part.key) for part in read_of_others] == [
        ("IT", "knows"),
        ("IT", "secret"),
        ("CARE", "knows"),
        ("CARE", "secret"),
    ]
