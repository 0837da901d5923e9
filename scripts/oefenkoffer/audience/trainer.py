"""What the trainer may see: everything."""

from dataclasses import dataclass
from typing import Literal

from oefenkoffer.audience.everyone import ModelAnswer, Scene, model_answer, scene
from oefenkoffer.audience.role_holder import RoleCard, Timing, role_cards, timing
from oefenkoffer.markup import Markup
from oefenkoffer.model import Case, Workshop


@dataclass(frozen=True)
class FactView:
    """A fact with how sure it is, and where it comes from."""

    text: Markup
    status: Literal["verified", "local", "unknown"]
    source: str | None


@dataclass(frozen=True)
class VariantsView:
    """The same situation in three moods."""

    calm: Markup
    angry: Markup
    sad: Markup


@dataclass(frozen=True)
class TrainerCase:
    """One case in full."""

    scene: Scene
    level: int
    timing: Timing
    answer: ModelAnswer
    cards: tuple[RoleCard, ...]
    debrief: tuple[Markup, ...]
    notes: tuple[Markup, ...]
    pitfalls: tuple[Markup, ...]
    facts: tuple[FactView, ...]
    variants: VariantsView | None


def trainer_case(case: Case, workshop: Workshop) -> TrainerCase:
    """A case with everything in it."""
    moods = case.variants
    return TrainerCase(
        scene=scene(case, workshop),
        level=case.level,
        timing=timing(case),
        answer=model_answer(case, workshop),
        cards=role_cards(case, workshop),
        debrief=case.debrief,
        notes=case.trainer.notes,
        pitfalls=case.trainer.pitfalls,
        facts=tuple(FactView(fact.text, fact.status, fact.source) for fact in case.trainer.facts),
        variants=VariantsView(moods.calm, moods.angry, moods.sad) if moods else None,
    )
