"""In a day that is planned for people, each of them practises.

Good: three rounds with `turns: everyone`.
Bad: three rounds of one turn for 13 people: in the group of four, one never practises.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.model.rehearsal import practice, table_of
from oefenkoffer.problems import Code, Problem


def check(session: Parsed[SessionPlan], draft: ParsedProject) -> Iterator[Problem]:
    """The number of people for whom it is worst."""
    plan = session.model
    cases = tuple(case.model for case in draft.cases)
    if not plan.people or not table_of(plan, cases).size:
        return
    least, most = plan.people
    every = [practice(plan, people, cases) for people in range(least, most + 1)]
    worst = max(every, key=lambda it: it.never)
    if worst.never:
        facts = {"people": str(worst.people), "never": str(worst.never)}
        yield Problem(Code.NEVER_PRACTISES, session.source_map.position(("people",)), facts)
