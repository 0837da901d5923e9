"""A workshop in the time of one session: where a block has minutes of its own, its cases do too."""

from collections.abc import Mapping
from dataclasses import replace

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.session import SessionBlock, timing_model
from oefenkoffer.model.workshop import Workshop

MEETING: Mapping[str, int] = {"prepare": 1, "play": 3, "debrief": 4, "retry": 2}
"""The minutes in which a team plays a case by itself, by phase: ten in all."""


def in_session(workshop: Workshop, session: str | None) -> Workshop:
    """The workshop with the minutes of a session plan; as it is for a name that none has.

    A case that is practised twice gets the minutes of the first time.
    """
    plan = next((plan for plan in workshop.sessions if plan.id == session), None)
    blocks: dict[str, SessionBlock] = {}
    for block in plan.blocks if plan else ():
        for name in block.cases:
            blocks.setdefault(name, block)
    timed = (
        _timed(case, blocks[case.id].timing) if case.id in blocks else case
        for case in workshop.cases
    )
    return replace(workshop, cases=tuple(timed))


def in_meeting(case: Case) -> Case:
    """The case in the minutes that a team has for it."""
    phases = {phase: minutes for phase, minutes in MEETING.items() if phase in case.exercise.phases}
    return _timed(case, timing_model(case.exercise)(**phases))


def _timed(case: Case, timing: object) -> Case:
    keys = [part.key for part in case.parts_of("timing") if not part.holder]
    if not (timing and keys):
        return case
    fields = {name: getattr(case, name) for name in type(case).model_fields}
    return type(case).model_construct(**{**fields, keys[0]: timing})
