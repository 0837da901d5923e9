"""The method that a workshop teaches: its steps, its conversation, its refusals, what to watch."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field, create_model

from oefenkoffer.model.definitions.format import Format
from oefenkoffer.typed_values import (
    Flag,
    Key,
    Line,
    Many,
    Mapped,
    Named,
    Rich,
    Some,
    Strict,
    no_names,
)


class Step(Strict):
    """One step of the method, which every case answers.

    Attributes:
        short: a word or two for a card or a slide.
        points: what belongs to this step, each in a sentence.
        on_practitioner_card: whether the practitioner may read a case's answer beforehand.
    """

    title: Line
    short: Line
    explanation: Rich
    points: Some[Rich]
    on_practitioner_card: Flag = False


class Phase(Strict):
    """One phase of the conversation, in the order in which it is held.

    Attributes:
        step: the step of the method that this phase serves.
        goal: what the practitioner wants to reach.
        mistake: what often goes wrong.
        example: a sentence that fits.
    """

    title: Line
    step: Key
    goal: Rich
    mistake: Rich
    example: Rich


class Refusal(Strict):
    """A kind of "no".

    Attributes:
        core: why this is a no, in a few words.
        example: a situation from the work.
        ask: what somebody who gives this no should ask first.
    """

    title: Line
    core: Rich
    example: Rich
    ask: Rich


class Behaviour(Strict):
    """Something an observer can see or hear, with three anchors."""

    title: Line
    not_seen: Rich
    a_bit: Rich
    clearly: Rich


class RatherNot(Strict):
    """A sentence better left unsaid, what it does, and a better one."""

    sentence: Rich
    effect: Rich
    better: Rich


class Method(Strict):
    """The method of `method.yml`; a format says which of its sections are needed."""

    title: Line
    summary: Rich | None = None
    steps: Mapped[Step] = Field(default_factory=no_names)
    conversation: Mapped[Phase] = Field(default_factory=no_names)
    refusals: Mapped[Refusal] = Field(default_factory=no_names)
    behaviours: Mapped[Behaviour] = Field(default_factory=no_names)
    rather_not: Many[RatherNot] = ()


SECTIONS: Mapping[str, Any] = {
    "steps": Named[Step],
    "conversation": Named[Phase],
    "refusals": Named[Refusal],
    "behaviours": Named[Behaviour],
}
"""What a section holds where a format needs it."""


def method_model(exercise: Format) -> type[Method]:
    """The method with what the cases of a format need of it."""
    fields: dict[str, Any] = {name: (SECTIONS[name], ...) for name in exercise.method}
    return create_model("Method", __base__=Method, **fields)
