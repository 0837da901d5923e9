"""The programme of a day as its participants may see it: when what begins, and nothing more."""

from dataclasses import dataclass

from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.session import SessionPlan


@dataclass(frozen=True)
class ProgrammeBlock:
    """What begins at a time, in minutes since midnight."""

    start: int
    title: str


@dataclass(frozen=True)
class Programme:
    """A session plan without how it is done, with what, and with which cases.

    Attributes:
        id: the name of the plan's file, without its ending.
        start, end: in minutes since midnight.
        day: on which day it is, such as 2026-12-03; None where nobody said so.
    """

    id: str
    title: str
    start: int
    end: int
    day: str | None
    blocks: tuple[ProgrammeBlock, ...]


def programmes(workshop: Workshop) -> tuple[Programme, ...]:
    """The programmes that their trainer wants on the site; none unless a plan says so."""
    return tuple(_programme(plan) for plan in workshop.sessions if plan.on_site)


def _programme(plan: SessionPlan) -> Programme:
    return Programme(
        id=plan.id,
        title=plan.title,
        start=plan.start,
        end=plan.end,
        day=plan.date,
        blocks=tuple(
            ProgrammeBlock(start, block.title)
            for start, block in zip(plan.starts, plan.blocks, strict=False)
        ),
    )
