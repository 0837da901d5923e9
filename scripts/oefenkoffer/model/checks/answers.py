"""A case answers every step of its method, and no other.

Good: the method has the steps `why_not` and `possible`, and the case has both under `answer`.
Bad: the case has only `why_not`, or also `attenttion`.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """Each step without an answer, and each answer without a step."""
    steps = method.steps
    for part in case.model.parts_of("steps"):
        answer = part.value or {}
        for step in steps if answer else ():
            if step not in answer:
                position = case.source_map.position(part.location, of_key=True)
                yield Problem(Code.STEP_NOT_ANSWERED, position, {"step": step})
        for step in answer:
            if step not in steps:
                position = case.source_map.position((*part.location, step), of_key=True)
                yield unknown(Code.NO_SUCH_STEP, position, step, steps)
