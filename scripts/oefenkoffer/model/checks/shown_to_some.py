"""What is for some of the players is never on a screen or on the page of all.

Good: an entry with `to: everyone` and `slide: yes`; one with `to: trainer` and `page: yes`.
Bad: `to: care` with `slide: yes`: the others would read it too.
"""

from collections.abc import Iterator

from oefenkoffer.kinds.timed import EVERYONE, TRAINER
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

FOR_ALL = {"slide": {EVERYONE}, "page": {EVERYONE, TRAINER}}
"""Where all can read something, and to whom it is then."""


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each entry to some that asks to be shown to all."""
    for part in case.model.parts_of("timed"):
        for index, entry in enumerate(part.value or ()):
            for key, recipients in FOR_ALL.items():
                if getattr(entry, key) and not recipients.issuperset(entry.to):
                    position = case.source_map.position((*part.location, index, key))
                    facts = {"field": key, "choices": ", ".join(sorted(recipients))}
                    yield Problem(Code.SHOWN_TO_SOME, position, facts)
