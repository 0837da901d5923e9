"""A case has one role that practises, and at least one of the other side and one that watches.

Good: the roles play practitioner, counterpart and observer.
Bad: two roles play practitioner (whose task would the observer read?), or nobody plays observer.
"""

from collections import Counter
from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem
from oefenkoffer.vocabulary import ROLE_KINDS


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each kind of role that nobody plays, and each practitioner after the first."""
    roles = case.model.roles
    played = Counter(role.plays for role in roles.values())
    for plays in ROLE_KINDS:
        if not played[plays]:
            position = case.source_map.position(("roles",), of_key=True)
            yield Problem(Code.ROLE_MISSING, position, {"plays": plays})
    for key in [key for key, role in roles.items() if role.plays == "practitioner"][1:]:
        yield Problem(Code.TWO_PRACTITIONERS, case.source_map.position(("roles", key), of_key=True))
