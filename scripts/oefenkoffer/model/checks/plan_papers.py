"""A paper of the kit that a block asks for is there.

Good: `materials: [cheat-sheet, actieplan, pennen]`, and `forms.yml` has a form `actieplan`.
Bad: `materials: [cheat-shet]`, which looks like a paper and is none.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.print_request import PAPER_NAMES
from oefenkoffer.problems import Code, Problem

ALIKE = 0.88
"""How much a word looks like a name before it was meant to be that: a letter or two wrong."""


def check(session: Parsed[SessionPlan], forms: Parsed[Forms] | None) -> Iterator[Problem]:
    """Each single word that is nearly the name of a paper."""
    papers = (*PAPER_NAMES, *(forms.model.forms if forms else ()))
    for number, block in enumerate(session.model.blocks):
        for index, item in enumerate(block.materials):
            near = get_close_matches(item, papers, n=1, cutoff=ALIKE)
            if near and near[0] != item:
                position = session.source_map.position(("blocks", number, "materials", index))
                yield Problem(Code.NO_SUCH_PLAN_PAPER, position, {"suggestion": near[0]})
