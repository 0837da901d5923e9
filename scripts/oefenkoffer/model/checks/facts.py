"""A fact that is called verified says where it was read.

Good: `status: verified` with `source: Burgerlijk Wetboek 7, artikel 206`; `status: local` without.
Bad: `status: verified` without a source.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each verified fact without a source."""
    for part in case.model.parts_of("facts"):
        for index, fact in enumerate(part.value or ()):
            if fact.status == "verified" and fact.source is None:
                position = case.source_map.position((*part.location, index, "status"))
                yield Problem(Code.NO_SOURCE, position)
