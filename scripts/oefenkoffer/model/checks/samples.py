"""Sample sentences belong to phases that the conversation has.

Good: the method's conversation has the phase `contact`, and so has `sample_sentences`.
Bad: `sample_sentences` has a phase `contakt`, whose sentences would be on no page.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """Each phase with sentences that the method does not have."""
    for part in case.model.parts_of("samples"):
        for phase in part.value or ():
            if phase not in method.conversation:
                position = case.source_map.position((*part.location, phase), of_key=True)
                yield unknown(Code.NO_SUCH_PHASE, position, phase, method.conversation)
