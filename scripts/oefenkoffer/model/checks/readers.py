"""Who reads a part is somebody that there is.

Good: the format has the kind of role `evaluator`, and a part says `readers: [holder, evaluator]`.
Bad: it says `readers: [evalator]`, and nobody but the trainer would read it; or `readers: holder`
of a part of the case, which nobody holds.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.format import READER_GROUPS, Format
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, Problem

HOLDER = "holder"


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each reader that there is none of."""
    model = exercise.model
    for key, part in model.parts.items():
        groups = [group for group in READER_GROUPS if group != HOLDER or part.on == "role"]
        known = (*groups, *model.roles)
        for index, reader in enumerate(part.readers):
            if reader not in known:
                position = exercise.source_map.position(("parts", key, "readers", index))
                meant = suggestion(reader, known)
                facts = {"suggestion": meant, "choices": ", ".join(known)}
                if reader == HOLDER:
                    facts = {"holder": reader, "choices": ", ".join(known)}
                yield Problem(Code.NO_SUCH_READER, position, facts)
