"""One case as each of its readers sees it: on a page, on the screen, on the trainer's sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from oefenkoffer.audience.branding import LocalFactView, local_facts
from oefenkoffer.audience.case_head import CaseHead, head
from oefenkoffer.audience.negotiation import DealsView, deals_view
from oefenkoffer.audience.parts import (
    EVERYONE,
    EVERYONE_AFTERWARDS,
    ROOM,
    ROOM_AFTERWARDS,
    TRAINER,
    Reader,
    in_order,
    readable,
)
from oefenkoffer.audience.people import Person, Table, people, table
from oefenkoffer.audience.role_cards import RoleCard, role_cards
from oefenkoffer.kinds.kind import Part
from oefenkoffer.model import Case, Workshop
from oefenkoffer.vocabulary import Release, is_over

WHOLE = frozenset({"page", "slides", "trainer"})
"""Outputs that hold all that their reader may see, whatever a format lists for them."""
ROLES = "roles"
"""In the order of an output: where the roles stand."""


@dataclass(frozen=True)
class CaseView:
    """A case as one of its readers sees it.

    Attributes:
        parts: of the case itself, in the order of the format.
        table: who exercise it together.
        people: the roles, as far as this reader may know them without holding one.
        has_forms: whether somebody fills in a form in it.
        cards: the roles, for the reader who sees them all; else none.
        places: the order of each output, by references of parts.
        released: whether the reader may see what is kept until the release.
        keeps: whether anything of it is kept until then.
        local_facts: what differs by organisation and belongs to it.
        deals: of a negotiation all sides next to each other, for a reader who may see all of them.
    """

    head: CaseHead
    parts: tuple[Part, ...]
    table: Table
    people: tuple[Person, ...]
    has_forms: bool
    cards: tuple[RoleCard, ...]
    places: Mapping[str, tuple[str, ...]]
    released: bool
    keeps: bool
    local_facts: tuple[LocalFactView, ...]
    deals: DealsView | None

    def at(self, place: str) -> tuple[Part, ...]:
        """The parts of one output in their order: those of its list, then the others.

        Papers leave out what only other outputs list; pages and slides leave out nothing.
        """
        listed = self.places.get(place)
        if listed is None:
            return self.parts
        lists = [listed] if place in WHOLE else self.places.values()
        named = {reference for references in lists for reference in references}
        others = (part for part in self.parts if part.reference not in named)
        return (*in_order(self.parts, listed), *others)

    def before_roles(self, place: str) -> tuple[Part, ...]:
        """What of an output comes before the roles."""
        listed = self.places.get(place, ())
        ahead = listed[: listed.index(ROLES)] if ROLES in listed else ()
        return in_order(self.parts, ahead)

    def of_kind(self, kind: str) -> tuple[Part, ...]:
        """The parts of one kind."""
        return tuple(part for part in self.parts if part.kind == kind)


def public_case(case: Case, workshop: Workshop, *, released: bool) -> CaseView:
    """A case for the participants' site, with what is kept for later when it is `released`."""
    return _view(case, workshop, EVERYONE_AFTERWARDS if released else EVERYONE)


@lru_cache(4)  # both sites, slides and the gate ask for them, before and after
def public_cases(workshop: Workshop, release: Release) -> tuple[CaseView, ...]:
    """The cases as everyone sees them at a release.

    Why a case for the team never shows its answers: who has read them has nothing left to practise.
    """
    return tuple(
        public_case(case, workshop, released=is_over(release) and not case.for_team)
        for case in workshop.cases_at(release)
    )


@lru_cache(2)  # all slides and the gate ask for them, without the answers and with them
def screen_cases(workshop: Workshop, *, answers: bool) -> tuple[CaseView, ...]:
    """The cases for the trainer's slides, with the answers when they may be shown."""
    reader = ROOM_AFTERWARDS if answers else ROOM
    return tuple(_view(case, workshop, reader) for case in workshop.cases)


def trainer_case(case: Case, workshop: Workshop) -> CaseView:
    """A case with everything in it."""
    return _view(case, workshop, TRAINER)


def _view(case: Case, workshop: Workshop, reader: Reader) -> CaseView:
    parts = readable(case, workshop, reader)
    kept = (part for part in case.parts if part.value and "afterwards" in part.settings.readers)
    deals = deals_view(case, parts)
    alone = tuple(part for part in parts if not (deals and part.kind == "points"))
    return CaseView(
        head=head(case, workshop, parts),
        parts=tuple(part for part in parts if part.settings.on == "case"),
        table=table(case, workshop),
        people=people(case, workshop, reader, alone),
        has_forms=any(workshop.exercise.roles[role.plays].form for role in case.roles.values()),
        cards=role_cards(case, workshop) if reader.reads_all else (),
        places=workshop.exercise.places,
        released=reader.reads_all or "afterwards" in reader.groups,
        keeps=any(True for _ in kept),
        local_facts=local_facts(workshop, case.local_facts),
        deals=deals,
    )
