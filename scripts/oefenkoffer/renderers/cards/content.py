"""Turn a role card's view into the texts of its front in their order, as data for `cards.typ`."""

import hashlib
import json
from collections.abc import Iterable

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_cards import CardRow, RoleCard
from oefenkoffer.kinds import sections_of
from oefenkoffer.kinds.kind import CARD_ROOMS, CardRoom, Data, Part, numbered, section
from oefenkoffer.labels import Labels, capital

FINGERPRINT = 6
"""Letters and digits: enough to tell versions of a card apart, and few enough to compare by eye."""
PLACE = "card"
"""The section of labels that stand on cards."""
KNOWN = frozenset(
    {"text", "list", "titles", "speech", "speeches", "closing", "cue", "asked", "calmer", "angrier"}
    | {"feeling", "points", "table", "checklist", "timed"}
)
"""Kinds of sections that `sections.typ` sets."""
WITHOUT_TEXT = frozenset({"feeling", "cue", "titles", "points"})
"""Kinds of sections that say something without a text of the author."""


def front(card: RoleCard, branding: Branding) -> Data:
    """All that is printed on one card."""
    content = _content(card, branding)
    imprint = branding.labels.text(
        "card.imprint",
        case=card.head.id,
        version=card.head.version,
        role=card.role,
        mark=_fingerprint(content, branding),
    )
    look = branding.roles[card.kind]
    return {
        **content,
        # Why names alone: each part is in `parts` already, and a kit has many.
        "rows": [{**row, "cells": _names(row["cells"])} for row in content["rows"]],
        "colour": look.colour,
        "sign": look.sign,
        "goes_on": card.goes_on,
        "titled": card.title is not None,
        "imprint": imprint,
        "of": None,
    }


def card_fingerprint(card: RoleCard, branding: Branding) -> str:
    """The fingerprint of what a card says; colours and sizes do not change it, a word does."""
    return _fingerprint(_content(card, branding), branding)


def _fingerprint(content: Data, branding: Branding) -> str:
    printed = [content, branding.stop_word, branding.derole.data, branding.title]
    # Why no bytes: a picture has another name when it shows something else.
    text = json.dumps(printed, ensure_ascii=False, sort_keys=True, default=lambda _: None)
    return hashlib.sha256(text.encode()).hexdigest()[:FINGERPRINT]


def _content(card: RoleCard, branding: Branding) -> Data:
    """What a card says, without what says which print of it this is."""
    labels = branding.labels
    word = labels.role_word(card.kind, card.title)
    (_, lead), *others = _pieces(card.parts, card, labels)
    if turned := _pieces(card.back, card, labels):
        (reference, first), *rest = turned
        others += [(reference, {**first, "turns": True}), *rest]
    return {
        "case": card.head.id,
        "role": card.role,
        "plays": card.kind,
        "word": capital(numbered(word, card.number)),
        "name": card.name,
        "title": card.head.title,
        "channel": " · ".join(filter(None, (card.group, *card.head.about_it(labels)))) or None,
        "lead": lead,
        "parts": [piece for _, piece in others if _says_something(piece)],
        "rows": _rows(others, card.rows),
        "timing": _timing(card, labels),
        # Why not always: a card that says no more than before keeps its fingerprint.
        **({"opens": labels.text("card.opens")} if card.opens else {}),
    }


def _pieces(parts: Iterable[Part], card: RoleCard, labels: Labels) -> list[tuple[str, Data]]:
    """The sections of some parts, each with the reference of its part."""
    return [
        (part.reference, _beside_issues(piece, card))
        for part in parts
        for piece in sections_of(part, labels, PLACE, KNOWN)
        if _says_something(piece)
    ]


def _beside_issues(piece: Data, card: RoleCard) -> Data:
    """A section; points are short on a card that says elsewhere what the options are."""
    if piece["kind"] != "points":
        return piece
    return {**piece, "short": any(part.kind == "issues" for part in (*card.parts, *card.back))}


def only(room: CardRoom, card: RoleCard, content: Data, *, lead: bool = True) -> Data:
    """A front with its lead, unless it has none, and what still stands on so small a card."""
    if room == CARD_ROOMS[0]:
        return content
    least = CARD_ROOMS.index(room)
    kept = {part.key for part in card.parts if CARD_ROOMS.index(part.settings.down_to) >= least}
    parts = [piece for piece in content["parts"] if _key(piece) in kept]
    return {**content, "lead": content["lead"] if lead else None, "parts": parts, "timing": []}


def with_derole(content: Data, branding: Branding) -> Data:
    """A front whose last part is how to leave the role, where no foot has room for it."""
    if not branding.derole.blocks:
        return content
    steps = section("derole", branding.labels.text("card.back_derole"), "text", [branding.derole])
    return {**content, "parts": [*content["parts"], steps]}


def _timing(card: RoleCard, labels: Labels) -> list[Data]:
    return [{"label": phase.words(labels, PLACE), "minutes": phase.minutes} for phase in card.times]


def _rows(sections: list[tuple[str, Data]], rows: tuple[CardRow, ...]) -> list[Data]:
    """The sections where a format puts them, and below them those that it puts nowhere."""
    placed = [_row(sections, row) for row in rows]
    pieces = [piece for row in placed for cell in row["cells"] for piece in cell]
    others = [piece for _, piece in sections if _says_something(piece) and piece not in pieces]
    below = [{"cells": [others], "widths": [1]}] if rows and others else []
    return [*placed, *below]


def _row(sections: list[tuple[str, Data]], row: CardRow) -> Data:
    """The sections in cells with their widths; what holds nothing leaves its room to the other."""
    cells = [
        [
            piece
            for key in cell
            for reference, piece in sections
            if _stands_at(reference, piece, key)
        ]
        for cell in row.cells
    ]
    widths = row.widths or (1,) * len(cells)
    filled = [(cell, width) for cell, width in zip(cells, widths, strict=True) if cell]
    return {"cells": [cell for cell, _ in filled], "widths": [width for _, width in filled]}


def _names(cells: list[list[Data]]) -> list[list[str]]:
    return [[piece["field"] for piece in cell] for cell in cells]


def _stands_at(reference: str, piece: Data, key: str) -> bool:
    """Whether a section belongs under a key of a row: its part, or one section of its part."""
    return key in {reference, piece["field"]} and _says_something(piece)


def _says_something(piece: Data) -> bool:
    return bool(piece["texts"]) or piece["kind"] in WITHOUT_TEXT


def _key(piece: Data) -> str:
    return str(piece["field"]).partition(".")[0]
