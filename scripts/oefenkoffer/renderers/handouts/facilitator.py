"""Set what a trainer has at hand while a case is played: both sides of an A4."""

from collections.abc import Mapping
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_holder import CounterpartCard, ObserverCard, RoleCard
from oefenkoffer.audience.trainer import TrainerCase
from oefenkoffer.renderers.handouts.styles import styles
from oefenkoffer.typesetting import Template, pdf

PARTS = ("prepare", "play", "derole", "debrief", "retry")


def facilitator_page(case: TrainerCase, branding: Branding) -> bytes:
    """Scene, minutes, roles, debrief, pitfalls, notes, and facts with how sure they are."""
    labels, scene = branding.labels, case.scene
    level = labels.sections["level"][str(case.level)]
    version = labels.text("handout.version", version=scene.version)
    data = {
        **styles(branding),
        "labels": labels.section("facilitator"),
        "title": scene.title,
        "about": [labels.text(f"channel.{scene.channel}"), level, case.answer.refusal],
        "foot": f"{branding.title} · {scene.id}, {version}",
        "situation": scene.situation.data,
        "goals": [goal.data for goal in scene.learning_goals],
        "minutes": [
            {"part": labels.text(f"facilitator.{part}"), "minutes": getattr(case.timing, part)}
            for part in PARTS
        ],
        "roles": [_role(card, branding) for card in case.cards],
        "debrief": [question.data for question in case.debrief],
        "pitfalls": [pitfall.data for pitfall in case.pitfalls],
        "notes": [note.data for note in case.notes],
        "facts": [
            {
                "status": labels.text(f"site.fact_{fact.status}"),
                "text": fact.text.data,
                "source": fact.source,
            }
            for fact in case.facts
        ],
    }
    return pdf(
        Template("oefenkoffer.renderers.handouts", "facilitator.typ"),
        data,
        typeface=branding.typeface,
    )


def _role(card: RoleCard, branding: Branding) -> Mapping[str, Any]:
    """Who it is, and the few things of the card that a trainer watches for."""
    words = branding.labels.section("facilitator")
    match card:
        case CounterpartCard():
            feeling = branding.labels.text("site.intensity", emotion=card.emotion, n=card.intensity)
            points = (
                (words["opening_line"], card.opening_line.data, None),
                (words["interest"], card.interest.data, None),
                (words["feeling"], None, feeling),
            )
            return _role_data("counterpart", card.name, points, branding)
        case ObserverCard():
            watched = ", ".join(behaviour.title for behaviour in card.watch)
            return _role_data("observer", None, ((words["watch"], None, watched),), branding)
    return _role_data("practitioner", None, ((words["task"], card.task.data, None),), branding)


def _role_data(
    plays: str,
    name: str | None,
    points: tuple[tuple[str, Any, str | None], ...],
    branding: Branding,
) -> Mapping[str, Any]:
    word = branding.labels.text(f"words.{plays}")
    return {
        "plays": plays,
        "colour": getattr(branding, plays),
        "word": word[:1].upper() + word[1:],
        "name": name,
        "points": [{"label": label, "rich": rich, "line": line} for label, rich, line in points],
    }
