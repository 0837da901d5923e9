"""Each thing that happens has a number of its own: by it a trainer finds the card to hand out.

Good: `number: "1.1"` and `number: "1.2"`.
Bad: `number: "1.1"` twice.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each number that an entry before it has."""
    for part in case.model.parts_of("timed"):
        taken = set[str]()
        for index, entry in enumerate(part.value or ()):
            if entry.number in taken:
                position = case.source_map.position((*part.location, index, "number"))
                yield Problem(Code.ENTRY_TWICE, position, {"number": entry.number})
            elif entry.number:
                taken.add(entry.number)
