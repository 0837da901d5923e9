"""A part is of a kind that there is; a `note` belongs to the format, all others do not.

Good: `kind: text`; `cue: {on: format, kind: note}`.
Bad: `kind: tekst`; `cue: {on: case, kind: note}`, which nobody could fill in.
"""

from collections.abc import Iterator

from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.note import NoteKind
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, Problem


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each kind that cannot be."""
    for key, part in exercise.model.parts.items():
        known = [kind for kind in KINDS if (kind == NoteKind.name) == (part.on == "format")]
        if part.kind in known:
            continue
        position = exercise.source_map.position(("parts", key, "kind"))
        place = part.on if part.kind in KINDS else ""
        facts = {"place": place, "choices": ", ".join(known)}
        meant = "" if place else suggestion(part.kind, known)
        yield Problem(Code.NO_SUCH_PART_KIND, position, {**facts, "suggestion": meant})
