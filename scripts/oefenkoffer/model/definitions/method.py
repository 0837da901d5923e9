"""The method that a workshop teaches: its steps, its conversation, its refusals, what to watch."""

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Annotated, Any

from pydantic import AfterValidator, Field, create_model
from pydantic_core import PydanticCustomError

from oefenkoffer.markup import Markup
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


class Watched(Strict):
    """Something an observer can see or hear."""

    title: Line

    @property
    def shown_by(self) -> Mapping[str, Markup]:
        """What shows each level, by the way to where it was typed; empty where nobody said so."""
        return {}


class Behaviour(Watched):
    """What is watched on three levels, each with its anchor."""

    not_seen: Rich
    a_bit: Rich
    clearly: Rich

    @property
    def shown_by(self) -> Mapping[str, Markup]:
        """The three anchors."""
        return {"not_seen": self.not_seen, "a_bit": self.a_bit, "clearly": self.clearly}


class ScaledBehaviour(Watched):
    """What is watched on the levels of a format.

    Attributes:
        anchors: what shows each of them, from the first to the last; or none.
    """

    anchors: Many[Rich] = ()

    @property
    def shown_by(self) -> Mapping[str, Markup]:
        """An anchor for each level."""
        return {f"anchors.{number}": anchor for number, anchor in enumerate(self.anchors)}


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
    behaviours: Mapped[Watched] = Field(default_factory=no_names)
    rather_not: Many[RatherNot] = ()


SECTIONS: Mapping[str, Any] = {
    "steps": Named[Step],
    "conversation": Named[Phase],
    "refusals": Named[Refusal],
}
"""What a section holds where a format needs it."""


@lru_cache(8)
def method_model(exercise: Format) -> type[Method]:
    """The method with what the cases of a format need of it."""
    behaviour: Any = _behaviour(exercise)
    sections = {**SECTIONS, "behaviours": Named[behaviour]}
    fields: dict[str, Any] = {"behaviours": (Mapped[behaviour], Field(default_factory=no_names))}
    fields |= {name: (sections[name], ...) for name in exercise.method}
    return create_model("Method", __base__=Method, **fields)


def _behaviour(exercise: Format) -> type[Watched]:
    """What a behaviour holds: three anchors of old, or one for each level of the format."""
    watched = (part for part in exercise.parts.values() if part.kind == "behaviours")
    levels = next((len(part.levels) for part in watched if part.levels), 0)
    if not levels:
        return Behaviour
    anchors = Annotated[Many[Rich], AfterValidator(partial(_one_each, levels=levels))]
    return create_model("ScaledBehaviour", __base__=ScaledBehaviour, anchors=(anchors, ()))


def _one_each(anchors: tuple[Markup, ...], *, levels: int) -> tuple[Markup, ...]:
    """As many anchors as there are levels, or none."""
    if len(anchors) > levels:
        raise PydanticCustomError("too_long", "too many", {"max_length": levels})
    if 0 < len(anchors) < levels:
        raise PydanticCustomError("too_short", "too few")
    return anchors
