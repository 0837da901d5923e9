"""What happens in a phase happens between the entry that begins it and the next one.

Good: the phases begin with entries 1 (`at: 0`) and 2 (`at: 30`), and entry 1.3 is `at: 20`.
Bad: entry 1.3 is `at: 35`: its number says the first phase, its time the second.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from oefenkoffer.kinds.timed import clocked
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

Phases = Mapping[str, tuple[int, float]]
"""When each phase begins, and when the next one does, in seconds of play; by number."""


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each entry that lies outside the phase that its number names, and each phase that is none."""
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
