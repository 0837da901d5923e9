"""Sentences that somebody could say, by phase of the conversation, and why each works."""

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
    quoted,
    section,
)
from oefenkoffer.kinds.part_lines import joined
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Named, Rich, Some, Strict


class SampleSentence(Strict):
    """A sentence that somebody could say, and why it works."""

    say: Rich
    works: Rich


@dataclass(frozen=True)
class SamplePhase:
    """The sample sentences for one phase of the conversation.

    Attributes:
        step_number: which step of the method the phase serves, from 0.
    """

    title: str
    step_number: int
    sentences: tuple[SampleSentence, ...]


class SamplesKind(PartKind):
    """Sentences for phases of the method's conversation."""

    name = "samples"

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The sentences, by the key of their phase."""
        return optional(Named[Some[SampleSentence]], part)

    def view(
        self,
        value: Mapping[str, tuple[SampleSentence, ...]] | None,
        part: PartFormat,
        context: Context,
    ) -> tuple[SamplePhase, ...] | None:
        """The phases in the order of the conversation."""
        steps = {step.key: number for number, step in enumerate(context.method.steps)}
        return (
            tuple(
                SamplePhase(phase.title, steps.get(phase.step, 0), value[phase.key])
                for phase in context.method.conversation
                if value and phase.key in value
            )
            or None
        )

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """All phases in one section."""
        phases: tuple[SamplePhase, ...] = part.value
        of_phases = [
            {
                "title": phase.title,
                "sentences": [
                    {"say": sentence.say.data, "works": sentence.works.data}
                    for sentence in phase.sentences
                ],
            }
            for phase in phases
        ]
        yield section(part.key, part.label(labels, place), "samples", (), phases=of_phases)

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each sentence with why it works."""
        return tuple(
            joined(quoted(sentence.say, labels.quotes), sentence.works)
            for phase in part.value
            for sentence in phase.sentences
        )
