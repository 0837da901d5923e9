"""Set the forms that observers fill in by hand."""

from collections.abc import Iterator, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.method import BehaviourView
from oefenkoffer.audience.role_holder import ObserverCard
from oefenkoffer.typesetting import Template, fit
from oefenkoffer.typesetting.fit import Box, Text, at, pdf_that_fits
from oefenkoffer.vocabulary import ROLE_KINDS

ANCHORS = ("not_seen", "a_bit", "clearly")
TEMPLATE = Template(__name__, "forms.typ", parts=("fields.typ",))


def observation_forms(cards: Sequence[ObserverCard], branding: Branding) -> bytes:
    """An A4 page for each observer, in the order given.

    Raises:
        TextDoesNotFitError: a form would need a second page; nobody turns a form in a talk.
    """
    data = _data(cards, branding)
    return pdf_that_fits(TEMPLATE, data, _boxes(cards, branding), branding.typeface)


def refuse_overflow(cards: Sequence[ObserverCard], branding: Branding) -> None:
    """Look whether forms fit, without making them.

    Raises:
        TextDoesNotFitError: a form would need a second page.
    """
    data, boxes = _data(cards, branding), _boxes(cards, branding)
    fit.refuse_overflow(TEMPLATE, data, boxes, branding.typeface)


def _data(cards: Sequence[ObserverCard], branding: Branding) -> dict[str, Any]:
    labels = branding.labels
    return {
        "title": labels.text("form.document_title", kit=branding.title),
        "language": labels.language,
        "labels": labels.section("form"),
        "kit": branding.title,
        "colour": branding.observer,
        "forms": [_form(card, branding) for card in cards],
    }


def _boxes(cards: Sequence[ObserverCard], branding: Branding) -> list[Box]:
    return [Box(_data([card], branding), tuple(_texts(card, branding))) for card in cards]


def _texts(card: ObserverCard, branding: Branding) -> Iterator[Text]:
    """What its authors can make shorter."""
    scene, kit = card.scene, {"file": "kit.yml"}
    in_role = {"case": scene.id, "role": card.role}
    points = sum(len(point.plain) for point in card.points)
    yield Text({"case": scene.id, "field": "title"}, len(scene.title), 70, at("forms", 0, "title"))
    yield Text({**in_role, "field": "points"}, points, 300, at("forms", 0, "points"))
    yield Text({**kit, "field": "title"}, len(branding.title), 70, at("kit"))
    for plays in ROLE_KINDS:
        word = branding.labels.text(f"words.{plays}")
        yield Text({**kit, "field": f"words.{plays}"}, len(word), 18, at("labels", plays))
    for number, behaviour in enumerate(card.watch):
        inside = ("forms", 0, "watch", number)
        yield Text(_method(behaviour, "title"), len(behaviour.title), 40, at(*inside, "title"))
        for column, field in enumerate(ANCHORS):
            length = len(getattr(behaviour, field).plain)
            cut = at(*inside, "anchors", column)
            yield Text(_method(behaviour, field), length, 80, cut)


def _method(behaviour: BehaviourView, field: str) -> dict[str, str]:
    return {"field": f"behaviours.{behaviour.key}.{field}"}


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
    }


def _behaviour(behaviour: BehaviourView) -> dict[str, Any]:
    return {
        "title": behaviour.title,
        "anchors": [getattr(behaviour, field).data for field in ANCHORS],
    }
