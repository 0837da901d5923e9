"""Wishes that contradict each other are told, with whom they are about."""

from oefenkoffer.groups.seats import Attendance
from oefenkoffer.groups.wishes import Contradiction, contradictions
from tests.groups.sample_tables import TRIO, rounds

Pairs = frozenset[tuple[int, int]]
NONE: Pairs = frozenset()


def of(people: int, together: Pairs = NONE, apart: Pairs = NONE) -> list[Contradiction]:
    attendance = Attendance(people, together=together, apart=apart)
    return list(contradictions(attendance, rounds(TRIO, 2)))


def test_wishes_that_can_be_met_are_no_contradiction() -> None:
    assert of(9, together=frozenset({(0, 1)}), apart=frozenset({(0, 2)})) == []


def test_who_must_sit_together_by_a_chain_cannot_sit_apart() -> None:
    wishes = of(9, together=frozenset({(0, 1), (2, 1), (5, 6)}), apart=frozenset({(0, 2)}))

    assert wishes == [Contradiction((0, 1, 2), "both")]


def test_no_group_holds_so_many() -> None:
    wishes = of(9, together=frozenset({(0, 1), (1, 2), (2, 3)}))

    assert wishes == [Contradiction((0, 1, 2, 3), "crowd", 3)]


def test_there_are_too_few_groups_for_all_to_sit_apart() -> None:
    pairs = frozenset((one, other) for one in range(4) for other in range(one + 1, 4))

    assert of(9, apart=pairs) == [Contradiction((0, 1, 2, 3), "scattered", 3)]
    assert of(12, apart=pairs) == []
