"""Rounds, groups and roles as they come out, and what they are worth to each of the people."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from oefenkoffer.groups.seats import Attendance, Round


@dataclass(frozen=True)
class Group:
    """Who sit together in one round.

    Attributes:
        members: by their numbers; those who only watch come last.
        turns: for each turn the kind of role of each member.
    """

    members: tuple[int, ...]
    turns: tuple[tuple[str, ...], ...]

    @property
    def needed(self) -> Counter[str]:
        """The most people of each kind of role that it has at once."""
        return Counter(self.turns[0] if self.turns else ())


@dataclass(frozen=True)
class Bounds:
    """What no schedule can pass.

    Attributes:
        practised: how often everyone can practise.
        unplayed: the smallest number of roles that remain unplayed by one of the people.
        met: the most pairs of people that can sit together once.
    """

    practised: int
    unplayed: int
    met: int


@dataclass(frozen=True)
class Schedule:
    """A whole day."""

    attendance: Attendance
    plan: tuple[Round, ...]
    rounds: tuple[tuple[Group, ...], ...]
    bounds: Bounds

    def of_person(self, person: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Number of the round, number of the group and the roles by turn, of each round there."""
        for number, groups in enumerate(self.rounds):
            for which, group in enumerate(groups):
                if person in group.members:
                    seat = group.members.index(person)
                    yield number, which, tuple(turn[seat] for turn in group.turns)

    @property
    def players(self) -> tuple[int, ...]:
        """Everyone who plays in any round."""
        there = {person for number in range(len(self.plan)) for person in self._players(number)}
        return tuple(sorted(there))

    def _players(self, number: int) -> tuple[int, ...]:
        return self.attendance.players(number)

    @cached_property
    def practised(self) -> dict[int, int]:
        """How often each of the players practises."""
        return {person: self._practised(person) for person in self.players}

    def _practised(self, person: int) -> int:
        return sum(
            role in self.plan[number].table.practising
            for number, _, roles in self.of_person(person)
            for role in roles
        )

    @cached_property
    def unplayed(self) -> int:
        """How many roles remain that one of the players never plays, counted for all of them."""
        kinds = kinds_of(self.plan)
        played = {
            person: {role for _, _, roles in self.of_person(person) for role in roles}
            for person in self.players
        }
        return sum(len(kinds - roles) for roles in played.values())

    @cached_property
    def met(self) -> int:
        """How many pairs of players sit together at least once."""
        players = frozenset(self.players)
        return len(
            {
                pair
                for groups in self.rounds
                for group in groups
                for pair in combinations(sorted(players.intersection(group.members)), 2)
            }
        )

    @property
    def is_fair(self) -> bool:
        """Whether all practise as often as can be, and play as many kinds of role."""
        practised = self.practised.values()
        often = min(practised, default=0) >= self.bounds.practised
        return often and self.unplayed <= self.bounds.unplayed

    @property
    def is_optimal(self) -> bool:
        """Whether nothing of it can be better, as far as the bounds tell."""
        return self.is_fair and self.met >= self.bounds.met


def kinds_of(plan: tuple[Round, ...]) -> frozenset[str]:
    """The kinds of role that somebody may play in any round."""
    tables = [of_round.table for of_round in plan]
    acting = {kind for table in tables for kind in table.acting}
    return frozenset(acting | {table.watching for table in tables if table.watchers})
