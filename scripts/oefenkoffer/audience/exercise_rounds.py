"""The rounds of a session plan, as those who divide people over groups need them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.groups.seats import ExerciseTable, Round
from oefenkoffer.labels import Labels
from oefenkoffer.model import Case, Role, Workshop
from oefenkoffer.model.definitions.session import SessionBlock, SessionPlan

OBSERVER = "observer"


@dataclass(frozen=True)
class ExerciseRound:
    """A block in which groups exercise.

    Attributes:
        block: its number in the plan, from 0.
        cases: the ids of its cases; where there are several, each group has another.
        words: what each role is called, by what the table calls it.
    """

    block: int
    cases: tuple[str, ...]
    round: Round
    words: Mapping[str, str]


def exercise_rounds(plan: SessionPlan, workshop: Workshop) -> tuple[ExerciseRound, ...]:
    """The blocks of a plan in which people practise in groups, in their order."""
    return tuple(
        _round(number, block, workshop)
        for number, block in enumerate(plan.blocks)
        if block.practises and block.kind != "one_by_one"
    )


def _round(number: int, block: SessionBlock, workshop: Workshop) -> ExerciseRound:
    cases = {case.id: case for case in workshop.cases}
    case = cases[block.cases[0]] if block.cases else next(iter(workshop.cases), None)
    table, words = _table(case, workshop, in_pairs=block.kind == "pairs")
    return ExerciseRound(
        block=number,
        cases=block.cases,
        round=Round(table, 1 if block.turns is None else block.turns),
        words=words,
    )


def _table(
    case: Case | None, workshop: Workshop, *, in_pairs: bool
) -> tuple[ExerciseTable, Mapping[str, str]]:
    """Who sit at a table of a case: by kind of role, or by role where a kind has several.

    A workshop without cases has one of each kind: people bring their own.
    """
    roles = case.roles if case else {}
    kinds, labels = workshop.exercise.roles, branding_of(workshop).labels
    acting = dict(_acting(roles, workshop, labels))
    watching = [kind for kind, role in kinds.items() if role.observes]
    watcher = next(iter(watching), OBSERVER)
    least = sum(_least(kind, roles, workshop) for kind in watching)
    practising = {key: kinds[roles[key].plays if key in roles else key].practises for key in acting}
    table = ExerciseTable(
        acting=tuple(sorted(acting, key=lambda key: not practising[key])),
        practising=frozenset(key for key, practises in practising.items() if practises),
        watching=watcher,
        watchers=0 if in_pairs else least,
        shared=any(kinds[role.plays].many for role in roles.values()),
    )
    return table, {**acting, watcher: labels.text(f"words.{watcher}")}


def _acting(
    roles: Mapping[str, Role], workshop: Workshop, labels: Labels
) -> Iterator[tuple[str, str]]:
    for kind, role in workshop.exercise.roles.items():
        of_kind = {key: one for key, one in roles.items() if one.plays == kind}
        if role.observes:
            continue
        if len(of_kind) == 1 or not roles:
            yield kind, labels.text(f"words.{kind}")
        for key, one in of_kind.items() if len(of_kind) > 1 else ():
            yield key, labels.role_word(kind, one.title or one.name)


def _least(kind: str, roles: Mapping[str, Role], workshop: Workshop) -> int:
    """The fewest people of a kind that a table has; without a word of the format, its roles."""
    played = sum(role.plays == kind for role in roles.values())
    return workshop.exercise.table.get(kind, (played, played))[0]
