"""What a case says at each step of the method."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oefenkoffer.kinds.kind import (
    Context,
    Data,
    Field,
    Part,
    PartFormat,
    PartKind,
    optional,
    section,
)
from oefenkoffer.kinds.part_lines import labelled
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Named, Rich, Some

CARD = "card"
"""The section of labels that stand on cards."""


@dataclass(frozen=True)
class AnswerStep:
    """What a case says at one step of the method."""

    step: str
    title: str
    short: str
    points: tuple[Markup, ...]


class StepsKind(PartKind):
    """A list for each step; before the play, a reader sees those that the method lets out."""

    name = "steps"

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The lists, by the key of their step."""
        return optional(Named[Some[Rich]], part)

    def view(
        self,
        value: Mapping[str, tuple[Markup, ...]] | None,
        part: PartFormat,
        context: Context,
    ) -> tuple[AnswerStep, ...] | None:
        """The steps in the order of the method."""
        return (
            tuple(
                AnswerStep(step.key, step.title, step.short, value[step.key])
                for step in context.method.steps
                if value and step.key in value
                if not context.early or step.key in context.beforehand
            )
            or None
        )

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """On a card a section for each step, under its short name; elsewhere all in one."""
        steps: tuple[AnswerStep, ...] = part.value
        if place != CARD:
            rows = [
                {"title": step.title, "points": [p.data for p in step.points]} for step in steps
            ]
            yield section(part.key, part.label(labels, place), "steps", [], steps=rows)
            return
        for step in steps:
            label = labels.text(f"{place}.answer", step=step.short)
            yield section(f"{part.key}.{step.step}", label, "list", step.points)

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each point after the short name of its step."""
        return tuple(
            labelled(f"{step.short}{labels.colon}", point)
            for step in part.value
            for point in step.points
        )
