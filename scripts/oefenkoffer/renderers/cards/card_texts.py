"""The texts of a card as what may be too long: where each was typed, and how to shorten it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_cards import RoleCard
from oefenkoffer.typesetting.fit import Box, Cut, Text, at, length, shortened

Data = Mapping[str, Any]

USUAL = 120
"""About how many characters of a text a card was laid out for, where its format says nothing."""
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
    words = (_word(card, number) for number, card in enumerate(cards))
    of_kit = (text for text in _of_kit(common, branding) if text.where["field"] != "title")
    return Box(data, (*words, *of_kit))


def _of_kit(common: Data, branding: Branding) -> Iterator[Text]:
    texts = {
        "title": ("kit", branding.title),
        "stop_word": ("stop_word", branding.stop_word),
        "derole": ("derole", branding.derole.data),
    }
    for field, (key, text) in texts.items():
        where = {"file": "kit.yml", "field": field}
        cut = _derole if field == "derole" else at(key)
        if common.get(key):
            yield Text(where, length(text), ON_ALL[field], cut)


def _derole(data: Data, room: int) -> Data:
    """Shorter in the foot, and as the last part of a card in large print."""
    return _in_parts("derole", "texts")({**data, "derole": shortened(data["derole"], room)}, room)


def _of_card(card: RoleCard, content: Data) -> Iterator[Text]:
    case, in_role = {"case": content["case"]}, {"case": content["case"], "role": content["role"]}
    version = card.head.version
    yield Text({**case, "field": "title"}, len(content["title"]), TITLE, at("cards", 0, "title"))
    yield Text({**case, "field": "version"}, len(version), VERSION, partial(_imprint, version))
    if content["name"]:
        yield Text({**in_role, "field": "name"}, len(content["name"]), NAME, at("cards", 0, "name"))
    yield _word(content, 0)
    rooms = {part.key: part.settings.room for part in card.parts}
    for piece in (content["lead"], *content["parts"]):
        if piece and piece["field"] != "derole":
            yield from _of_piece(piece, in_role, card, rooms)


def _word(content: Data, number: int) -> Text:
    """The word of a role: its own one, or that of the kit for all of its kind."""
    own = {"case": content["case"], "role": content["role"], "field": "title"}
    of_kit = {"file": "kit.yml", "field": f"words.{content['plays']}"}
    where = own if content["titled"] else of_kit
    return Text(where, len(content["word"]), WORD, at("cards", number, "word"))


def _of_piece(
    piece: Data, in_role: Mapping[str, str], card: RoleCard, rooms: Mapping[str, int]
) -> Iterator[Text]:
    field, where = piece["field"], {**in_role, "field": piece["field"]}
    head, _, below = field.partition(".")
    room = rooms.get(field, rooms.get(head, USUAL))
    kinds = {part.key: part for part in card.parts}
    kind = kinds[head].kind if head in kinds else ""
    if kind == "steps":
        label = {"field": f"steps.{below}.short"}
        yield Text(label, len(piece["label"]), STEP, _in_parts(field, "label"))
    if piece["kind"] == "feeling":
        emotion = {**in_role, "field": f"{field}.emotion"}
        yield Text(emotion, len(piece["emotion"]), room, _in_parts(field, "emotion"))
    elif piece["kind"] == "titles":
        for number, behaviour in enumerate(kinds[head].value):
            watched = {"field": f"behaviours.{behaviour.key}.title"}
            yield Text(watched, len(behaviour.title), WATCHED, _in_parts(field, "titles", number))
        yield Text(where, length(piece["titles"]), USUAL, _in_parts(field, "titles"))
    elif piece["texts"]:
        yield Text(where, length(piece["texts"]), room, _in_parts(field, "texts"))


def _imprint(version: str, data: Data, room: int) -> Data:
    (card,) = data["cards"]
    short = card["imprint"].replace(version, version[: max(room, 1)])
    return {**data, "cards": [{**card, "imprint": short}]}


def _in_parts(field: str, key: str, item: int | None = None) -> Cut:
    """Shortens what a part holds, or one item of it."""

    def of_part(part: Data | None, room: int) -> Data | None:
        if part is None or part["field"] != field:
            return part
        if item is not None:
            items = [*part[key]]
            items[item] = shortened(items[item], room)
            return {**part, key: items}
        short = shortened(part[key], room)
        if part["kind"] == "asked" and len(short) % 2:
            short = [*short, shortened(part[key][len(short)], 1)]
        return {**part, key: short}

    def of_card(card: Data, room: int) -> Data:
        parts = [of_part(part, room) for part in card["parts"]]
        return {**card, "lead": of_part(card["lead"], room), "parts": parts}

    return lambda data, room: {**data, "cards": [of_card(card, room) for card in data["cards"]]}
