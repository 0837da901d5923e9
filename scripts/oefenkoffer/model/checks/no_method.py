"""A case uses no part of the method where the workshop teaches none.

Good: the workshop has a `method.yml` with behaviours, and the case says `watch: [listens]`; it has
none, and the case says nothing of the kind.
Bad: it has no `method.yml`, and the case says `watch: [listens]`.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.format import section_of_method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each part that means something of a method."""
    for part in case.model.parts:
        section = section_of_method(part.settings)
        if section and part.value:
            position = case.source_map.position(part.location, of_key=True)
            yield Problem(Code.NO_METHOD, position, {"part": part.key, "section": section})
