"""The method as everyone may see it: on the site, on the cheat sheet, on the forms."""

from dataclasses import dataclass

from oefenkoffer.markup import Markup
from oefenkoffer.model import Method


@dataclass(frozen=True)
class StepView:
    """One step of the method."""

    key: str
    title: str
    short: str
    explanation: Markup
    points: tuple[Markup, ...]


@dataclass(frozen=True)
class PhaseView:
    """One phase of the conversation; `step_short` names the step that it serves."""

    key: str
    title: str
    step: str
    step_short: str
    goal: Markup
    mistake: Markup
    example: Markup


@dataclass(frozen=True)
class RefusalView:
    """A kind of refusal."""

    key: str
    title: str
    core: Markup
    example: Markup
    ask: Markup


@dataclass(frozen=True)
class BehaviourView:
    """Something to watch for, with its anchors."""

    key: str
    title: str
    not_seen: Markup
    a_bit: Markup
    clearly: Markup


@dataclass(frozen=True)
class RatherNotView:
    """A sentence better left unsaid, and a better one."""

    sentence: Markup
    effect: Markup
    better: Markup


@dataclass(frozen=True)
class MethodView:
    """The whole method."""

    title: str
    summary: Markup
    steps: tuple[StepView, ...]
    conversation: tuple[PhaseView, ...]
    refusals: tuple[RefusalView, ...]
    behaviours: tuple[BehaviourView, ...]
    rather_not: tuple[RatherNotView, ...]


def behaviour(method: Method, key: str) -> BehaviourView:
    """One behaviour of the method."""
    watched = method.behaviours[key]
    return BehaviourView(key, watched.title, watched.not_seen, watched.a_bit, watched.clearly)


def method_view(method: Method) -> MethodView:
    """All of the method, which is theory and hides nothing."""
    return MethodView(
        title=method.title,
        summary=method.summary,
        steps=tuple(
            StepView(key, step.title, step.short, step.explanation, step.points)
            for key, step in method.steps.items()
        ),
        conversation=_phases(method),
        refusals=tuple(
            RefusalView(key, refusal.title, refusal.core, refusal.example, refusal.ask)
            for key, refusal in method.refusals.items()
        ),
        behaviours=tuple(behaviour(method, key) for key in method.behaviours),
        rather_not=tuple(
            RatherNotView(item.sentence, item.effect, item.better) for item in method.rather_not
        ),
    )


def _phases(method: Method) -> tuple[PhaseView, ...]:
    return tuple(
        PhaseView(
            key=key,
            title=phase.title,
            step=phase.step,
            step_short=method.steps[phase.step].short,
            goal=phase.goal,
            mistake=phase.mistake,
            example=phase.example,
        )
        for key, phase in method.conversation.items()
    )
