"""What the method teaches, a case trains.

Good: each behaviour of the method is watched in a case, each phase and each refusal has one.
Bad: the method has the behaviour `leaves_room`, which no observer watches.
"""

from collections.abc import Iterator

from oefenkoffer.model.loading.parsed import ParsedProject
from oefenkoffer.problems import Code, Problem


def check(draft: ParsedProject) -> Iterator[Problem]:
    """Each section of the method of which something is trained by no case."""
    if not (draft.method and any(session.model.people for session in draft.sessions)):
        return
    method = draft.method.model
    cases = [case.model for case in draft.cases]
    watched = {
        it for case in cases for part in case.parts_of("behaviours") for it in part.value or ()
    }
    phases = {it for case in cases for part in case.parts_of("samples") for it in part.value or ()}
    refusals = {part.value for case in cases for part in case.parts_of("choice")}
    sections = (
        ("behaviours", method.behaviours, watched),
        ("conversation", method.conversation, phases),
        ("refusals", method.refusals, refusals),
    )
    for section, names, trained in sections:
        left = [name for name in names if name not in trained]
        if left and trained:
            position = draft.method.source_map.position((section, left[0]), of_key=True)
            yield Problem(Code.NOT_TRAINED, position, {"names": ", ".join(left)})
