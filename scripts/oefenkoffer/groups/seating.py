"""The seats of a day: how many groups of what size, who may sit there, and what is played there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from oefenkoffer.groups.bounds import bounds
from oefenkoffer.groups.schedule import Group, Schedule, kinds_of
from oefenkoffer.groups.search import GroupSeat, Seated, Task
from oefenkoffer.groups.seats import (
    Attendance,
    Round,
    TooFewPeopleError,
    group_sizes,
    turns_of,
)

Turns = tuple[tuple[str, ...], ...]
"""For each turn of a group the kind of role on each seat."""
Sizes = tuple[tuple[int, ...], ...]
"""How many players each group of each round has."""


def best_sizes(attendance: Attendance, plan: tuple[Round, ...]) -> Sizes:
    """As many full groups as there can be in each round.

    Raises:
        TooFewPeopleError: too few come to a round for one group.
    """
    sizes: list[tuple[int, ...]] = []
    for number, of_round in enumerate(plan):
        players = len(attendance.players(number))
        if players < len(of_round.table.acting):
            raise TooFewPeopleError(number, len(of_round.table.acting))
        sizes.append(group_sizes(players, of_round.table))
    return tuple(sizes)


@dataclass(frozen=True)
class Seating:
    """All seats.

    Attributes:
        visits: in each round the group of everyone who only watches, by their number.
    """

    attendance: Attendance
    plan: tuple[Round, ...]
    sizes: Sizes
    visits: tuple[tuple[int, ...], ...]

    @cached_property
    def task(self) -> Task:
        """What there is to divide people over."""
        kinds = self._kinds
        counted = kinds_of(self.plan)
        practising = frozenset[str]().union(*(each.table.practising for each in self.plan))
        return Task(
            self.attendance,
            tuple(tuple(self._seats(number)) for number in range(len(self.plan))),
            practising=tuple(kind in practising for kind in kinds),
            counted=tuple(kind in counted for kind in kinds),
        )

    def schedule(self, seated: Seated) -> Schedule:
        """The schedule of a division."""
        rounds = tuple(
            tuple(self._groups(number, persons)) for number, persons in enumerate(seated)
        )
        return Schedule(
            self.attendance, self.plan, rounds, bounds(self.attendance, self.plan, rounds)
        )

    @property
    def _kinds(self) -> list[str]:
        return sorted(kinds_of(self.plan) | {each.table.watching for each in self.plan})

    @cached_property
    def _turns(self) -> tuple[tuple[Turns, ...], ...]:
        """The turns of each group of each round."""
        counts = turns_of(self.sizes, self.plan)
        everyone = max(map(sum, self.sizes), default=0)
        at_once = sum(
            len(each.table.acting) * len(sizes)
            for each, sizes in zip(self.plan, self.sizes, strict=True)
        )
        return tuple(
            tuple(
                _turns(each, size, count, doubled=at_once < everyone)
                for size, count in zip(self.sizes[number], counts[number], strict=True)
            )
            for number, each in enumerate(self.plan)
        )

    def _seats(self, number: int) -> Iterator[GroupSeat]:
        """The seats of a round: those of players by group, then those of people who only watch."""
        kinds = self._kinds
        smallest = min(size for size in self.sizes[number] if size)
        for group, turns in enumerate(self._turns[number]):
            for roles in zip(*turns, strict=True):
                plays = tuple(roles.count(kind) for kind in kinds)
                yield GroupSeat(group, plays, larger=self.sizes[number][group] - smallest)
        for group in self.visits[number]:
            yield GroupSeat(group, tuple(0 for _ in kinds), only_watch=True)

    def _groups(self, number: int, persons: Sequence[int]) -> Iterator[Group]:
        watching = self.plan[number].table.watching
        for group, turns in enumerate(self._turns[number]):
            members = tuple(
                person
                for person, seat in zip(persons, self.task.seats[number], strict=True)
                if seat.group == group
            )
            visitors = (watching,) * (len(members) - self.sizes[number][group])
            yield Group(members, tuple((*turn, *visitors) for turn in turns))


def _turns(of: Round, size: int, count: int, *, doubled: bool) -> Turns:
    """Everyone moves one seat on after each turn."""
    kinds = of.table.kinds(size, doubled=doubled and not of.table.one_by_one)
    return tuple(
        tuple(kinds[(seat - turn) % size] for seat in range(size)) for turn in range(count)
    )
