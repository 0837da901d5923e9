"""Where a format names parts: on cards and forms, in the order of outputs, beside titles."""

from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.model.definitions.format import Format, RoleFormat
from oefenkoffer.problems import Location

ON_PAPER = ("card", "back", "form")
"""The lists of a kind of role that its player reads."""
FOR_TRAINER = ("page", "watched")
"""The lists of a kind of role that its trainer reads."""
ROLES = "roles"
"""In the order of an output: where the roles stand."""


@dataclass(frozen=True)
class NamedPart:
    """A part that a format names somewhere.

    Attributes:
        location: where it is named.
        list: the list in which it stands, such as `card`, `places` or `about`.
        kind: the kind of role whose list it is; empty for one of the format's own.
        name: as it stands there, such as `task` or `practitioner.task`.
    """

    location: Location
    list: str
    kind: str
    name: str


def named_parts(exercise: Format) -> Iterator[NamedPart]:
    """Every part that a format names, in the order of the file."""
    for index, name in enumerate(exercise.about):
        yield NamedPart(("about", index), "about", "", name)
    for kind, role in exercise.roles.items():
        yield from _of_role(kind, role)
    for place, names in exercise.places.items():
        for index, name in enumerate(names):
            if name != ROLES:
                yield NamedPart(("places", place, index), "places", "", name)


def _of_role(kind: str, role: RoleFormat) -> Iterator[NamedPart]:
    for key in (*ON_PAPER, *FOR_TRAINER):
        for index, name in enumerate(getattr(role, key)):
            yield NamedPart(("roles", kind, key, index), key, kind, name)
    for number, row in enumerate(role.rows):
        for column, cell in enumerate(row.cells):
            for index, name in enumerate(cell):
                location = ("roles", kind, "rows", number, "cells", column, index)
                yield NamedPart(location, "rows", kind, name)


def part_of(name: str, exercise: Format) -> tuple[str, PartFormat] | None:
    """The kind of role whose a part is that is named so, empty for a reader's own, and the part.

    None where there is no such part.
    """
    if name in exercise.parts:
        return "", exercise.parts[name]
    kind, _, key = name.partition(".")
    part = exercise.parts.get(key) if kind in exercise.roles else None
    return (kind, part) if part and part.on == "role" else None


def may_read(kind: str, name: str, exercise: Format) -> bool:
    """Whether the players of a kind of role may read a part that there is, or something of it."""
    owner, part = part_of(name, exercise) or ("", None)
    if part is None:
        return False
    readers = {"everyone", kind} | ({"holder"} if part.on == "role" and not owner else set())
    return bool(readers & {*part.readers}) or part.ahead
