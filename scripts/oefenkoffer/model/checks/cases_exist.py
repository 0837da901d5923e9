"""A kit has at least one case.

Good: `roleplays/cases/keuken.yml`.
Bad: an empty folder `roleplays/cases/`, or the cases in another folder.
"""

from collections.abc import Iterator

from oefenkoffer.model.files import CASES, Files
from oefenkoffer.problems import Code, Position, Problem


def check(files: Files) -> Iterator[Problem]:
    """One problem when there is no case."""
    if not files.case_ids:
        yield Problem(Code.NO_CASES, Position(CASES.rstrip("/")), {"folder": CASES})
