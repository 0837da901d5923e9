"""What happens at a time happens to somebody: a role of the case, everyone, or the trainer.

Good: the case has a role `care`, and an entry says `to: care`.
Bad: the entry says `to: ward`, and nobody would ever get it.
"""

from collections.abc import Iterator

from oefenkoffer.kinds.timed import EVERYONE, TRAINER
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each recipient who is not there."""
    known = (*case.model.roles, EVERYONE, TRAINER)
    for part in case.model.parts_of("timed"):
        for index, entry in enumerate(part.value or ()):
            for number, role in enumerate(entry.to):
                if role not in known:
                    position = case.source_map.position((*part.location, index, "to", number))
                    yield unknown(Code.NO_SUCH_RECIPIENT, position, role, known)
