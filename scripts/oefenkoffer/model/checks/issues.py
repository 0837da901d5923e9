"""No two options of a negotiation are called the same: people say "A2 B3 C1" at the table.

Good: issue A has the options A1 and A2, issue B has B1 and B2.
Bad: issues A and B both have an option called `none`.
"""

from collections.abc import Iterator

from oefenkoffer.kinds.issues import option_key
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each option that is called like one before it."""
    for part in case.model.parts_of("issues"):
        seen: dict[str, str] = {}
        for issue, typed in (part.value or {}).items():
            for name in typed.options:
                key = option_key(issue, name)
                if key in seen:
                    location = (*part.location, issue, "options", name)
                    position = case.source_map.position(location, of_key=isinstance(name, str))
                    yield Problem(Code.OPTION_TWICE, position, {"option": key, "first": seen[key]})
                seen.setdefault(key, str(issue))
