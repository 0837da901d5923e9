"""An item of a checklist is counted in a group that the checklist has.

Good: `groups: {C: Communication}` and an item with `group: C`.
Bad: an item with `group: K`: its marks would be in no sum.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each group that is not there, where there are any."""
    for part in case.model.parts_of("checklist"):
        groups = (part.value and part.value.groups) or {}
        for index, item in enumerate(part.value.items if groups else ()):
            if item.group and item.group not in groups:
                position = case.source_map.position((*part.location, "items", index, "group"))
                yield unknown(Code.NO_SUCH_GROUP, position, item.group, tuple(groups))
