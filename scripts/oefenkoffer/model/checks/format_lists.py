"""What the lists of a format name: parts and kinds of role."""

from collections.abc import Iterator

from oefenkoffer.model.definitions.format import READER_GROUPS, Format
from oefenkoffer.model.definitions.format_references import (
    FOR_TRAINER,
    ON_PAPER,
    ROLES,
    NamedPart,
    may_read,
    named_parts,
    part_of,
)
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion, unknown
from oefenkoffer.problems import Code, Location, Problem

OF_TIMED = {"about": ("texts", "list"), "within": ("timed",)}
"""What entries at a time may say something about, by option: parts of these kinds."""


def unknown_roles(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Who is watched, who may have a part and who sits at a table are kinds of role that exist.

    Good: under `roles` stands `party`; `observes: [party]`, `of: [party]`, `table: {party: 6}`.
    Bad: `observes: [partij]`: the observer would watch nobody.
    """
    roles = tuple(exercise.model.roles)
    for location, kind in _named_roles(exercise.model):
        if kind not in roles:
            of_key = location[0] == "table"
            position = exercise.source_map.position(location, of_key=of_key)
            yield unknown(Code.NO_SUCH_KIND, position, kind, roles)


def _named_roles(exercise: Format) -> Iterator[tuple[Location, str]]:
    for name, role in exercise.roles.items():
        for index, kind in enumerate(role.observes):
            yield ("roles", name, "observes", index), kind
    for key, part in exercise.parts.items():
        for index, kind in enumerate(part.of):
            yield ("parts", key, "of", index), kind
    for kind in exercise.table:
        yield ("table", kind), kind


def unknown_parts(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Where a format names a part, there is such a part, of a kind that can stand there.

    Good: `parts: {brief: ...}` with `card: [brief]`; `card: [patient.brief]` where `patient` is a
    kind of role; `places: {page: [situation, roles]}`.
    Bad: `card: [breif]`; `about: [situation]`, as only a choice stands beside a title.
    """
    for named in named_parts(exercise.model):
        if not _can_stand(named, exercise.model):
            position = exercise.source_map.position(named.location)
            known = _known_parts(named, exercise.model)
            yield unknown(Code.NO_SUCH_PART, position, named.name, known)
    yield from _of_timed(exercise)


def _can_stand(named: NamedPart, exercise: Format) -> bool:
    if named.name in _known_parts(named, exercise):
        return True
    # Why: a row may put the sections of one part in different cells.
    head = named.name.partition(".")[0]
    return named.list == "rows" and head in exercise.parts


def _known_parts(named: NamedPart, exercise: Format) -> tuple[str, ...]:
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


def unlisted_parts(exercise: Parsed[Format]) -> Iterator[Problem]:
    """A part of a role, and a text of the format itself, stands on something that is printed.

    Good: `parts: {secret: {on: role, ...}}`, and `roles: {party: {card: [brief, secret]}}`.
    Bad: no kind of role has `secret` on its card, nor in another list: nobody could fill it in.
    """
    model = exercise.model
    of_roles = {key for parts in model.of_roles.values() for key in parts}
    named = tuple(named_parts(model))
    on_paper = {part.name for part in named if part.list in ON_PAPER}
    mistyped = (part.name for part in named if part_of(part.name, model) is None)
    meant = {suggestion(name, model.parts) for name in mistyped}
    for key, part in model.parts.items():
        listed = {"role": of_roles, "format": on_paper, "case": {key}}[part.on]
        # Why: who takes away a kind of role need not take away its parts as well.
        if key not in {*listed, *meant} and exercise.source_map.holds(("parts", key)):
            position = exercise.source_map.position(("parts", key), of_key=True)
            yield Problem(Code.PART_NOT_LISTED, position, {"part": key})


def unread_parts(exercise: Parsed[Format]) -> Iterator[Problem]:
    """What a card or a form lists, its player may read.

    Good: `card: [brief, situation]`, with `readers: holder` of `brief`, `everyone` of the other.
    Bad: `card: [other.secret]`, with `readers: holder` of `secret`: the card would not show it.
    """
    model = exercise.model
    for named in named_parts(model):
        there_is = part_of(named.name, model)
        if named.list not in ON_PAPER or there_is is None:
            continue
        owner, part = there_is
        are_known = {*part.readers} <= {*READER_GROUPS, *model.roles}
        if are_known and not may_read(named.kind, named.name, model):
            position = exercise.source_map.position(named.location)
            reader = "holder" if part.on == "role" and not owner else named.kind
            name = named.name.removeprefix(f"{owner}.")
            facts = {"part": name, "kind": named.kind, "reader": reader}
            yield Problem(Code.PART_NOT_READ, position, facts)
