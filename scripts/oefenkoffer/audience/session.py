"""A session plan as its trainer sees it: every block with the time at which it starts."""

from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kinds.timing import RoundPhase
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.session import Activity, SessionBlock, SessionPlan
from oefenkoffer.print_request import PAPER_NAMES


@dataclass(frozen=True)
class Practised:
    """A case that is practised: its name, which leads to its page, and its title."""

    id: str
    title: str


@dataclass(frozen=True)
class BlockView:
    """One block of the day.

    Attributes:
        start, end: in minutes since midnight.
        activity: in words; `kind` is which of the known ones it is.
        materials: papers by their titles, and other things.
        papers: those of the kit among them, by their names.
        cases: those that are practised in it.
        demonstrates: those that the trainer shows.
        focus: the titles of the behaviours that are practised.
        turns: how many a group takes, 0 for one for each of its people; None where nobody said so.
        timing: of one turn, where the plan says so.
        overrun: what to do when time runs short here.
    """

    start: int
    end: int
    minutes: int
    title: str
    activity: str | None
    kind: Activity | None
    goal: str | None
    materials: tuple[str, ...]
    papers: tuple[str, ...]
    cases: tuple[Practised, ...]
    demonstrates: tuple[Practised, ...]
    focus: tuple[str, ...]
    turns: int | None
    timing: tuple[RoundPhase, ...]
    per_person: float | None
    notes: tuple[Markup, ...]
    overrun: tuple[Markup, ...]


@dataclass(frozen=True)
class SessionView:
    """A whole session, for the trainer.

    Attributes:
        start, end: in minutes since midnight.
        day: on which day it is, such as 2026-12-03; None where nobody said so.
        people: how many take part, from the least to the most.
        materials: of all blocks, each once, in the order of use; then what else to bring.
        practises: whether there is any case in it.
    """

    id: str
    title: str
    start: int
    end: int
    day: str | None
    people: tuple[int, int] | None
    prepare: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    materials: tuple[str, ...]
    practises: bool
    overrun: tuple[Markup, ...]


def sessions(workshop: Workshop) -> tuple[SessionView, ...]:
    """The session plans of a workshop, by name."""
    return tuple(_session(plan, workshop) for plan in workshop.sessions)


def _session(plan: SessionPlan, workshop: Workshop) -> SessionView:
    blocks = tuple(_blocks(plan, workshop))
    return SessionView(
        id=plan.id,
        title=plan.title,
        start=plan.start,
        end=plan.end,
        day=plan.date,
        people=plan.people,
        prepare=plan.prepare,
        blocks=blocks,
        materials=tuple(
            dict.fromkeys([*(item for block in blocks for item in block.materials), *plan.bring])
        ),
        practises=bool(plan.cases),
        overrun=plan.overrun,
    )


def _blocks(plan: SessionPlan, workshop: Workshop) -> Iterator[BlockView]:
    labels = branding_of(workshop).labels
    papers = {*PAPER_NAMES, *(workshop.forms.forms if workshop.forms else ())}
    for start, block in zip(plan.starts, plan.blocks, strict=False):
        yield BlockView(
            start=start,
            end=start + block.minutes,
            minutes=block.minutes,
            title=block.title,
            activity=labels.text(f"activity.{block.kind}") if block.kind else block.activity,
            kind=block.kind,
            goal=block.goal,
            materials=tuple(_material(item, workshop, labels) for item in block.materials),
            papers=tuple(item for item in block.materials if item in papers),
            cases=_practised(block.cases, workshop),
            demonstrates=_practised(block.demonstrates, workshop),
            focus=_focus(block, workshop),
            turns=block.turns,
            timing=tuple(RoundPhase(key, minutes) for key, minutes in block.phases.items()),
            per_person=block.per_person,
            notes=block.notes,
            overrun=block.overrun,
        )


def _practised(names: tuple[str, ...], workshop: Workshop) -> tuple[Practised, ...]:
    titles = {case.id: case.title for case in workshop.cases}
    return tuple(Practised(name, titles[name]) for name in names)


def _focus(block: SessionBlock, workshop: Workshop) -> tuple[str, ...]:
    behaviours = workshop.method.behaviours if workshop.method else {}
    return tuple(behaviours[name].title for name in block.focus if name in behaviours)


def _material(item: str, workshop: Workshop, labels: Labels) -> str:
    """What a thing to lay ready is called: a paper of the kit by its title."""
    forms = workshop.forms.forms if workshop.forms else {}
    if item in forms:
        return forms[item].title
    return labels.text(f"print.{item}") if item in PAPER_NAMES else item
