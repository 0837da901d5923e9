"""Simulate a day: who has how many turns in it, and for how many minutes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.session import EVERYONE, SessionBlock, SessionPlan

PRACTISED = frozenset({"play", "retry"})
"""Phases of a turn in which somebody practises; the others are for reading and for talking."""


@dataclass(frozen=True)
class Practice:
    """What a day brings to so many people.

    Attributes:
        never: how many of them never practise.
        turns: how many turns each of the others has, at least and at most.
        minutes: how long each of them practises, at least and at most.
        first: the minute of the day at which the first of them begins; None where nobody does.
    """

    people: int
    never: int
    turns: tuple[int, int]
    minutes: tuple[int, int]
    first: int | None


@dataclass(frozen=True)
class SeatCounts:
    """Who exercise together.

    Attributes:
        size: how many; 0 where neither the format nor a case tells.
        practising: how many of them practise at once.
        watching: how many of them never do.
        shared: whether several people hold each role, so that all sit at one table.
    """

    size: int
    practising: int
    watching: int
    shared: bool

    def seats(self, people: int) -> int:
        """How many of so many people practise at once."""
        return max(people - self.watching, 1) if self.shared else self.practising


def table_of(plan: SessionPlan, cases: Sequence[Case]) -> SeatCounts:
    """As the format says, or else as the roles of the first case of a plan are."""
    kinds = plan.exercise.roles
    counts = {kind: most for kind, (_, most) in plan.exercise.table.items()}
    if not counts:
        first = next((case for case in cases if case.id in plan.cases), None)
        counts = Counter(role.plays for role in first.roles.values()) if first else {}
    return SeatCounts(
        size=sum(counts.values()),
        practising=max(sum(n for kind, n in counts.items() if kinds[kind].practises), 1),
        watching=sum(n for kind, n in counts.items() if kinds[kind].observes),
        shared=any(kinds[kind].many for kind in counts),
    )


def groups_of(people: int, size: int) -> tuple[int, ...]:
    """As many groups of a size as there are, with the people left over spread over them."""
    number = max(people // size, 1)
    each, over = divmod(people, number)
    return (each + 1,) * over + (each,) * (number - over)


def phases_of(block: SessionBlock, cases: Iterable[Case]) -> Mapping[str, int]:
    """The minutes of one turn by phase: those of the block, else those of its longest case."""
    if block.phases:
        return block.phases
    of_cases = [timing(case) for case in cases if case.id in block.cases]
    return max(of_cases, key=lambda phases: sum(phases.values()), default={})


def timing(case: Case) -> Mapping[str, int]:
    """The minutes of one turn of a case by phase."""
    values = (part.value for part in case.parts_of("timing"))
    return {
        phase: minutes
        for value in values
        if value
        for phase, minutes in dict(value).items()
        if minutes
    }


def practice(plan: SessionPlan, people: int, cases: Sequence[Case]) -> Practice:
    """What a plan brings to so many people; those in larger groups get shorter turns."""
    table = table_of(plan, cases)
    size = people if table.shared else table.size
    day = _Day(plan, people, size, table.seats(people), cases)
    each = [person for group in groups_of(people, size) for person in day.persons(group)]
    turns, minutes = [it[0] for it in each if it[0]], [it[1] for it in each if it[0]]
    blocks = zip(plan.starts, plan.blocks, strict=False)
    return Practice(
        people=people,
        never=sum(not person[0] for person in each),
        turns=(min(turns, default=0), max(turns, default=0)),
        minutes=(round(min(minutes, default=0)), round(max(minutes, default=0))),
        first=next((start for start, block in blocks if block.practises), None),
    )


@dataclass(frozen=True)
class _Day:
    """A plan with so many people, of whom a table seats `table`, and `practising` at once."""

    plan: SessionPlan
    people: int
    table: int
    practising: int
    cases: Sequence[Case]

    def persons(self, group: int) -> Iterator[tuple[int, float]]:
        """The turns and minutes of each of a group, who go on in turn from block to block."""
        turns, minutes, at = [0] * group, [0.0] * group, 0
        for block in self.plan.blocks:
            size = block.group_size(self.table, self.people)
            together = group if size == self.table else size
            number = block.turns_of(together)
            long = self._minutes_of_turn(block, number)
            if number >= together:
                turns, minutes = [n + 1 for n in turns], [m + long for m in minutes]
                continue
            for _ in range(number * self.practising):
                turns[at % group] += 1
                minutes[at % group] += long
                at += 1
        yield from zip(turns, minutes, strict=True)

    def _minutes_of_turn(self, block: SessionBlock, turns: int) -> float:
        """How long one practises in a turn; shorter where there are more turns than planned for."""
        if block.per_person is not None:
            return block.per_person
        phases = phases_of(block, self.cases)
        whole = sum(phases.values())
        played = sum(minutes for phase, minutes in phases.items() if phase in PRACTISED)
        room = block.minutes / turns if turns and block.turns == EVERYONE else whole
        return played * min(1.0, room / whole) if whole else 0.0
