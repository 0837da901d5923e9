"""Set the forms that observers fill in by hand."""

from collections.abc import Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.method import BehaviourView
from oefenkoffer.audience.role_holder import ObserverCard
from oefenkoffer.typesetting import Template
from oefenkoffer.typesetting import pdf as typeset

TEMPLATE = Template(__name__, "forms.typ", parts=("fields.typ",))


def observation_forms(cards: Sequence[ObserverCard], branding: Branding) -> bytes:
    """An A4 page for each observer, in the order given.

    Raises:
        TextDoesNotFitError: a form would need a second page; nobody turns a form in a talk.
    """
    labels = branding.labels
    return typeset(
        TEMPLATE,
        {
            "title": labels.text("form.document_title", kit=branding.title),
            "language": labels.language,
            "labels": labels.section("form"),
            "kit": branding.title,
            "colour": branding.observer,
            "forms": [_form(card, branding) for card in cards],
        },
        typeface=branding.typeface,
    )


def _form(card: ObserverCard, branding: Branding) -> dict[str, Any]:
    scene = card.scene
    return {
        "case": scene.id,
        "role": card.role,
        "title": scene.title,
        "channel": branding.labels.text(f"channel.{scene.channel}"),
        "imprint": branding.labels.text("form.imprint", case=scene.id, version=scene.version),
        "watch": [_behaviour(behaviour) for behaviour in card.watch],
        "points": [point.data for point in card.points],
        "characters": sum(len(point.plain) for point in card.points),
    }


def _behaviour(behaviour: BehaviourView) -> dict[str, Any]:
    return {
        "title": behaviour.title,
        "anchors": [
            behaviour.not_seen.data,
            behaviour.a_bit.data,
            behaviour.clearly.data,
        ],
    }
