"""A part is of a kind that there is, and stands where that kind can stand.

Good: `kind: text`; `cue: {on: format, kind: note}`.
Bad: `kind: tekst`; `cue: {on: case, kind: note}`, which nobody could fill in; `news: {on: role,
kind: timed}`, of which each entry already says whom it is for.
"""

from collections.abc import Iterator

from oefenkoffer.kinds import KINDS
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, Problem


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each kind that cannot be."""
    for key, part in exercise.model.parts.items():
        known = [name for name, kind in KINDS.items() if part.on in kind.places]
        if part.kind in known:
            continue
        position = exercise.source_map.position(("parts", key, "kind"))
        facts = {"choices": ", ".join(known)}
        if part.kind in KINDS:
            places = ", ".join(sorted(KINDS[part.kind].places))
            facts = {**facts, "place": part.on, "places": places}
        else:
            facts = {**facts, "suggestion": suggestion(part.kind, known)}
        yield Problem(Code.NO_SUCH_PART_KIND, position, facts)
