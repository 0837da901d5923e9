"""Each phase of the conversation serves a step that the method has.

Good: the method has the step `attention`, and the phase `contact` has `step: attention`.
Bad: the phase `contact` has `step: atention`.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(method: Parsed[Method]) -> Iterator[Problem]:
    """Each phase whose step does not exist."""
    steps = method.model.steps
    for key, phase in method.model.conversation.items():
        if phase.step not in steps:
            position = method.source_map.position(("conversation", key, "step"))
            yield unknown(Code.NO_SUCH_STEP, position, phase.step, steps)
