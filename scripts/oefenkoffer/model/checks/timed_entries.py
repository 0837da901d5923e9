"""What happens at a time: its number, its phase, whom it is for, what it is about."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from oefenkoffer.kinds.timed import EVERYONE, TRAINER, clocked
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem

Phases = Mapping[str, tuple[int, float]]
"""When each phase begins, and when the next one does, in seconds of play; by number."""
FOR_ALL = {"slide": {EVERYONE}, "page": {EVERYONE, TRAINER}}
"""Where all can read something, and to whom it is then."""


def repeated_numbers(case: Parsed[Case]) -> Iterator[Problem]:
    """Each thing that happens has a number of its own: by it a trainer finds the card to hand out.

    Good: `number: "1.1"` and `number: "1.2"`.
    Bad: `number: "1.1"` twice.
    """
    for part in case.model.parts_of("timed"):
        taken = set[str]()
        for index, entry in enumerate(part.value or ()):
            if entry.number in taken:
                position = case.source_map.position((*part.location, index, "number"))
                yield Problem(Code.ENTRY_TWICE, position, {"number": entry.number})
            elif entry.number:
                taken.add(entry.number)


def outside_phase(case: Parsed[Case]) -> Iterator[Problem]:
    """What happens in a phase happens between the entry that begins it and the next one.

    Good: the phases begin with entries 1 (`at: 0`) and 2 (`at: 30`), and entry 1.3 is `at: 20`.
    Bad: entry 1.3 is `at: 35`: its number says the first phase, its time the second.
    """
    parts = {part.key: part.value for part in case.model.parts}
    for part in case.model.parts_of("timed"):
        phases = _phases(parts.get(part.settings.within or "") or ())
        for index, entry in enumerate(part.value or ()) if phases else ():
            if fault := _fault(entry, phases):
                position = case.source_map.position((*part.location, index, fault[0]))
                yield Problem(fault[1], position, fault[2])


def _phases(entries: tuple[Any, ...]) -> Phases:
    in_time = sorted(entries, key=lambda entry: entry.at)
    starts = [entry.at for entry in in_time]
    ends = (*starts[1:], float("inf"))
    return {
        entry.number or str(count): span
        for count, (entry, span) in enumerate(
            zip(in_time, zip(starts, ends, strict=False), strict=False), start=1
        )
    }


def _fault(
    entry: Any,  # noqa: ANN401 (made)
    phases: Phases,
) -> tuple[str, Code, Mapping[str, str]] | None:
    """The key of what is wrong with an entry, and why; None for one that is free, or right."""
    number = (entry.number or "").partition(".")[0]
    if number not in phases:
        is_free = not entry.number or getattr(entry, "if")
        facts = {"choices": ", ".join(phases)}
        return None if is_free else ("number", Code.NO_SUCH_PHASE_ENTRY, facts)
    start, end = phases[number]
    if start <= entry.at < end:
        return None
    later = clocked(int(end)) if end != float("inf") else ""
    facts = {"phase": number, "start": clocked(start), "end": later}
    return "at", Code.OUTSIDE_PHASE, {key: fact for key, fact in facts.items() if fact}


def unknown_recipients(case: Parsed[Case]) -> Iterator[Problem]:
    """What happens at a time happens to somebody: a role of the case, everyone, or the trainer.

    Good: the case has a role `care`, and an entry says `to: care`.
    Bad: the entry says `to: ward`, and nobody would ever get it.
    """
    known = (*case.model.roles, EVERYONE, TRAINER)
    for part in case.model.parts_of("timed"):
        for index, entry in enumerate(part.value or ()):
            for number, role in enumerate(entry.to):
                if role not in known:
                    position = case.source_map.position((*part.location, index, "to", number))
                    yield unknown(Code.NO_SUCH_RECIPIENT, position, role, known)


def shown_to_some(case: Parsed[Case]) -> Iterator[Problem]:
    """What is for some of the players is never on a screen or on the page of all.

    Good: an entry with `to: everyone` and `slide: yes`; one with `to: trainer` and `page: yes`.
    Bad: `to: care` with `slide: yes`: the others would read it too.
    """
    for part in case.model.parts_of("timed"):
        for index, entry in enumerate(part.value or ()):
            for key, recipients in FOR_ALL.items():
                if getattr(entry, key) and not recipients.issuperset(entry.to):
                    position = case.source_map.position((*part.location, index, key))
                    facts = {"field": key, "choices": ", ".join(sorted(recipients))}
                    yield Problem(Code.SHOWN_TO_SOME, position, facts)


def unknown_goals(case: Parsed[Case]) -> Iterator[Problem]:
    """What happens serves goals that the case names.

    Good: the case has `objectives: {O1: ...}`, and an entry says `about: O1`.
    Bad: the entry says `about: O7`, under which the trainer would look for it in vain.
    """
    parts = {part.key: part.value for part in case.model.parts}
    for part in case.model.parts_of("timed"):
        known = _goals(parts.get(part.settings.about or ""))
        for index, entry in enumerate(part.value or ()):
            for number, goal in enumerate(getattr(entry, "about", ())):
                if goal not in known:
                    position = case.source_map.position((*part.location, index, "about", number))
                    yield unknown(Code.NO_SUCH_GOAL, position, goal, known)


def _goals(value: Any) -> tuple[str, ...]:  # noqa: ANN401 (as the kind of the part has it)
    """The names of texts; those of a list are its numbers."""
    if isinstance(value, BaseModel):
        return tuple(type(value).model_fields)
    if isinstance(value, Mapping):
        return tuple(value)
    return tuple(str(number) for number, _ in enumerate(value or (), start=1))
