"""A case that was shown is not practised afterwards: its answer is known.

Good: `demonstrates: [reparatie]`, and rounds with other cases.
Bad: `demonstrates: [keuken]`, and a later round with `cases: [keuken]`.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.problems import Code, Problem


def check(session: Parsed[SessionPlan], _: ParsedProject) -> Iterator[Problem]:
    """Each case that is practised after it was shown."""
    shown: dict[str, str] = {}
    for number, block in enumerate(session.model.blocks if session.model.people else ()):
        for index, case in enumerate(block.cases):
            if case in shown:
                position = session.source_map.position(("blocks", number, "cases", index))
                yield Problem(Code.SHOWN_FIRST, position, {"block": shown[case]})
        shown |= dict.fromkeys(block.demonstrates, block.title)
