"""An item of a checklist belongs to a step that the method has.

Good: the method has the step `setting`, an item `step: setting`.
Bad: an item with `step: seting`, which would be printed with no step.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """Each step that the method does not have."""
    for part in case.model.parts_of("checklist"):
        for index, item in enumerate(part.value.items if part.value else ()):
            if item.step and item.step not in method.steps:
                position = case.source_map.position((*part.location, "items", index, "step"))
                yield unknown(Code.NO_SUCH_STEP, position, item.step, method.steps)
