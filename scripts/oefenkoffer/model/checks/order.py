"""The order of the cases names cases that exist, each of them once.

Good: `case_order: [wachtlijst, keuken]` beside `cases/wachtlijst.yml` and `cases/keuken.yml`.
Bad: `case_order: [keuken, keukens]` without a file `cases/keukens.yml`.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(settings: Parsed[Settings], files: Files) -> Iterator[Problem]:
    """Each name without a file, and each name that was there before."""
    known = files.case_ids
    order = settings.model.case_order if known else ()  # that there is none is said elsewhere
    for index, case_id in enumerate(order):
        position = settings.source_map.position(("case_order", index))
        if case_id not in known:
            yield unknown(Code.NO_SUCH_CASE, position, case_id, known)
        elif case_id in order[:index]:
            yield Problem(Code.CASE_TWICE, position)
