"""The method as everyone may see it: on the site, on the cheat sheet, on the forms."""

from oefenkoffer.kinds.method_views import (
    BehaviourView,
    MethodView,
    PhaseView,
    RatherNotView,
    RefusalView,
    StepView,
)
from oefenkoffer.model import Method

NO_METHOD = MethodView("", None, (), (), (), (), ())
"""Of a workshop that teaches none."""


def method_view(method: Method | None) -> MethodView:
    """All of the method, which is theory and hides nothing; all of it empty where there is none."""
    if method is None:
        return NO_METHOD
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
        behaviours=tuple(
            BehaviourView(key, watched.title, tuple(watched.shown_by.items()))
            for key, watched in method.behaviours.items()
        ),
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
