"""What a session plan names is there, and in an order that works."""

from collections.abc import Iterator
from difflib import get_close_matches

from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.print_request import PAPER_NAMES
from oefenkoffer.problems import Code, Problem

DAY = 24 * 60
"""In minutes."""
ALIKE = 0.88
"""How much a word looks like a name before it was meant to be that: a letter or two wrong."""


def unknown_cases(session: Parsed[SessionPlan], files: Files) -> Iterator[Problem]:
    """A session plan names cases that exist.

    Good: `cases: [keuken]` in a block, beside `cases/keuken.yml`.
    Bad: `cases: [keukens]`.
    """
    known = files.case_ids
    for number, block in enumerate(session.model.blocks if known else ()):
        for key, names in (("cases", block.cases), ("demonstrates", block.demonstrates)):
            for index, name in enumerate(names):
                if name not in known:
                    position = session.source_map.position(("blocks", number, key, index))
                    yield unknown(Code.NO_SUCH_CASE, position, name, known)


def past_midnight(session: Parsed[SessionPlan], _: Files) -> Iterator[Problem]:
    """A session ends on the day on which it starts.

    Good: `start: 9.00` and 210 minutes.
    Bad: `start: 22.00` and 210 minutes.
    """
    late = session.model.end - DAY
    if late > 0:
        position = session.source_map.position(("start",))
        yield Problem(Code.SESSION_PAST_MIDNIGHT, position, {"minutes": str(late)})


def mistyped_papers(session: Parsed[SessionPlan], forms: Parsed[Forms] | None) -> Iterator[Problem]:
    """A paper of the kit that a block asks for is there.

    Good: `materials: [cheat-sheet, actieplan, pennen]`, and `forms.yml` has a form `actieplan`.
    Bad: `materials: [cheat-shet]`, which looks like a paper and is none.
    """
    papers = (*PAPER_NAMES, *(forms.model.forms if forms else ()))
    for number, block in enumerate(session.model.blocks):
        for index, item in enumerate(block.materials):
            near = get_close_matches(item, papers, n=1, cutoff=ALIKE)
            if near and near[0] != item:
                position = session.source_map.position(("blocks", number, "materials", index))
                yield Problem(Code.NO_SUCH_PLAN_PAPER, position, {"suggestion": near[0]})


def shown_before_practice(session: Parsed[SessionPlan], _: ParsedProject) -> Iterator[Problem]:
    """A case that was shown is not practised afterwards: its answer is known.

    Good: `demonstrates: [reparatie]`, and rounds with other cases.
    Bad: `demonstrates: [keuken]`, and a later round with `cases: [keuken]`.
    """
    shown: dict[str, str] = {}
    for number, block in enumerate(session.model.blocks if session.model.people else ()):
        for index, case in enumerate(block.cases):
            if case in shown:
                position = session.source_map.position(("blocks", number, "cases", index))
                yield Problem(Code.SHOWN_FIRST, position, {"block": shown[case]})
        shown |= dict.fromkeys(block.demonstrates, block.title)


def unprovided(session: Parsed[SessionPlan], project: ParsedProject) -> Iterator[Problem]:
    """What a block asks for, the kit prints or the trainer brings.

    Good: `materials: [cheat-sheet, stiften]`, and `bring: [stiften]` above the blocks.
    Bad: `materials: [muurvel]`, and nothing under `bring`, so that nobody takes it along.
    """
    plan = session.model
    provided = {*PAPER_NAMES, *(project.forms.model.forms if project.forms else ()), *plan.bring}
    for number, block in enumerate(plan.blocks if plan.people else ()):
        for index, item in enumerate(block.materials):
            if item not in provided:
                position = session.source_map.position(("blocks", number, "materials", index))
                yield Problem(Code.NOBODY_PROVIDES, position, {"item": item})
