"""Who sits or walks where in an exercise, as all may know it: a sign for each role or person."""

from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.audience.case_head import CaseHead, head
from oefenkoffer.model import Case, Workshop


@dataclass(frozen=True)
class NameSign:
    """What one sign says.

    Attributes:
        kind: the kind of role.
        title: the word for the role, where it is not that of its kind.
        is_shared: whether it stands on the table of several people, or somebody wears it.
    """

    head: CaseHead
    kind: str
    title: str | None
    name: str | None
    group: str | None
    is_shared: bool


def name_signs(case: Case, workshop: Workshop) -> tuple[NameSign, ...]:
    """The signs of a case: of those kinds of role of whom everyone is told who they are."""
    return tuple(_signs(case, workshop))


def _signs(case: Case, workshop: Workshop) -> Iterator[NameSign]:
    top = head(case, workshop, ())
    for role in case.roles.values():
        kind = workshop.exercise.roles[role.plays]
        if kind.listed:
            sign = NameSign(top, role.plays, role.title, role.name, role.group, kind.many)
            yield from [sign] if kind.many else [sign] * role.people
