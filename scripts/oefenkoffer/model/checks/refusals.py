"""The refusal of a case is one that the method declares.

Good: the method has `norm` under `refusals`, and the case says `refusal: norm`.
Bad: the case says `refusal: normm`.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """A refusal that the method does not have."""
    for part in case.model.parts_of("choice"):
        if part.settings.method and part.value and part.value not in method.refusals:
            position = case.source_map.position(part.location)
            yield unknown(Code.NO_SUCH_REFUSAL, position, part.value, method.refusals)
