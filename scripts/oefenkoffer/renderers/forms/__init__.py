"""Set the forms that observers fill in by hand."""

from collections.abc import Iterator, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_cards import RoleCard
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.method_views import BehaviourView
from oefenkoffer.typesetting import Template, fit
from oefenkoffer.typesetting.fit import Box, Text, at, pdf_that_fits

ANCHORS = ("not_seen", "a_bit", "clearly")
TEMPLATE = Template(__name__, "forms.typ", parts=("fields.typ",))


def observation_forms(cards: Sequence[RoleCard], branding: Branding) -> bytes:
    """An A4 page for each observer, in the order given.

    Raises:
        TextDoesNotFitError: a form would need a second page; nobody turns a form in a talk.
    """
    data = _data(cards, branding)
    return pdf_that_fits(TEMPLATE, data, _boxes(cards, branding), branding.typeface)


def refuse_overflow(cards: Sequence[RoleCard], branding: Branding) -> None:
    """Look whether forms fit, without making them.

    Raises:
        TextDoesNotFitError: a form would need a second page.
    """
    data, boxes = _data(cards, branding), _boxes(cards, branding)
    fit.refuse_overflow(TEMPLATE, data, boxes, branding.typeface)


def _data(cards: Sequence[RoleCard], branding: Branding) -> dict[str, Any]:
    labels = branding.labels
    return {
        "title": labels.text("form.document_title", kit=branding.title),
        "language": labels.language,
        "labels": labels.section("form"),
        "kit": branding.title,
        "names": [_capital(labels.text(f"words.{kind}")) for kind in branding.roles],
        "forms": [_form(card, branding) for card in cards],
    }


def _boxes(cards: Sequence[RoleCard], branding: Branding) -> list[Box]:
    return [Box(_data([card], branding), tuple(_texts(card, branding))) for card in cards]


def _texts(card: RoleCard, branding: Branding) -> Iterator[Text]:
    """What its authors can make shorter."""
    scene, kit = card.head, {"file": "kit.yml"}
    in_role = {"case": scene.id, "role": card.role}
    yield Text({"case": scene.id, "field": "title"}, len(scene.title), 70, at("forms", 0, "title"))
    for number, part in enumerate(_lists(card)):
        length = sum(len(point.plain) for point in part.value)
        cut = at("forms", 0, "lists", number, "points")
        yield Text({**in_role, "field": part.key}, length, 300, cut)
    yield Text({**kit, "field": "title"}, len(branding.title), 70, at("kit"))
    for number, plays in enumerate(branding.roles):
        word = branding.labels.text(f"words.{plays}")
        yield Text({**kit, "field": f"words.{plays}"}, len(word), 18, at("names", number))
    for number, behaviour in enumerate(_watched(card)):
        inside = ("forms", 0, "watch", number)
        yield Text(_method(behaviour, "title"), len(behaviour.title), 40, at(*inside, "title"))
        for column, field in enumerate(ANCHORS):
            length = len(getattr(behaviour, field).plain)
            cut = at(*inside, "anchors", column)
            yield Text(_method(behaviour, field), length, 80, cut)


def _method(behaviour: BehaviourView, field: str) -> dict[str, str]:
    return {"field": f"behaviours.{behaviour.key}.{field}"}


def _form(card: RoleCard, branding: Branding) -> dict[str, Any]:
    scene, labels, look = card.head, branding.labels, branding.roles[card.kind]
    return {
        "case": scene.id,
        "role": card.role,
        "colour": look.colour,
        "sign": look.sign,
        "title": scene.title,
        "channel": " · ".join(scene.about_it(labels)),
        "imprint": labels.text("form.imprint", case=scene.id, version=scene.version),
        "watch": [_behaviour(behaviour) for behaviour in _watched(card)],
        "lists": [
            {"label": part.label(labels, "form"), "points": [point.data for point in part.value]}
            for part in _lists(card)
        ],
        "notes": [part.label(labels, "form") for part in card.form if part.kind == "note"],
    }


def _watched(card: RoleCard) -> Sequence[BehaviourView]:
    """The behaviours that its holder watches for."""
    return [watched for part in card.form if part.kind == "behaviours" for watched in part.value]


def _lists(card: RoleCard) -> Sequence[Part]:
    """What else its holder looks for."""
    return [part for part in card.form if part.kind == "list"]


def _behaviour(behaviour: BehaviourView) -> dict[str, Any]:
    return {
        "title": behaviour.title,
        "anchors": [getattr(behaviour, field).data for field in ANCHORS],
    }


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
