"""An observer watches behaviours that the method describes.

Good: the method has `explains_why` under `behaviours`, the observer `watch: [explains_why]`.
Bad: the observer has `watch: [explains_wy]`, for which no anchors can be printed.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """Each watched behaviour that the method does not have."""
    for part in case.model.parts_of("behaviours"):
        for index, name in enumerate(part.value or ()):
            if name not in method.behaviours:
                position = case.source_map.position((*part.location, index))
                yield unknown(Code.NO_SUCH_BEHAVIOUR, position, name, method.behaviours)
