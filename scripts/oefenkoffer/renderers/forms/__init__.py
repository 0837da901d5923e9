"""Observer cards in, the PDF of the forms that observers fill in by hand out."""

from collections.abc import Sequence
from typing import Any

from oefenkoffer.audience.house import House
from oefenkoffer.audience.method import BehaviourView
from oefenkoffer.audience.role_holder import ObserverCard
from oefenkoffer.typesetting import Template
from oefenkoffer.typesetting import pdf as typeset

TEMPLATE = Template(__name__, "forms.typ", parts=("pieces.typ",))


def observation_forms(cards: Sequence[ObserverCard], house: House) -> bytes:
    """An A4 page for each observer, in the order given.

    Raises:
        TextDoesNotFitError: a form would need a second page; nobody turns a form in a talk.
    """
    labels = house.labels
    return typeset(
        TEMPLATE,
        {
            "title": labels.text("form.document_title", kit=house.title),
            "language": labels.language,
            "labels": labels.section("form"),
            "kit": house.title,
            "colour": house.observer,
            "forms": [_form(card, house) for card in cards],
        },
        typeface=house.typeface,
    )


def _form(card: ObserverCard, house: House) -> dict[str, Any]:
    scene = card.scene
    return {
        "case": scene.id,
        "role": card.role,
        "title": scene.title,
        "channel": house.labels.text(f"channel.{scene.channel}"),
        "imprint": house.labels.text("form.imprint", case=scene.id, version=scene.version),
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
