"""What happens at set times: all of it for the trainer, what is handed out for each recipient."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from oefenkoffer.audience.case_head import CaseHead, head
from oefenkoffer.audience.parts import TRAINER, holder, readable, short_names, start_of_play
from oefenkoffer.audience.times import clock
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.named_texts import NamedText
from oefenkoffer.kinds.timed import Happening
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.model import Case, Workshop


@dataclass(frozen=True)
class HandedOut:
    """What one role gets in its hands at its time, or all share; and nothing more.

    Attributes:
        part: the part of the case that it stands in, for its label and its place in the file.
        kind: the kind of role that gets it; None for what all share.
        happening: without who else gets it, when it is left out, and what is expected.
    """

    head: CaseHead
    part: Part
    kind: str | None
    happening: Happening


@dataclass(frozen=True)
class EventList:
    """All that happens in a case, for the trainer or for somebody who watches some of its roles.

    Attributes:
        role: of the one who watches, by its key; empty for the trainer.
        name: what that role is called; empty for the trainer.
        start: when play starts, in minutes since midnight; None where no plan says so.
        parts: what happens, by part of the case; each in the order of time.
        names: what the roles are called, by their keys.
        goals: what an entry may serve, as pairs of name and text.
    """

    head: CaseHead
    role: str
    name: str
    start: int | None
    parts: tuple[Part, ...]
    names: Mapping[str, str]
    goals: tuple[tuple[str, Markup], ...]

    def in_time(self) -> tuple[tuple[Part, Happening], ...]:
        """Everything in the order of time, each with the part that it stands in."""
        every = ((part, happening) for part in self.parts for happening in part.value)
        return tuple(sorted(every, key=lambda pair: pair[1].at))

    def time(self, labels: Labels) -> str:
        """When play starts, on the clock; empty where nobody knows."""
        if self.start is None:
            return ""
        return clock(self.start, labels)


def handed_out_in_time(case: Case, workshop: Workshop) -> tuple[HandedOut, ...]:
    """What is handed out, in the order of time: a card for each role that an entry names.

    What is for everyone is one card that all share, unless the format wants one for each. Not what
    somebody has on their own card from the start, and not what the trainer does.
    """
    return tuple(_handed_out(case, workshop))


def _handed_out(case: Case, workshop: Workshop) -> Iterator[HandedOut]:
    parts = _timed(readable(case, workshop, TRAINER))
    names, top = short_names(case), head(case, workshop, parts)
    every = (
        (part, happening) for part in parts if not part.settings.ahead for happening in part.value
    )
    for part, happening in sorted(every, key=lambda pair: pair[1].at):
        bare = replace(happening, condition=None, expected=None, about=())
        if happening.is_for_everyone and not part.settings.each:
            yield HandedOut(top, replace(part, value=()), None, bare)
            continue
        for role in _everyone(case) if happening.is_for_everyone else happening.to:
            alone = replace(bare, to=(role,), names=(names[role],))
            yield HandedOut(top, replace(part, value=()), case.roles[role].plays, alone)


def _everyone(case: Case) -> tuple[str, ...]:
    """The roles that get what is for everyone: who practises, or else who watches nobody."""
    kinds = {role: case.exercise.roles[its.plays] for role, its in case.roles.items()}
    practising = tuple(role for role, kind in kinds.items() if kind.practises)
    return practising or tuple(role for role, kind in kinds.items() if not kind.observes)


def event_lists(case: Case, workshop: Workshop) -> tuple[EventList, ...]:
    """The list of the trainer, and one for each role that reads what is expected; or none."""
    return tuple(_event_lists(case, workshop))


def _event_lists(case: Case, workshop: Workshop) -> Iterator[EventList]:
    every = readable(case, workshop, TRAINER)
    parts = _timed(every)
    if not parts:
        return
    goals = tuple(_goals(parts, every))
    whole = EventList(
        head=head(case, workshop, every),
        role="",
        name="",
        start=start_of_play(case, workshop),
        parts=parts,
        names=short_names(case),
        goals=goals,
    )
    yield whole
    for role, its in case.roles.items():
        if its.observes or case.exercise.roles[its.plays].observes:
            own = tuple(_watched(role, case, workshop))
            if own:
                yield replace(whole, role=role, name=its.title or whole.names[role], parts=own)


def _watched(role: str, case: Case, workshop: Workshop) -> Iterator[Part]:
    """What happens to those whom a role watches, as far as it may read that."""
    own = case.roles[role]
    kinds = case.exercise.roles[own.plays].observes
    watched = own.observes or tuple(key for key, its in case.roles.items() if its.plays in kinds)
    for part in _timed(readable(case, workshop, holder(case, role))):
        if own.plays not in part.settings.readers:
            continue
        happenings = tuple(
            it for it in part.value if it.is_for_everyone or not set(watched).isdisjoint(it.to)
        )
        if happenings:
            yield replace(part, value=happenings)


def _timed(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.kind == "timed")


def _goals(parts: tuple[Part, ...], every: tuple[Part, ...]) -> Iterator[tuple[str, Markup]]:
    """What entries may serve, each once: texts by their names, or points by their numbers."""
    named = {part.settings.about for part in parts}
    for part in every:
        if part.key in named:
            for number, goal in enumerate(part.value, start=1):
                if isinstance(goal, NamedText):
                    yield goal.key, goal.text
                else:
                    yield str(number), goal
