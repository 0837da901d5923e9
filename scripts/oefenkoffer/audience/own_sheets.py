"""What goes on sheets of its own for a case: signs of who sits where, and papers."""

from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.audience.case_head import CaseHead, head
from oefenkoffer.audience.parts import TRAINER, holder, number_in, readable, short_names
from oefenkoffer.kinds.kind import Part
from oefenkoffer.model import Case, Workshop

DOCUMENT = "document"


@dataclass(frozen=True)
class NameSign:
    """What one sign says.

    Attributes:
        kind: the kind of role.
        title: the word for the role, where it is not that of its kind.
        number: which of the roles of its case that have this word; None for the only one.
        is_shared: whether it stands on the table of several people, or somebody wears it.
    """

    head: CaseHead
    kind: str
    title: str | None
    number: int | None
    name: str | None
    group: str | None
    is_shared: bool


def name_signs(case: Case, workshop: Workshop) -> tuple[NameSign, ...]:
    """The signs of a case: those of the kinds of role that everyone may know."""
    return tuple(_signs(case, workshop))


def _signs(case: Case, workshop: Workshop) -> Iterator[NameSign]:
    top = head(case, workshop, ())
    for key, role in case.roles.items():
        kind = workshop.exercise.roles[role.plays]
        if kind.listed:
            word = role.title, number_in(case, key)
            sign = NameSign(top, role.plays, *word, role.name, role.group, kind.many)
            yield from [sign] if kind.many else [sign] * role.people


@dataclass(frozen=True)
class OwnSheet:
    """A part of a case on a sheet of its own.

    Attributes:
        holders: what the roles are called that read it before the play, in their order.
        is_for_all: whether they are all of the roles.
    """

    head: CaseHead
    part: Part
    holders: tuple[str, ...]
    is_for_all: bool


def own_sheets(case: Case, workshop: Workshop) -> tuple[OwnSheet, ...]:
    """The documents of a case, and what its format wants on a sheet of its own."""
    return tuple(_own_sheets(case, workshop))


def _own_sheets(case: Case, workshop: Workshop) -> Iterator[OwnSheet]:
    parts = tuple(
        part
        for part in readable(case, workshop, TRAINER)
        if part.kind == DOCUMENT or part.settings.sheet
    )
    names = short_names(case) if parts else {}
    read = {role: _read_by(role, case, workshop) for role in names}
    for part in parts:
        holders = tuple(
            name for role, name in names.items() if (part.key, part.holder) in read[role]
        )
        is_for_all = len(holders) == len(names)
        yield OwnSheet(head(case, workshop, parts), part, holders, is_for_all)


def _read_by(role: str, case: Case, workshop: Workshop) -> frozenset[tuple[str, str]]:
    """What the player of a role reads, by the keys of the part and of the role that has it."""
    parts = readable(case, workshop, holder(case, role))
    return frozenset((part.key, part.holder) for part in parts)
