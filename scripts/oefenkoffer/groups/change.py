"""Mend a schedule when people stay away or come unexpectedly: move as few people as possible."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random

from oefenkoffer.groups.schedule import Group, Schedule
from oefenkoffer.groups.search import Division, search
from oefenkoffer.groups.seating import Seating, best_sizes
from oefenkoffer.groups.seats import Attendance, Round, group_sizes

Members = list[list[int]]
"""Who sits in each group of a round; a group that is given up is empty."""


@dataclass(frozen=True)
class Move:
    """Somebody who sits in another group than before, or who is new; groups count from 0."""

    round: int
    person: int
    origin: int | None
    group: int


@dataclass(frozen=True)
class PackChange:
    """Another number of papers for a group: how many more of each kind of role, or fewer."""

    round: int
    group: int
    cards: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Change:
    """A new schedule, and how it differs from the old one."""

    schedule: Schedule
    moves: tuple[Move, ...]
    packs: tuple[PackChange, ...]


def change(old: Schedule, away: frozenset[int], extra: int = 0) -> Change:
    """The schedule without some people, and with some more, who get the next numbers.

    In each round as few people as possible change groups: nobody, unless a group has become too
    small to play as it should, or too large. A group that is given up stays, without members.

    Raises:
        TooFewPeopleError: too few are left for one group.
    """
    attendance = replace(
        old.attendance, count=old.attendance.count + extra, away=old.attendance.away | away
    )
    best_sizes(attendance, old.plan)
    met = _Met(old)
    rounds = [
        _mended(groups, attendance, number, old.plan[number], met)
        for number, groups in enumerate(old.rounds)
    ]
    new = _schedule(old, attendance, rounds)
    return Change(new, tuple(_moves(old, new)), tuple(_pack_changes(old, new)))


class _Met:
    """Who sits with whom in the old schedule, and who must or must not."""

    def __init__(self, old: Schedule) -> None:
        self._times = Counter(
            frozenset(pair)
            for groups in old.rounds
            for group in groups
            for pair in combinations(group.members, 2)
        )
        self._apart = {frozenset(pair) for pair in old.attendance.apart}
        self._together = {frozenset(pair) for pair in old.attendance.together}

    def cost(self, person: int, group: Iterable[int]) -> tuple[int, int]:
        """What it costs that somebody is in a group: wishes first, then who meets again."""
        pairs = [frozenset((person, other)) for other in group if other != person]
        wishes = sum((pair in self._apart) - (pair in self._together) for pair in pairs)
        return wishes, sum(self._times[pair] for pair in pairs)

    def change(self, move: tuple[int, list[int]], group: list[int]) -> tuple[int, int]:
        """How much more it costs if somebody leaves one group for another."""
        person, origin = move
        (wish, again), (old_wish, old_again) = self.cost(person, group), self.cost(person, origin)
        return wish - old_wish, again - old_again


def _mended(
    groups: Iterable[Group], attendance: Attendance, number: int, of: Round, met: _Met
) -> Members:
    """The players of each group of a round, with as few moves as possible."""
    players = attendance.players(number)
    members = [[one for one in group.members if one in players] for group in groups]
    seated = {person for group in members for person in group}
    ideal = group_sizes(len(players), of.table)
    homeless = [person for person in players if person not in seated]
    while len(used := [group for group in members if group]) > len(ideal):
        given_up = min(used, key=len)
        homeless += given_up
        given_up.clear()
    if len(used) * max(of.table.size + 1, *ideal) < len(players):
        members.append([])
        used = [*used, members[-1]]
    for person in homeless:
        least = min(map(len, used))
        smallest = (group for group in used if len(group) == least)
        min(smallest, key=lambda group: met.cost(person, group)).append(person)
    _fill(used, min(of.table.size, *ideal), met)
    return members


def _fill(groups: Members, size: int, met: _Met) -> None:
    """Move people from the largest groups to those that are too small."""
    while len(small := min(groups, key=len)) < size:
        largest = max(map(len, groups))
        moves = ((one, group) for group in groups if len(group) == largest for one in group)
        person, group = min(moves, key=lambda move: (met.change(move, small), move[0]))
        group.remove(person)
        small.append(person)


def _schedule(old: Schedule, attendance: Attendance, rounds: list[Members]) -> Schedule:
    """The schedule of these groups; observers stay where they were, as far as that group is."""
    visitors = [
        [
            (which if rounds[number][which] else _first_used(rounds[number]), person)
            for which, group in enumerate(groups)
            for person in group.members
            if person in attendance.only_watch - attendance.away
        ]
        for number, groups in enumerate(old.rounds)
    ]
    seating = Seating(
        attendance,
        old.plan,
        tuple(tuple(map(len, members)) for members in rounds),
        tuple(tuple(group for group, _ in of_round) for of_round in visitors),
    )
    start = [
        [*(person for group in members for person in group), *(person for _, person in of_round)]
        for members, of_round in zip(rounds, visitors, strict=True)
    ]
    seated = search(
        Division(seating.task, start),
        lambda seated: seating.schedule(seated).is_fair,
        Random(0),  # noqa: S311 (no secret hangs on it)
        keep_groups=True,
    )
    return seating.schedule(seated)


def _first_used(members: Members) -> int:
    return next(which for which, group in enumerate(members) if group)


def _moves(old: Schedule, new: Schedule) -> Iterator[Move]:
    for number, groups in enumerate(new.rounds):
        before = {
            person: which
            for which, group in enumerate(old.rounds[number])
            for person in group.members
        }
        for which, group in enumerate(groups):
            for person in group.members:
                if before.get(person) != which:
                    yield Move(number, person, before.get(person), which)


def _pack_changes(old: Schedule, new: Schedule) -> Iterator[PackChange]:
    for number, groups in enumerate(new.rounds):
        for which, group in enumerate(groups):
            before = old.rounds[number][which : which + 1]
            needed = Counter(group.needed)
            needed.subtract(before[0].needed if before else {})
            cards = tuple((kind, more) for kind, more in sorted(needed.items()) if more)
            if cards:
                yield PackChange(number, which, cards)
