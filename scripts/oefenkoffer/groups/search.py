"""Divide people over the seats of a day, by exchanging two at a time (simulated annealing).

A start by shifting columns is the best there is for most numbers of people; the exchanges do the
rest: small numbers, wishes, people who come late.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from random import Random

from oefenkoffer.groups.seats import Attendance

PRACTICE = 4000
"""What it costs to practise once more than another; more than any number of roles."""
UNPLAYED = 200
"""What a role that somebody never plays costs; more than a few meetings."""
WISH = 20_000
"""What a wish that is not met costs, in one round."""
AGAIN = 10
"""What it costs to meet somebody again."""
LARGER = 2
"""What it costs to sit in a larger group, and once more each time it happens again."""

Seated = list[list[int]]
"""Who sits on each seat, in each round."""

EXCHANGES = 120_000
HOT, COLD = (12.0, 400.0), 0.4
"""How much worse an exchange may be at first, and at last. Small numbers of people need a second
search that is free to give up roles on the way; others are best left near the start."""
PATIENCE = 4000
"""Exchanges without a better result, after which a schedule as good as its bound is done."""


@dataclass(frozen=True)
class GroupSeat:
    """A place in a group.

    Attributes:
        plays: how many turns it has in each kind of role.
        larger: by how many people its group exceeds the smallest of its round.
        only_watch: whether it is for somebody who never plays.
    """

    group: int
    plays: tuple[int, ...]
    larger: int = 0
    only_watch: bool = False


@dataclass(frozen=True)
class Task:
    """What to divide people over.

    Attributes:
        seats: of each round.
        practising: whether each kind of role practises.
        counted: whether everyone should play each kind of role.
    """

    attendance: Attendance
    seats: tuple[tuple[GroupSeat, ...], ...]
    practising: tuple[bool, ...]
    counted: tuple[bool, ...]


class Division:
    """People on seats, and what that costs."""

    def __init__(self, task: Task, seated: Sequence[Sequence[int]]) -> None:
        self.task = task
        self.seats = task.seats
        self.seated = [list(of_round) for of_round in seated]
        people = range(task.attendance.count)
        self._wishes = _wishes(task.attendance)
        self._role_cost = _role_cost(task)
        self._met = [[0 for _ in people] for _ in people]
        self._plays = {person: tuple(0 for _ in task.practising) for person in people}
        self._larger = [0 for _ in people]
        self._groups: list[list[list[int]]] = []
        for seats, persons in zip(self.seats, self.seated, strict=True):
            groups: list[list[int]] = [[] for _ in range(max(seat.group for seat in seats) + 1)]
            self._groups.append(groups)
            for seat, person in zip(seats, persons, strict=True):
                self._plays[person] = _sum(self._plays[person], seat.plays)
                self._larger[person] += seat.larger
                for other in groups[seat.group]:
                    self._meet(person, other, 1)
                groups[seat.group].append(person)

    def _meet(self, one: int, other: int, by: int) -> None:
        self._met[one][other] += by
        self._met[other][one] += by

    def cost(self) -> int:
        """What all of it costs."""
        again = sum(max(0, met - 1) for row in self._met for met in row) // 2
        larger = sum(times * times for times in self._larger)
        wishes = sum(cost * self._met[one][other] for (one, other), cost in self._wishes.items())
        roles = sum(map(self._role_cost, self._plays.values()))
        return AGAIN * again + LARGER * larger + wishes // 2 + roles

    def change(self, number: int, first: int, second: int) -> int:
        """How much more it costs when two people of a round exchange seats."""
        seats, persons = self.seats[number], self.seated[number]
        here, there = seats[first], seats[second]
        one, other = persons[first], persons[second]
        change = 0
        if here.plays != there.plays:
            change += self._change_of_roles(one, here.plays, there.plays)
            change += self._change_of_roles(other, there.plays, here.plays)
        if here.group != there.group:
            groups = self._groups[number]
            change += self._change_of_group(one, other, groups[here.group])
            change += self._change_of_group(other, one, groups[there.group])
            more = there.larger - here.larger
            if more:
                change += LARGER * (
                    2 * more * (self._larger[one] - self._larger[other]) + 2 * more * more
                )
        return change

    def _change_of_roles(self, person: int, old: tuple[int, ...], new: tuple[int, ...]) -> int:
        plays = self._plays[person]
        return self._role_cost(_exchanged(plays, old, new)) - self._role_cost(plays)

    def _change_of_group(self, leaving: int, coming: int, group: list[int]) -> int:
        left, came = self._met[leaving], self._met[coming]
        change = 0
        for member in group:
            if member != leaving:
                change += AGAIN * ((came[member] > 0) - (left[member] > 1))
                if self._wishes:
                    change += self._wishes.get((coming, member), 0)
                    change -= self._wishes.get((leaving, member), 0)
        return change

    def exchange(self, number: int, first: int, second: int) -> None:
        """Let two people of a round exchange seats."""
        seats, persons = self.seats[number], self.seated[number]
        here, there = seats[first], seats[second]
        one, other = persons[first], persons[second]
        persons[first], persons[second] = other, one
        self._plays[one] = _exchanged(self._plays[one], here.plays, there.plays)
        self._plays[other] = _exchanged(self._plays[other], there.plays, here.plays)
        if here.group != there.group:
            groups = self._groups[number]
            self._leave(one, groups[here.group])
            self._leave(other, groups[there.group])
            self._join(one, groups[there.group])
            self._join(other, groups[here.group])
            self._larger[one] += there.larger - here.larger
            self._larger[other] += here.larger - there.larger

    def _leave(self, person: int, group: list[int]) -> None:
        group.remove(person)
        for member in group:
            self._meet(person, member, -1)

    def _join(self, person: int, group: list[int]) -> None:
        for member in group:
            self._meet(person, member, 1)
        group.append(person)


def _sum(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _exchanged(
    plays: tuple[int, ...], old: tuple[int, ...], new: tuple[int, ...]
) -> tuple[int, ...]:
    return tuple(a - b + c for a, b, c in zip(plays, old, new, strict=True))


def _role_cost(task: Task) -> Callable[[tuple[int, ...]], int]:
    @cache
    def role_cost(plays: tuple[int, ...]) -> int:
        practised = sum(n for n, practises in zip(plays, task.practising, strict=True) if practises)
        unplayed = sum(n == 0 and counted for n, counted in zip(plays, task.counted, strict=True))
        return PRACTICE * practised * practised + UNPLAYED * unplayed + sum(n * n for n in plays)

    return role_cost


def _wishes(attendance: Attendance) -> dict[tuple[int, int], int]:
    """What it costs in a round that two people sit together, in both orders."""
    wishes = {
        pair: cost
        for pairs, cost in ((attendance.apart, WISH), (attendance.together, -WISH))
        for pair in pairs
    }
    return wishes | {(other, one): cost for (one, other), cost in wishes.items()}


def search(
    division: Division,
    is_optimal: Callable[[Seated], bool],
    random: Random,
    *,
    keep_groups: bool = False,
) -> Seated:
    """The best division that exchanges lead to.

    Args:
        division: where to begin.
        is_optimal: whether a division can be no better, but for what decides between equals.
        random: decides which two to exchange.
        keep_groups: whether only people of one group may.
    """
    choices = list(_choices(division, keep_groups=keep_groups))
    best = _copy(division)
    for hot in HOT if choices else ():
        best = _cooled(division, best, choices, is_optimal, random, hot)
        if is_optimal(best):
            break
    return best


def _cooled(  # noqa: PLR0913, PLR0917 (what `search` holds)
    division: Division,
    best: Seated,
    choices: Sequence[tuple[int, list[int]]],
    is_optimal: Callable[[Seated], bool],
    random: Random,
    hot: float,
) -> Seated:
    """The best division of one search, or the best before it."""
    cost, lowest = division.cost(), Division(division.task, best).cost()
    since = 0
    for step in range(EXCHANGES):
        number, seats = choices[random.randrange(len(choices))]
        first, second = random.choice(seats), random.choice(seats)
        warmth = hot * (COLD / hot) ** (step / EXCHANGES)
        change = division.change(number, first, second) if first != second else 0
        if change <= 0 or random.random() < exp(-change / warmth):
            division.exchange(number, first, second)
            cost += change
        since += 1
        if cost < lowest:
            best, lowest, since = _copy(division), cost, 0
        if since > PATIENCE:
            if is_optimal(best):
                break
            since = 0
    return best


def _copy(division: Division) -> Seated:
    return [list(of_round) for of_round in division.seated]


def _choices(division: Division, *, keep_groups: bool) -> Iterator[tuple[int, list[int]]]:
    """The seats of each round among which people may change, the rounds as they stand."""
    for number, of_round in enumerate(division.seats):
        alike: dict[tuple[bool, int], list[int]] = {}
        for index, seat in enumerate(of_round):
            alike.setdefault((seat.only_watch, seat.group if keep_groups else 0), []).append(index)
        yield from ((number, seats) for seats in alike.values() if len(seats) > 1)
