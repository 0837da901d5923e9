"""A session plan as its trainer sees it: every block with the time at which it starts."""

from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.markup import Markup
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.session import SessionPlan


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
        cases: those that are practised in it.
    """

    start: int
    end: int
    minutes: int
    title: str
    activity: str | None
    goal: str | None
    materials: tuple[str, ...]
    cases: tuple[Practised, ...]
    notes: tuple[Markup, ...]


@dataclass(frozen=True)
class SessionView:
    """A whole session, for the trainer.

    Attributes:
        start, end: in minutes since midnight.
        materials: of all blocks, each once, in the order of use.
        practises: whether there is any case in it.
    """

    id: str
    title: str
    start: int
    end: int
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
        prepare=plan.prepare,
        blocks=blocks,
        materials=tuple(dict.fromkeys(item for block in blocks for item in block.materials)),
        practises=bool(plan.cases),
        overrun=plan.overrun,
    )


def _blocks(plan: SessionPlan, workshop: Workshop) -> Iterator[BlockView]:
    titles = {case.id: case.title for case in workshop.cases}
    for start, block in zip(plan.starts, plan.blocks, strict=False):
        yield BlockView(
            start=start,
            end=start + block.minutes,
            minutes=block.minutes,
            title=block.title,
            activity=block.activity,
            goal=block.goal,
            materials=block.materials,
            cases=tuple(Practised(case, titles[case]) for case in block.cases),
            notes=block.notes,
        )
