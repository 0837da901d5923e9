"""Play a day in the mind: who has how many turns in it, and for how many minutes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.format import Format
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


def table_size(exercise: Format) -> int:
    """How many people sit at a table of a format; 0 where it does not say so."""
    return sum(most for _, most in exercise.table.values())


def practising_seats(exercise: Format) -> int:
    """How many at a table practise at once."""
    seats = (most for kind, (_, most) in exercise.table.items() if exercise.roles[kind].practises)
    return max(sum(seats), 1)


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
    """What a plan brings to so many people, of whom those of larger groups get shorter turns."""
    day = _Day(plan, people, table_size(plan.exercise), cases)
    each = [person for group in groups_of(people, day.table) for person in day.persons(group)]
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
    """A plan with so many people, of whom a table seats `table`."""

    plan: SessionPlan
    people: int
    table: int
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
            for _ in range(number * practising_seats(self.plan.exercise)):
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
