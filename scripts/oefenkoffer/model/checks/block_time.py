"""What a block asks for fits in its minutes, and leaves some to change cards and chairs.

Good: `minutes: 27`, three turns of eight minutes each.
Bad: `minutes: 20`, three turns of eight; `minutes: 10`, `per_person: 1` for twelve people.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.session import SessionBlock, SessionPlan
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.model.rehearsal import phases_of, table_of
from oefenkoffer.problems import Code, Problem

CHANGE = 1
"""Minutes for each turn in which cards and chairs change hands."""
IN_GROUPS = ("round", "own_case", "pairs")


def check(session: Parsed[SessionPlan], draft: ParsedProject) -> Iterator[Problem]:
    """Each block that asks for more than there is."""
    plan = session.model
    for number, block in enumerate(plan.blocks if plan.people else ()):
        position = session.source_map.position(("blocks", number, "minutes"))
        excess = _each(block, plan) if block.per_person else _turns(block, plan, draft)
        for code, facts in excess:
            yield Problem(code, position, {"minutes": str(block.minutes), **facts})


def _each(block: SessionBlock, plan: SessionPlan) -> Iterator[tuple[Code, dict[str, str]]]:
    most = plan.people[1] if plan.people else 0
    needed = (block.per_person or 0) * most
    if needed > block.minutes:
        facts = {"people": str(most), "each": f"{block.per_person:g}", "needed": f"{needed:g}"}
        yield Code.NOT_FOR_EVERYONE, facts


def _turns(
    block: SessionBlock, plan: SessionPlan, draft: ParsedProject
) -> Iterator[tuple[Code, dict[str, str]]]:
    long = sum(phases_of(block, [case.model for case in draft.cases]).values())
    at_table = table_of(plan, [case.model for case in draft.cases])
    table = 1 if at_table.shared else at_table.size or 1
    turns = block.turns_of(block.group_size(table, table))
    needed = turns * long
    facts = {"turns": str(turns), "turn": str(long), "needed": str(needed)}
    if needed > block.minutes:
        yield Code.SHORTER_THAN_CASE, facts
    elif long and block.kind in IN_GROUPS and block.minutes - needed < turns * CHANGE:
        yield Code.NO_TIME_TO_CHANGE, {**facts, "change": str(needed + turns * CHANGE)}
