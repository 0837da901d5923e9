"""A voting rule names sides of its negotiation, and asks no more votes than there are.

Good: six roles have points, and the case says `voting: {agree: 5, must: [company]}`.
Bad: `voting: {agree: 7}` with six sides, or a veto for a role that is none of them.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each veto of nobody, and more votes than sides."""
    sides = [part.holder for part in case.model.parts_of("points")]
    for part in case.model.parts_of("voting"):
        if not part.value or not sides:
            continue
        for index, name in enumerate(part.value.must):
            if name not in sides:
                position = case.source_map.position((*part.location, "must", index))
                yield unknown(Code.NO_SUCH_SIDE, position, name, sides)
        if part.value.agree and part.value.agree > len(sides):
            position = case.source_map.position((*part.location, "agree"))
            facts = {"count": str(len(sides)), "sides": ", ".join(sides)}
            yield Problem(Code.TOO_MANY_VOTES, position, facts)
