"""A former name of a case leads to one case: no case has it now, and no other had it before.

Good: `formerly: [oude-keuken]` in `nieuwe-keuken.yml`.
Bad: `formerly: [buren]` beside `buren.yml`, or in two cases.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

INDEX = "index"
"""The page of all cases has this name."""


def check(cases: tuple[Parsed[Case], ...]) -> Iterator[Problem]:
    """Each former name that is in use."""
    taken = {INDEX: f"{INDEX}.html"} | {
        case.model.id: case.source_map.document.path for case in cases
    }
    for case in cases:
        for number, name in enumerate(case.model.formerly):
            if name in taken:
                position = case.source_map.position(("formerly", number))
                yield Problem(
                    Code.FORMER_NAME_TAKEN, position, {"name": name, "other": taken[name]}
                )
            taken.setdefault(name, case.source_map.document.path)
