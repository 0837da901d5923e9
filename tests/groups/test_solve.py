"""Schedules keep what they promise, for any number of people."""

from collections import Counter
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenkoffer.groups import search
from oefenkoffer.groups.schedule import Schedule
from oefenkoffer.groups.seats import Attendance, ExerciseTable, Round, TooFewPeopleError
from oefenkoffer.groups.solve import make_schedule, unmet_wishes
from tests.groups.sample_tables import PAIR, SIX, TRIO, rounds
from tests.processor_time import least_seconds


def seen(schedule: Schedule, number: int) -> Counter[int]:
    return Counter(person for group in schedule.rounds[number] for person in group.members)


@pytest.mark.uncounted
@pytest.mark.parametrize("people", range(3, 41))
def test_everyone_practises_as_often_as_another_and_plays_each_role(people: int) -> None:
    schedule = make_schedule(Attendance(people), rounds(TRIO, 3))

    assert set(schedule.practised.values()) == {3}
    assert schedule.unplayed == 0
    # Why but six: 14 is what the bound says, and no three divisions of six reach more than 13.
    assert schedule.met == (13 if people == 6 else schedule.bounds.met)


@pytest.mark.uncounted
@pytest.mark.parametrize("people", range(3, 41))
def test_one_turn_a_round_is_halved_where_a_group_is_larger(people: int) -> None:
    schedule = make_schedule(Attendance(people), rounds(TRIO, 3, turns=1))

    assert set(schedule.practised.values()) == {1}
    assert schedule.unplayed == schedule.bounds.unplayed
    assert schedule.met == (13 if people == 6 else schedule.bounds.met)


@pytest.mark.uncounted
def test_forty_people_take_less_than_two_seconds() -> None:
    people = Attendance(40, apart=frozenset({(0, 1), (2, 3)}), together=frozenset({(4, 5)}))
    plan = rounds(TRIO, 4, turns=1)

    assert least_seconds(partial(make_schedule, people, plan), enough=2) < 2


@pytest.mark.uncounted
def test_the_seed_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "EXCHANGES", 1000)
    first, again, other = (
        make_schedule(Attendance(11), rounds(TRIO, 4), seed).rounds for seed in (1, 1, 2)
    )

    assert first == again
    assert first != other


@pytest.mark.uncounted
@settings(deadline=None, max_examples=25)
@given(
    people=st.integers(3, 40),
    table=st.sampled_from([TRIO, PAIR]),
    count=st.integers(1, 4),
    turns=st.integers(0, 3),
    data=st.data(),
)
def test_everyone_there_has_one_seat_and_each_turn_is_played_in_full(
    people: int, table: ExerciseTable, count: int, turns: int, data: st.DataObject
) -> None:
    late = data.draw(st.dictionaries(st.integers(2, people - 1), st.integers(0, 3), max_size=1))
    watch = data.draw(st.sets(st.integers(2, people - 1), max_size=2)) - set(late)
    attendance = Attendance(people, frozenset(watch), late)
    plan = rounds(table, count, turns)
    try:
        schedule = make_schedule(attendance, plan)
    except TooFewPeopleError:
        assert people - len(watch) - len(late) < len(table.acting)
        return

    for number, groups in enumerate(schedule.rounds):
        assert seen(schedule, number) == Counter(attendance.present(number))
        for group in groups:
            for turn in group.turns:
                assert not Counter(table.acting) - Counter(turn)
                assert len(turn) == len(group.members)
    for person in watch:
        played = {role for _, _, roles in schedule.of_person(person) for role in roles}
        assert played <= {table.watching}
    assert schedule.met <= schedule.bounds.met
    assert schedule.unplayed >= schedule.bounds.unplayed


def test_who_watches_sees_another_group_in_each_round() -> None:
    schedule = make_schedule(Attendance(13, frozenset({12})), rounds(TRIO, 3))

    visits = [
        set(group.members) - {12}
        for groups in schedule.rounds
        for group in groups
        if 12 in group.members
    ]
    assert all(one != other for one, other in pairwise(visits))


def test_who_comes_late_is_in_no_group_before() -> None:
    schedule = make_schedule(Attendance(10, first_round={9: 1}), rounds(TRIO, 3))

    assert [len(of_round) for of_round in schedule.rounds] == [3, 3, 3]
    assert [9 in seen(schedule, number) for number in range(3)] == [False, True, True]


@pytest.mark.uncounted
def test_wishes_are_granted_in_every_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "EXCHANGES", 12_000)  # a tenth is enough here
    wishes = Attendance(14, together=frozenset({(0, 5)}), apart=frozenset({(1, 2), (2, 3), (1, 3)}))

    schedule = make_schedule(wishes, rounds(TRIO, 3))

    assert not list(unmet_wishes(schedule))


@pytest.mark.parametrize(
    ("people", "sizes", "practised"), [(6, [6], {1}), (7, [7], {1}), (13, [6, 7], {1})]
)
def test_who_is_left_over_at_a_whole_table_shares_a_role(
    people: int, sizes: list[int], practised: set[int]
) -> None:
    schedule = make_schedule(Attendance(people), rounds(SIX, 1))

    assert [len(group.members) for group in schedule.rounds[0]] == sizes
    assert set(schedule.practised.values()) == practised


def test_who_is_left_over_at_a_whole_table_watches_where_another_round_makes_up_for_it() -> None:
    schedule = make_schedule(Attendance(7), rounds(SIX, 2))

    watched = [
        person
        for person in range(7)
        for _, _, roles in schedule.of_person(person)
        if "observer" in roles
    ]
    assert len(watched) == len(set(watched)) == 2


@pytest.mark.parametrize(("people", "sizes"), [(2, [2]), (4, [4]), (5, [5]), (8, [4, 4])])
def test_groups_are_full_where_people_suffice(people: int, sizes: list[int]) -> None:
    schedule = make_schedule(Attendance(people), rounds(TRIO, 1))

    assert [len(group.members) for group in schedule.rounds[0]] == sizes


def test_roles_that_several_hold_put_everyone_at_one_table() -> None:
    cells = ExerciseTable(("a", "b"), frozenset("ab"), "evaluator", 1, shared=True)

    (group,) = make_schedule(Attendance(8), rounds(cells, 1)).rounds[0]

    assert Counter(group.turns[0]) == {"a": 4, "b": 3, "evaluator": 1}


@pytest.mark.parametrize("people", [0, 1])
def test_nobody_plays_alone(people: int) -> None:
    with pytest.raises(TooFewPeopleError, match="round 0 needs 2 players"):
        make_schedule(Attendance(people), (Round(TRIO),))
