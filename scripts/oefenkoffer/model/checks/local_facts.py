"""A case names local facts that the kit has.

Good: `kit.yml` has `waiting_time` under `local_facts`, the case `local_facts: [waiting_time]`.
Bad: the case has `local_facts: [waiting_tme]`, of which nothing would stand on its hand-out.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case], settings: Settings) -> Iterator[Problem]:
    """Each named fact that the kit does not have."""
    for index, name in enumerate(case.model.local_facts or ()):
        if name not in settings.local_facts:
            position = case.source_map.position(("local_facts", index))
            yield unknown(Code.NO_SUCH_FACT, position, name, settings.local_facts)
