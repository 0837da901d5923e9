"""Who begins the play is somebody in the case.

Good: the case has a role `parent`, and says `opens: parent`.
Bad: it says `opens: mother`, and both players wait for the other one.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """A role that is not there."""
    opens, roles = case.model.opens, case.model.roles
    if opens and opens not in roles:
        yield unknown(Code.NO_SUCH_OPENER, case.source_map.position(("opens",)), opens, roles)
