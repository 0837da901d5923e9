"""A day, rehearsed for each number of people: time enough, and everyone practises."""

from collections.abc import Iterator

from oefenkoffer.model.definitions.session import SessionBlock, SessionPlan
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.model.rehearsal import phases_of, practice, table_of
from oefenkoffer.problems import Code, Problem

CHANGE = 1
"""Minutes for each turn in which cards and chairs change hands."""
IN_GROUPS = ("round", "own_case", "pairs")


def short_blocks(session: Parsed[SessionPlan], project: ParsedProject) -> Iterator[Problem]:
    """What a block asks for fits in its minutes, and leaves some to change cards and chairs.

    Good: `minutes: 27`, three turns of eight minutes each.
    Bad: `minutes: 20`, three turns of eight; `minutes: 10`, `per_person: 1` for twelve people.
    """
    plan = session.model
    for number, block in enumerate(plan.blocks if plan.people else ()):
        position = session.source_map.position(("blocks", number, "minutes"))
        excess = (
            _of_each_person(block, plan) if block.per_person else _of_turns(block, plan, project)
        )
        for code, facts in excess:
            yield Problem(code, position, {"minutes": str(block.minutes), **facts})


def _of_each_person(
    block: SessionBlock, plan: SessionPlan
) -> Iterator[tuple[Code, dict[str, str]]]:
    most = plan.people[1] if plan.people else 0
    needed = (block.per_person or 0) * most
    if needed > block.minutes:
        facts = {"people": str(most), "each": f"{block.per_person:g}", "needed": f"{needed:g}"}
        yield Code.NOT_FOR_EVERYONE, facts


def _of_turns(
    block: SessionBlock, plan: SessionPlan, project: ParsedProject
) -> Iterator[tuple[Code, dict[str, str]]]:
    long = sum(phases_of(block, [case.model for case in project.cases]).values())
    at_table = table_of(plan, [case.model for case in project.cases])
    table = 1 if at_table.shared else at_table.size or 1
    turns = block.turns_of(block.group_size(table, table))
    needed = turns * long
    facts = {"turns": str(turns), "turn": str(long), "needed": str(needed)}
    if needed > block.minutes:
        yield Code.SHORTER_THAN_CASE, facts
    elif long and block.kind in IN_GROUPS and block.minutes - needed < turns * CHANGE:
        yield Code.NO_TIME_TO_CHANGE, {**facts, "change": str(needed + turns * CHANGE)}


def never_practising(session: Parsed[SessionPlan], project: ParsedProject) -> Iterator[Problem]:
    """In a day that is planned for people, each of them practises.

    Good: three rounds with `turns: everyone`.
    Bad: three rounds of one turn for 13 people: in the group of four, one never practises.
    """
    plan = session.model
    cases = tuple(case.model for case in project.cases)
    if not plan.people or not table_of(plan, cases).size:
        return
    least, most = plan.people
    every = [practice(plan, people, cases) for people in range(least, most + 1)]
    worst = max(every, key=lambda it: it.never)
    if worst.never:
        facts = {"people": str(worst.people), "never": str(worst.never)}
        yield Problem(Code.NEVER_PRACTISES, session.source_map.position(("people",)), facts)
