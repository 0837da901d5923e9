"""The texts of a card as what may be too long: where each was typed, and how to shorten it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_holder import ObserverCard, RoleCard
from oefenkoffer.typesetting.fit import Box, Cut, Text, at, length, shortened

Data = Mapping[str, Any]

ROOM: Mapping[str, int] = {
    "answer": 320,
    "debrief": 200,
    "disclose": 240,
    "knows": 260,
    "learning_goals": 200,
    "opening_line": 120,
    "persona": 160,
    "points": 240,
    "situation": 240,
    "task": 240,
    "feeling": 16,
}
"""About how many characters of each text a card was laid out for; a little more than it takes to
tell a case well."""
USUAL = 120
"""The same for the texts that are not in the table."""
ON_ALL: Mapping[str, int] = {"title": 60, "stop_word": 36, "derole": 130}
"""The same for what the kit prints on all of its cards."""
TITLE, NAME, WORD, STEP, VERSION, WATCHED = 60, 28, 18, 40, 8, 40


def box(card: RoleCard, content: Data, common: Data, branding: Branding) -> Box:
    """One card with all the texts on its front."""
    # Why the smallest letters: of larger ones it is known that they do not help.
    typography = {**common["typography"], "ladder": common["typography"]["ladder"][-1:]}
    data = {**common, "typography": typography, "cards": [content]}
    return Box(data, (*_of_kit(common, branding), *_of_card(card, content)))


def back_box(cards: Sequence[Data], common: Data, branding: Branding) -> Box:
    """The backs of a run, which all look alike but for their role."""
    data = {**common, "cards": cards, "backs": True}
    words = (
        Text(
            {"file": "kit.yml", "field": f"words.{card['plays']}"},
            len(card["word"]),
            WORD,
            at("cards", number, "word"),
        )
        for number, card in enumerate(cards)
    )
    of_kit = (text for text in _of_kit(common, branding) if text.where["field"] != "title")
    return Box(data, (*words, *of_kit))


def _of_kit(common: Data, branding: Branding) -> Iterator[Text]:
    texts = {
        "title": ("kit", branding.title),
        "stop_word": ("stop_word", branding.stop_word),
        "derole": ("derole", branding.derole.plain),
    }
    for field, (key, text) in texts.items():
        where = {"file": "kit.yml", "field": field}
        cut = _derole if field == "derole" else at(key)
        if common.get(key):
            yield Text(where, len(text), ON_ALL[field], cut)


def _derole(data: Data, room: int) -> Data:
    """Shorter in the foot, and as the last part of a card in large print."""
    return _in_parts("derole", "texts")({**data, "derole": shortened(data["derole"], room)}, room)


def _of_card(card: RoleCard, content: Data) -> Iterator[Text]:
    case, in_role = {"case": content["case"]}, {"case": content["case"], "role": content["role"]}
    version = card.scene.version
    yield Text({**case, "field": "title"}, len(content["title"]), TITLE, at("cards", 0, "title"))
    yield Text({**case, "field": "version"}, len(version), VERSION, partial(_imprint, version))
    if content["name"]:
        yield Text({**in_role, "field": "name"}, len(content["name"]), NAME, at("cards", 0, "name"))
    yield Text(
        {"file": "kit.yml", "field": f"words.{content['plays']}"},
        len(content["word"]),
        WORD,
        at("cards", 0, "word"),
    )
    for part in (content["lead"], *content["parts"]):
        if part:
            yield from _of_part(part, in_role, card)


def _of_part(part: Data, in_role: Mapping[str, str], card: RoleCard) -> Iterator[Text]:
    field, where = part["field"], {**in_role, "field": part["field"]}
    head, _, step = field.partition(".")
    room = ROOM.get(head, USUAL)
    if head == "derole":
        return
    if head == "answer":
        label = {"field": f"steps.{step}.short"}
        yield Text(label, len(part["label"]), STEP, _in_parts(field, "label"))
    if part["kind"] == "feeling":
        emotion = {**in_role, "field": "feeling.emotion"}
        yield Text(emotion, len(part["emotion"]), room, _in_parts(field, "emotion"))
    elif part["kind"] == "titles" and isinstance(card, ObserverCard):
        for number, behaviour in enumerate(card.watch):
            watched = {"field": f"behaviours.{behaviour.key}.title"}
            cut = at("cards", 0, "lead", "titles", number)
            yield Text(watched, len(behaviour.title), WATCHED, cut)
        yield Text(where, length(part["titles"]), USUAL, at("cards", 0, "lead", "titles"))
    elif part["texts"]:
        yield Text(where, length(part["texts"]), room, _in_parts(field, "texts"))


def _imprint(version: str, data: Data, room: int) -> Data:
    (card,) = data["cards"]
    short = card["imprint"].replace(version, version[: max(room, 1)])
    return {**data, "cards": [{**card, "imprint": short}]}


def _in_parts(field: str, key: str) -> Cut:
    """Shortens what a part holds, in the order of the parts and in the grid."""

    def of_part(part: Data | None, room: int) -> Data | None:
        if part is None or part["field"] != field:
            return part
        short = shortened(part[key], room)
        if part["kind"] == "asked" and len(short) % 2:
            short = [*short, shortened(part[key][len(short)], 1)]
        return {**part, key: short}

    def of_card(card: Data, room: int) -> Data:
        rows = [
            {**row, "cells": [[of_part(part, room) for part in cell] for cell in row["cells"]]}
            for row in card["rows"]
        ]
        parts = [of_part(part, room) for part in card["parts"]]
        return {**card, "lead": of_part(card["lead"], room), "parts": parts, "rows": rows}

    return lambda data, room: {**data, "cards": [of_card(card, room) for card in data["cards"]]}
