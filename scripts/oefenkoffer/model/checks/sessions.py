"""A session plan names cases that exist, and ends on the day on which it starts.

Good: `cases: [keuken]` in a block, beside `cases/keuken.yml`; `start: 9.00` and 210 minutes.
Bad: `cases: [keukens]`; `start: 22.00` and 210 minutes.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem

DAY = 24 * 60
"""In minutes."""


def check(session: Parsed[SessionPlan], files: Files) -> Iterator[Problem]:
    """Each name without a file, and an end after midnight."""
    known = files.case_ids
    for number, block in enumerate(session.model.blocks if known else ()):
        for key, names in (("cases", block.cases), ("demonstrates", block.demonstrates)):
            for index, name in enumerate(names):
                if name not in known:
                    position = session.source_map.position(("blocks", number, key, index))
                    yield unknown(Code.NO_SUCH_CASE, position, name, known)
    late = session.model.end - DAY
    if late > 0:
        position = session.source_map.position(("start",))
        yield Problem(Code.SESSION_PAST_MIDNIGHT, position, {"minutes": str(late)})
