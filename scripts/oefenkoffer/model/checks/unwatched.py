"""What a round practises, the observers of its cases watch.

Good: `focus: [explains_why]`, with a case whose observer watches `explains_why`.
Bad: `focus: [leaves_room]`, with a case whose observer watches something else.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.problems import Code, Problem


def check(session: Parsed[SessionPlan], draft: ParsedProject) -> Iterator[Problem]:
    """Each behaviour of a block that no observer of its cases watches."""
    watched = {
        case.model.id: {
            name for part in case.model.parts_of("behaviours") for name in part.value or ()
        }
        for case in draft.cases
    }
    for number, block in enumerate(session.model.blocks if session.model.people else ()):
        seen = set().union(*(watched.get(case, set()) for case in block.cases))
        for index, name in enumerate(block.focus if block.cases else ()):
            if name not in seen:
                position = session.source_map.position(("blocks", number, "focus", index))
                facts = {"behaviour": name, "cases": ", ".join(block.cases)}
                yield Problem(Code.FOCUS_NOT_WATCHED, position, facts)
