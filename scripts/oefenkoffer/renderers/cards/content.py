"""Turn a role card's view into the texts of its front in their order, as data for `cards.typ`."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_holder import (
    PLAYS,
    CounterpartCard,
    ObserverCard,
    PractitionerCard,
    RoleCard,
)
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup, Node
from oefenkoffer.renderers.cards.grid import GRIDS, GridRow

Data = dict[str, Any]
FINGERPRINT = 6
"""Letters and digits: enough to tell versions of a card apart, and few enough to compare by eye."""
QUOTES = "“‘„«"
SPEECH = {"speech", "speeches", "closing"}
"""The kinds of sections whose texts are said aloud."""


def front(card: RoleCard, branding: Branding) -> Data:
    """All that is printed on one card."""
    content = _content(card, branding)
    imprint = branding.labels.text(
        "card.imprint",
        case=card.scene.id,
        version=card.scene.version,
        role=card.role,
        mark=card_fingerprint(card, branding),
    )
    return {
        **content,
        "colour": getattr(branding, content["plays"]),
        "imprint": imprint,
        "of": None,
    }


def card_fingerprint(card: RoleCard, branding: Branding) -> str:
    """The fingerprint of what a card says; colours and sizes do not change it, a word does."""
    printed = [_content(card, branding), branding.stop_word, branding.derole.data, branding.title]
    text = json.dumps(printed, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:FINGERPRINT]


def _content(card: RoleCard, branding: Branding) -> Data:
    """What a card says, without what says which print of it this is."""
    labels = branding.labels
    plays = PLAYS[type(card)]
    word = labels.text(f"words.{plays}")
    lead, *others = SECTIONS[type(card)](card, labels)
    return {
        "case": card.scene.id,
        "role": card.role,
        "plays": plays,
        "word": word[:1].upper() + word[1:],
        "name": card.name if isinstance(card, CounterpartCard) else None,
        "title": card.scene.title,
        "channel": labels.text(f"channel.{card.scene.channel}"),
        "lead": lead,
        "parts": [part for part in others if _says_something(part)],
        "rows": [_row(others, row) for row in GRIDS[plays]],
        "timing": [] if isinstance(card, CounterpartCard) else _timing(card, labels),
    }


def only(fields: frozenset[str] | None, content: Data, *, lead: bool = True) -> Data:
    """A front with its lead, unless it has none, and these fields alone; None for all there are."""
    if fields is None:
        return content
    kept = [part for part in content["parts"] if part["field"].partition(".")[0] in fields]
    return {**content, "lead": content["lead"] if lead else None, "parts": kept, "timing": []}


def with_derole(content: Data, branding: Branding) -> Data:
    """A front whose last part is how to leave the role, where no foot has room for it."""
    steps = section("derole", branding.labels.text("card.back_derole"), "text", [branding.derole])
    return {**content, "parts": [*content["parts"], steps]}


def section(field: str, label: str, kind: str, texts: Iterable[Markup], **more: object) -> Data:
    """One labelled part of a card.

    Args:
        field: the key that the author filled in, within its role or its case.
        label: the words above it.
        kind: how `sections.typ` sets it.
        texts: what stands there.
        more: what else this kind needs.
    """
    texts = tuple(texts)
    set_texts = [spoken(text) if kind in SPEECH else text.data for text in texts]
    characters = sum(len(text.plain) for text in texts)
    return {
        "field": field,
        "label": label,
        "kind": kind,
        "texts": set_texts,
        "characters": characters,
        **more,
    }


def spoken(text: Markup) -> list[Data]:
    """A text between quotation marks, unless its author typed them."""
    first = text.blocks[0]
    if text.plain[:1] in QUOTES or len(text.blocks) > 1 or first.kind != "paragraph":
        return text.data
    quoted = (Node("text", text="“"), *first.children, Node("text", text="”"))
    return Markup((Node("paragraph", quoted),)).data


def _counterpart(card: CounterpartCard, labels: Labels) -> list[Data]:
    say = _labels_of(labels)
    asked = (text for pair in card.if_asked for text in (pair.question, pair.answer))
    scale = {"emotion": card.emotion, "intensity": card.intensity}
    ending = labels.text("card.ending", n=card.timing.play)
    return [
        section("opening_line", say("opening_line"), "speech", [card.opening_line]),
        section("persona", say("persona"), "text", [card.persona]),
        section("feeling", say("feeling"), "feeling", [], **scale),
        section("request", say("request"), "text", [card.request]),
        section("interest", say("interest"), "text", [card.interest]),
        section("disclose.at_once", say("at_once"), "list", card.at_once),
        section("disclose.if_asked", say("if_asked"), "asked", asked),
        section("disclose.after_attention", say("after_attention"), "list", card.after_attention),
        section("calmer_when", say("calmer_when"), "calmer", card.calmer_when),
        section("angrier_when", say("angrier_when"), "angrier", card.angrier_when),
        section("may_say", say("may_say"), "speeches", card.may_say),
        section("unknown", say("unknown"), "text", [card.unknown]),
        section("closing_line", say("closing_line"), "closing", [card.closing_line], hint=ending),
    ]


def _practitioner(card: PractitionerCard, labels: Labels) -> list[Data]:
    say = _labels_of(labels)
    return [
        section("task", say("task"), "text", [card.task]),
        section("situation", say("situation"), "text", [card.scene.situation]),
        section("learning_goals", say("learning_goals"), "list", card.scene.learning_goals),
        section("knows", say("knows"), "list", card.knows),
        *(
            section(f"answer.{step.step}", say("answer", step=step.short), "list", step.points)
            for step in card.answer
        ),
    ]


def _observer(card: ObserverCard, labels: Labels) -> list[Data]:
    say = _labels_of(labels)
    watched = [behaviour.title for behaviour in card.watch]
    return [
        section("watch", say("watch"), "titles", [], titles=watched),
        section("situation", say("situation"), "text", [card.scene.situation]),
        section("task", say("observed_task"), "text", [card.task]),
        section("points", say("points"), "list", card.points),
        section("cue", say("cue"), "cue", [], hint=say("cue_hint")),
        section("debrief", say("debrief"), "list", card.debrief),
    ]


SECTIONS: Mapping[type, Callable[[Any, Labels], list[Data]]] = {
    PractitionerCard: _practitioner,
    CounterpartCard: _counterpart,
    ObserverCard: _observer,
}
"""The parts of each card; the first is its lead, which is set apart and larger."""


def _labels_of(labels: Labels) -> Callable[..., str]:
    return lambda key, **facts: labels.text(f"card.{key}", **facts)


def _timing(card: RoleCard, labels: Labels) -> list[Data]:
    return [
        {"label": labels.text(f"card.time_{part}"), "minutes": getattr(card.timing, part)}
        for part in ("prepare", "play", "derole", "debrief", "retry")
    ]


def _row(sections: list[Data], row: GridRow) -> Data:
    """The sections in cells with their widths; what holds nothing leaves its room to the other."""
    cells = [
        [part for key in cell for part in sections if _stands_at(part, key)] for cell in row.cells
    ]
    filled = [(cell, width) for cell, width in zip(cells, row.widths, strict=True) if cell]
    return {"cells": [cell for cell, _ in filled], "widths": [width for _, width in filled]}


def _stands_at(part: Data, key: str) -> bool:
    """Whether a section belongs under a key of the grid; `answer` stands for all steps."""
    named = part["field"] == key or part["field"].startswith(f"{key}.")
    return named and _says_something(part)


def _says_something(part: Data) -> bool:
    return bool(part["texts"]) or part["kind"] in {"feeling", "cue"}
