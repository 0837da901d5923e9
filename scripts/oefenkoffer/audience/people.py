"""Who takes part in a case, as everyone may know it: whom to look for, and how many."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oefenkoffer.audience.parts import Reader, in_order
from oefenkoffer.audience.shown_pictures import Picture, picture
from oefenkoffer.kinds.kind import Part
from oefenkoffer.labels import Labels
from oefenkoffer.model import Case, Role, Workshop


@dataclass(frozen=True)
class Seat:
    """A place at the table.

    Attributes:
        kind: the kind of role.
        title: the word for it, where it is not that of its kind; its back shows it to everybody.
    """

    kind: str
    title: str | None

    def words(self, labels: Labels) -> str:
        """What readers call it."""
        return labels.role_word(self.kind, self.title)


@dataclass(frozen=True)
class Table:
    """Who exercise together.

    Attributes:
        seats: one for each role of the case, in their order, with how many people hold it together.
        least, most: how many people that takes.
    """

    seats: tuple[tuple[Seat, int], ...]
    least: int
    most: int


@dataclass(frozen=True)
class Person:
    """A role as its reader may know it.

    Attributes:
        name, group, picture: where its kind is introduced to everyone; else none.
        parts: what this reader may see of it.
    """

    seat: Seat
    name: str | None
    group: str | None
    picture: Picture | None
    parts: tuple[Part, ...]


def table(case: Case, workshop: Workshop) -> Table:
    """Who exercise a case together; without a word of the format, one person for each role."""
    seats = tuple((Seat(role.plays, role.title), role.people) for role in case.roles.values())
    ranges = tuple(_ranges(case, workshop))
    return Table(seats, sum(low for low, _ in ranges), sum(high for _, high in ranges))


def _ranges(case: Case, workshop: Workshop) -> Iterator[tuple[int, int]]:
    for kind in workshop.exercise.roles:
        played = sum(role.people for role in case.roles.values() if role.plays == kind)
        yield workshop.exercise.table.get(kind, (played, played))


def people(
    case: Case, workshop: Workshop, reader: Reader, parts: Iterable[Part]
) -> tuple[Person, ...]:
    """The roles that a reader who holds none may know something of."""
    parts = tuple(parts)
    return tuple(
        person
        for key, role in case.roles.items()
        if (person := _person(key, role, workshop, parts)).parts
        or workshop.exercise.roles[role.plays].listed
        if not reader.reads_all
    )


def _person(key: str, role: Role, workshop: Workshop, parts: tuple[Part, ...]) -> Person:
    settings = workshop.exercise.roles[role.plays]
    own = tuple(part for part in parts if part.holder == key)
    wanted = (f"{role.plays}.{part}" for part in workshop.exercise.parts)
    return Person(
        seat=Seat(role.plays, role.title),
        name=role.name if settings.listed else None,
        group=role.group if settings.listed else None,
        picture=picture(role.picture, workshop) if settings.listed else None,
        parts=in_order(own, wanted) if own else (),
    )
