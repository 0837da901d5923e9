"""Make slides of a good answer: what it says at each step, and how it sounds."""

from collections.abc import Iterator, Sequence
from math import ceil

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.samples import SamplePhase
from oefenkoffer.kinds.steps import AnswerStep
from oefenkoffer.markup import Markup, Node
from oefenkoffer.renderers.slides.model import (
    AnswerColumn,
    AnswerSlide,
    DialogueSlide,
    Origin,
    Slide,
    Speech,
)

PLACE = "slides"
ROOM = 10
"""How many lines a card beside two others has."""

WHOLE_LINE = 78
"""How many characters a line as wide as a slide has, in the type of a card."""

MOST_SPEECHES = 6
"""How many sentences a slide shows in large type."""

MOST_COLUMNS = 4


def step_slides(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """All steps side by side; each on a slide of its own where there is no room for them together.

    The kind of refusal that a case is about names them, where there is one.
    """
    steps: tuple[AnswerStep, ...] = part.value
    refusals = [it.value for it in case.of_kind("choice") if it.value.core]
    title = refusals[0].words(branding.labels) if refusals else part.label(branding.labels, PLACE)
    columns = tuple(AnswerColumn(step.short, step.points, n) for n, step in enumerate(steps))
    for index, together in enumerate(_pages(columns)):
        is_first = index == 0
        yield AnswerSlide(
            context=case.head.title,
            title=title,
            origin=origin_of(case, part, steps[index].step),
            lead=refusals[0].core if refusals and is_first else None,
            columns=together,
            reveal=len(together) > 1,
        )


def origin_of(case: CaseView, part: Part, *below: str) -> Origin:
    """Where a part was typed, or what stands below it."""
    of_role = ("roles", part.holder) if part.holder else ()
    return Origin(f"cases/{case.head.id}.yml", ".".join((*of_role, part.key, *below)))


def _pages(columns: Sequence[AnswerColumn]) -> tuple[tuple[AnswerColumn, ...], ...]:
    width = WHOLE_LINE // len(columns) - 2
    fits = max(_lines(column, width) for column in columns) <= ROOM
    if fits and len(columns) <= MOST_COLUMNS:
        return (tuple(columns),)
    return tuple((column,) for column in columns)


def _lines(column: AnswerColumn, width: int) -> int:
    return sum(ceil(len(point.plain) / width) for point in column.points)


def sentence_slides(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """The first sentence of each phase as one dialogue: one is enough to show how it can sound.

    Why it works stands in the notes, for when somebody asks.
    """
    phases: tuple[SamplePhase, ...] = part.value
    for start in range(0, len(phases), MOST_SPEECHES):
        together = phases[start : start + MOST_SPEECHES]
        yield DialogueSlide(
            context=case.head.title,
            title=part.label(branding.labels, PLACE),
            origin=origin_of(case, part),
            notes=tuple(map(_why, together)),
            speeches=tuple(
                Speech(phase.title, phase.sentences[0].say, tone=phase.step_number)
                for phase in together
            ),
            reveal=True,
        )


def _why(phase: SamplePhase) -> Markup:
    """Why a sentence works, behind the name of its phase."""
    works = phase.sentences[0].works
    name = Node("strong", (Node("text", text=f"{phase.title}."),))
    first, *rest = works.blocks
    opened = Node(first.kind, (name, Node("text", text=" "), *first.children))
    return Markup((opened, *rest))
