"""A case has as many roles of each kind as its format asks for.

Good: the format has `doctor: {least: 1, most: 1}`, and one role of the case plays `doctor`.
Bad: two roles play `doctor` (whose task would the observer read?), or nobody does.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each kind of role that too few play, and each role that is one too many."""
    roles = case.model.roles
    for plays, kind in case.model.exercise.roles.items():
        played = [key for key, role in roles.items() if role.plays == plays]
        if len(played) < kind.least:
            position = case.source_map.position(("roles",), of_key=True)
            yield Problem(Code.ROLE_MISSING, position, {"plays": plays, "least": str(kind.least)})
        for key in played[kind.most :] if kind.most else ():
            position = case.source_map.position(("roles", key), of_key=True)
            yield Problem(Code.TOO_MANY_ROLES, position, {"plays": plays, "most": str(kind.most)})
