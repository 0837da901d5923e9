"""The method as everyone may see it, which is theory and hides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from oefenkoffer.markup import Markup


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
    """Something to watch for.

    Attributes:
        anchors: what shows each level, with the key that its author typed it under; or none.
    """

    key: str
    title: str
    anchors: tuple[tuple[str, Markup], ...]

    def anchors_of(self, levels: Sequence[str]) -> tuple[tuple[str, Markup], ...]:
        """The anchors with the words for their levels; none where nobody wrote any."""
        return tuple(
            (level, anchor) for level, (_, anchor) in zip(levels, self.anchors, strict=False)
        )


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
    summary: Markup | None
    steps: tuple[StepView, ...]
    conversation: tuple[PhaseView, ...]
    refusals: tuple[RefusalView, ...]
    behaviours: tuple[BehaviourView, ...]
    rather_not: tuple[RatherNotView, ...]

    @property
    def is_taught(self) -> bool:
        """Whether there is anything for a sheet, a card to fold, a page or a slide of its own."""
        return bool(self.steps or self.conversation)

    def number_of(self, step: str) -> int:
        """Which step a key names, from 0, by which its colour is chosen; 0 for a key of none."""
        keys = [it.key for it in self.steps]
        return keys.index(step) if step in keys else 0
