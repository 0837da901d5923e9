"""A role that says whom it watches names roles of its own case.

Good: the case has the roles `it` and `care`, an evaluator `observes: [it, care]`.
Bad: the evaluator has `observes: [it, carre]`, and would read of nobody.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each role that is watched and is not there."""
    roles = case.model.roles
    for name, role in roles.items():
        for index, watched in enumerate(role.observes):
            if watched not in roles:
                position = case.source_map.position(("roles", name, "observes", index))
                yield unknown(Code.NOBODY_TO_WATCH, position, watched, tuple(roles))
