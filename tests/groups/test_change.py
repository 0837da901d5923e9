"""A late change moves as few people as possible."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenkoffer.groups import search
from oefenkoffer.groups.change import Move, PackChange, change
from oefenkoffer.groups.seats import Attendance
from oefenkoffer.groups.solve import make_schedule
from tests.groups.sample_tables import TRIO, rounds


@pytest.fixture(scope="module", autouse=True)
def short_search() -> Iterator[None]:
    """Who moves to another group is decided before the search."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "EXCHANGES", 1000)
        yield


def fewest_moves(sizes: list[int], new: int) -> int:
    """By trying all: the fewest moves to groups of three and four, one more group at most."""
    people = sum(sizes) + new
    wanted = {0, 5} if people == 5 else {0, 3, 4}
    most = people // 3
    options = [
        after
        for after in product(sorted(wanted), repeat=len(sizes) + 1)
        if sum(after) == people and sum(map(bool, after)) <= most
    ]
    return min(
        sum(max(0, before - left) for before, left in zip([*sizes, 0], after, strict=True))
        for after in options
    )


@pytest.mark.uncounted
@settings(deadline=None, max_examples=25)
@given(people=st.integers(5, 17), turns=st.integers(0, 1), extra=st.integers(0, 2), data=st.data())
def test_no_other_groups_move_fewer_people(
    people: int, turns: int, extra: int, data: st.DataObject
) -> None:
    old = make_schedule(Attendance(people), rounds(TRIO, 1, turns))
    away = data.draw(st.frozensets(st.integers(0, people - 1), max_size=2))

    new = change(old, away, extra)

    moved = [move for move in new.moves if move.origin is not None]
    left = [len(set(group.members) - away) for group in old.rounds[0]]
    assert len(moved) == fewest_moves(left, extra)
    seated = [person for group in new.schedule.rounds[0] for person in group.members]
    assert sorted(seated) == sorted({*range(people + extra)} - away)


def test_two_who_stay_away_from_fours_move_nobody() -> None:
    old = make_schedule(Attendance(14), rounds(TRIO, 1))
    fours = [group for group in old.rounds[0] if len(group.members) == 4]

    new = change(old, frozenset(group.members[0] for group in fours))

    assert new.moves == ()
    assert [pack.cards for pack in new.packs] == [(("observer", -1),)] * 2


def test_one_more_joins_the_smallest_group() -> None:
    old = make_schedule(Attendance(9), rounds(TRIO, 1))

    new = change(old, frozenset(), extra=1)

    (move,) = new.moves
    assert move == Move(0, 9, None, move.group)
    assert new.packs == (PackChange(0, move.group, (("observer", 1),)),)


@pytest.mark.parametrize("turns", [0, 1])
def test_everyone_left_still_practises(turns: int) -> None:
    old = make_schedule(Attendance(14), rounds(TRIO, 3, turns))

    new = change(old, frozenset({3, 9}))

    assert set(new.schedule.practised.values()) == {1 if turns else 3}


def test_who_watches_stays_with_the_group() -> None:
    old = make_schedule(Attendance(12, frozenset({11})), rounds(TRIO, 1))
    watched = next(group for group in old.rounds[0] if 11 in group.members)

    new = change(old, frozenset({watched.members[0]}))

    assert [11 in group.members for group in new.schedule.rounds[0]].count(True) == 1
    assert 11 not in {move.person for move in new.moves}
