"""A case answers every step of its method, and no other."""

from collections.abc import Iterator

from oefenkoffer.model.workshop import Workshop
from oefenkoffer.problems import Code, Problem


def check(workshop: Workshop) -> Iterator[Problem]:
    """Each step without an answer, and each answer without a step."""
    steps = workshop.method.steps
    for case in workshop.cases:
        for step in steps:
            if step not in case.answer:
                position = workshop.position_in_case(case.id, ("answer",))
                yield Problem(Code.STEP_NOT_ANSWERED, position, {"step": step})
        for step in case.answer:
            if step not in steps:
                position = workshop.position_in_case(case.id, ("answer", step))
                facts = {"step": step, "steps": ", ".join(steps)}
                yield Problem(Code.NO_SUCH_STEP, position, facts)
