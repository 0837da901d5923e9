"""What the trainer shows the room on a screen: the scene, the assignment, the questions after."""

from dataclasses import dataclass, replace

from oefenkoffer.audience.everyone import ModelAnswer, Scene, model_answer, scene
from oefenkoffer.audience.role_holder import Timing, timing
from oefenkoffer.markup import Markup
from oefenkoffer.model import Case, Workshop


@dataclass(frozen=True)
class ScreenCase:
    """One case on the screen; `answer` is None while the answers are kept for later.

    Attributes:
        debrief: shown after playing; the trainer holds the deck and chooses when.
    """

    scene: Scene
    timing: Timing
    debrief: tuple[Markup, ...]
    answer: ModelAnswer | None


def screen_case(case: Case, workshop: Workshop, *, answers: bool) -> ScreenCase:
    """A case for the slides, with the model answer when `answers` may be shown."""
    return ScreenCase(
        scene=scene(case, workshop),
        timing=timing(case),
        debrief=case.debrief,
        answer=model_answer(case, workshop) if answers else None,
    )


def public_screen_case(case: Case, workshop: Workshop, *, released: bool) -> ScreenCase:
    """A case for slides that everyone may keep: no questions to talk about, answers later."""
    return replace(screen_case(case, workshop, answers=released), debrief=())
