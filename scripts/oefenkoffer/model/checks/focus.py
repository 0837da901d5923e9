"""A session practises behaviours that the method describes.

Good: the method has `explains_why` under `behaviours`, a block `focus: [explains_why]`.
Bad: a block has `focus: [explains_wy]`, which nobody can watch.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(session: Parsed[SessionPlan], method: Method) -> Iterator[Problem]:
    """Each behaviour that is practised and that the method does not have."""
    for number, block in enumerate(session.model.blocks):
        for index, name in enumerate(block.focus):
            if name not in method.behaviours:
                position = session.source_map.position(("blocks", number, "focus", index))
                yield unknown(Code.NO_SUCH_BEHAVIOUR, position, name, method.behaviours)
