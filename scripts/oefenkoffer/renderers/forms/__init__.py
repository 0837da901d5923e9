"""Set the forms that people fill in by hand while others play: observers, and whoever has marks."""

from collections.abc import Iterator, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_cards import RoleCard
from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.behaviours import level_words
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.method_views import BehaviourView
from oefenkoffer.labels import Labels, capital
from oefenkoffer.typesetting import Template, fit
from oefenkoffer.typesetting.fit import Box, Text, at, length, pdf_that_fits

TEMPLATE = Template(__name__, "forms.typ", parts=("fields.typ",))
LONGEST_NAME = 20
"""Characters of a word that leaves room beside it to write a name."""
PLACE = "form"
"""The section of labels that stand on forms."""


def observation_forms(
    cards: Sequence[RoleCard], branding: Branding, group: int | None = None
) -> bytes:
    """An A4 page for each card that has a form, in the order given.

    Args:
        cards: those that have one.
        branding: the style of the house, and its words.
        group: whose forms they are, as their foot says; None for nobody's in particular.

    Raises:
        TextDoesNotFitError: a form would need a second page; nobody turns a form in a talk.
    """
    data = _data(cards, branding)
    if group is not None:
        mark = branding.labels.text("card.group", n=group)
        data["forms"] = [
            {**form, "imprint": f"{form['imprint']} · {mark}"} for form in data["forms"]
        ]
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
        "large_print": branding.large,
        "labels": labels.section(PLACE),
        "kit": branding.title,
        "logo": branding.logo_data,
        "forms": [_form(card, branding) for card in cards],
    }


def _boxes(cards: Sequence[RoleCard], branding: Branding) -> list[Box]:
    return [_box(card, branding) for card in cards]


def _box(card: RoleCard, branding: Branding) -> Box:
    """A form with its texts; where none is long, there are too many."""
    place = {"case": card.head.id, "role": card.role, "field": card.form[0].key}
    return Box(_data([card], branding), tuple(_texts(card, branding)), place)


def _texts(card: RoleCard, branding: Branding) -> Iterator[Text]:
    """What its authors can make shorter."""
    scene, kit = card.head, {"file": "kit.yml"}
    in_role = {"case": scene.id, "role": card.role}
    yield Text({"case": scene.id, "field": "title"}, len(scene.title), 70, at("forms", 0, "title"))
    yield Text({**kit, "field": "title"}, len(branding.title), 70, at("kit"))
    for number, (kind, word) in enumerate(_names(card, branding.labels)):
        where = {**kit, "field": f"words.{kind}"}
        yield Text(where, len(word), 18, at("forms", 0, "names", number))
    number = 0
    for part in card.form:
        for block in _blocks(part, branding.labels):
            inside = ("forms", 0, "blocks", number)
            if block["kind"] == "watch":
                yield from _of_behaviours(part.value, inside)
            elif part.kind == "list":
                points = [point.data for point in part.value]
                where = {**in_role, "field": part.key}
                yield Text(where, length(points), 300, at(*inside, "texts"))
            elif part.kind == "checklist":
                for index, item in enumerate(part.value.items):
                    where = {**in_role, "field": f"{part.key}.items.{index}"}
                    cut = at(*inside, "items", index, "text")
                    yield Text(where, length(item.text.data), 80, cut)
            number += 1


def _of_behaviours(
    behaviours: Sequence[BehaviourView], inside: tuple[str | int, ...]
) -> Iterator[Text]:
    for number, behaviour in enumerate(behaviours):
        place = (*inside, "watch", number)
        where = {"field": f"behaviours.{behaviour.key}.title"}
        yield Text(where, len(behaviour.title), 40, at(*place, "title"))
        for column, (field, anchor) in enumerate(behaviour.anchors):
            where = {"field": f"behaviours.{behaviour.key}.{field}"}
            yield Text(where, length(anchor.data), 80, at(*place, "anchors", column))


def _form(card: RoleCard, branding: Branding) -> dict[str, Any]:
    scene, labels, look = card.head, branding.labels, branding.roles[card.kind]
    return {
        "case": scene.id,
        "role": card.role,
        "colour": look.colour,
        "sign": look.sign,
        "title": scene.title,
        "what": _what(card, labels),
        "channel": " · ".join(scene.about_it(labels)),
        "imprint": labels.text("form.imprint", case=scene.id, version=scene.version),
        "names": [word for _, word in _names(card, labels)],
        "observes": bool(card.observes),
        "blocks": [block for part in card.form for block in _blocks(part, labels)],
        "reflects": card.reflects,
    }


def _what(card: RoleCard, labels: Labels) -> str:
    """What the form is, and whose where a case has more than one."""
    if not card.observes:
        return capital(card.form[0].label(labels, PLACE))
    if not card.title:
        return labels.text("form.title")
    return f"{card.title}{labels.colon} {labels.text('slides.observation_form')}"


def _names(card: RoleCard, labels: Labels) -> Iterator[tuple[str, str]]:
    """Whose names stand on it, as pairs of a kind of role and the word: its own comes last.

    Of the players those whom it is about; all of them where it is for talking it over.
    """
    about = (player for player in card.players if card.reflects or player[0] in card.observes)
    own = card.title if len(card.title or "") <= LONGEST_NAME else None
    for kind, title in (*about, (card.kind, own)):
        yield kind, capital(labels.role_word(kind, title))


def _blocks(part: Part, labels: Labels) -> Iterator[dict[str, Any]]:
    """How a form holds a part: what of it is ticked, and where somebody writes."""
    label = part.label(labels, PLACE)
    if part.kind == "behaviours":
        yield {"kind": "watch", "label": label, **_behaviours(part, labels)}
    elif part.kind == "note":
        yield {"kind": "note", "label": label}
    elif part.kind == "list":
        points = [point.data for point in part.value]
        yield {
            "kind": "points",
            "label": label,
            "texts": points,
            "write": part.settings.write or 0,
        }
    else:
        yield from KINDS[part.kind].sections(part, labels, PLACE)


def _behaviours(part: Part, labels: Labels) -> dict[str, Any]:
    return {
        "levels": level_words(part, labels, PLACE),
        "watch": [
            {
                "title": behaviour.title,
                "anchors": [anchor.data for _, anchor in behaviour.anchors],
            }
            for behaviour in part.value
        ],
    }
