"""Where a format names a part, there is such a part, of a kind that can stand there.

Good: `parts: {brief: ...}` with `card: [brief]`; `card: [patient.brief]` where `patient` is a kind
of role; `places: {page: [situation, roles]}`.
Bad: `card: [breif]`; `about: [situation]`, as only a choice stands beside a title.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.format_references import (
    FOR_TRAINER,
    ROLES,
    NamedPart,
    named_parts,
    part_of,
)
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem

OF_TIMED = {"about": ("texts", "list"), "within": ("timed",)}
"""What entries at a time may say something about, by option: parts of these kinds."""


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each name of no part, and each part in a list where it cannot stand."""
    for named in named_parts(exercise.model):
        if not _can_stand(named, exercise.model):
            position = exercise.source_map.position(named.location)
            known = _known(named, exercise.model)
            yield unknown(Code.NO_SUCH_PART, position, named.name, known)
    yield from _of_timed(exercise)


def _can_stand(named: NamedPart, exercise: Format) -> bool:
    if named.name in _known(named, exercise):
        return True
    # Why: a row may put the sections of one part in different cells.
    head = named.name.partition(".")[0]
    return named.list == "rows" and head in exercise.parts


def _known(named: NamedPart, exercise: Format) -> tuple[str, ...]:
    """What can stand in a list."""
    parts = exercise.parts
    if named.list == "about":
        return tuple(k for k, part in parts.items() if part.on == "case" and part.kind == "choice")
    if named.list == "places":
        return (*(k for k, part in parts.items() if part.on == "case"), ROLES)
    own = [k for k, part in parts.items() if part.on == "role"]
    above = [k for k, part in parts.items() if part.on != "role"]
    if named.list in FOR_TRAINER:
        above = [k for k in above if parts[k].on == "case"]
    others = [
        f"{kind}.{key}"
        for kind in exercise.roles
        for key in exercise.of_roles[kind]
        if part_of(f"{kind}.{key}", exercise)
    ]
    return (*own, *above, *others)


def _of_timed(exercise: Parsed[Format]) -> Iterator[Problem]:
    """The other parts that entries at a time say something about."""
    parts = exercise.model.parts
    for key, part in parts.items():
        for option, kinds in OF_TIMED.items():
            other = getattr(part, option)
            known = tuple(k for k, of in parts.items() if of.kind in kinds and of.on == "case")
            if part.kind == "timed" and other and other not in known:
                position = exercise.source_map.position(("parts", key, option))
                yield unknown(Code.NO_SUCH_PART, position, other, known)
