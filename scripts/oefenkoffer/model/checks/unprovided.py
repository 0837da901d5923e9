"""What a block asks for, the kit prints or the trainer brings.

Good: `materials: [cheat-sheet, stiften]`, and `bring: [stiften]` above the blocks.
Bad: `materials: [muurvel]`, and nothing under `bring`, so that nobody takes it along.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.print_request import PAPER_NAMES
from oefenkoffer.problems import Code, Problem


def check(session: Parsed[SessionPlan], draft: ParsedProject) -> Iterator[Problem]:
    """Each thing that nobody provides."""
    plan = session.model
    provided = {*PAPER_NAMES, *(draft.forms.model.forms if draft.forms else ()), *plan.bring}
    for number, block in enumerate(plan.blocks if plan.people else ()):
        for index, item in enumerate(block.materials):
            if item not in provided:
                position = session.source_map.position(("blocks", number, "materials", index))
                yield Problem(Code.NOBODY_PROVIDES, position, {"item": item})
