"""Set what a trainer has at hand while a case is played: both sides of an A4."""

from collections.abc import Iterator, Mapping
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.role_cards import RoleCard
from oefenkoffer.kinds import KINDS, sections_of
from oefenkoffer.kinds.kind import Data, Part
from oefenkoffer.kinds.scale import strength
from oefenkoffer.labels import Labels, capital
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.handouts.styles import styles
from oefenkoffer.typesetting import Template, pdf

PLACE = "facilitator"
"""The section of labels that stand on this sheet."""
KNOWN = frozenset({"text", "list", "facts", "cue", "table", "checklist", "timed", "document"})
"""Kinds of sections that `facilitator.typ` sets."""
SHEET = "sheet"
"""The list of its parts."""


def facilitator_page(case: CaseView, branding: Branding) -> bytes:
    """What a format puts on the sheet: scene, minutes, roles, and what only the trainer knows."""
    labels, scene = branding.labels, case.head
    ahead = case.before_roles(SHEET)
    behind = (part for part in case.at(SHEET) if part not in ahead)
    version = labels.text("handout.version", version=scene.version)
    data = {
        **styles(branding),
        "large_print": branding.large,
        "labels": labels.section(PLACE),
        "title": scene.title,
        "about": [part.value.words(labels) for part in case.at(SHEET) if part.kind == "choice"],
        "foot": f"{branding.title} · {scene.id}, {version}",
        "before": list(_sections(ahead, labels)),
        "roles": [_role(card, branding) for card in case.cards],
        "after": list(_sections(behind, labels)),
    }
    return pdf(
        Template("oefenkoffer.renderers.handouts", "facilitator.typ"),
        data,
        typeface=branding.typeface,
    )


def _sections(parts: Iterator[Part] | tuple[Part, ...], labels: Labels) -> Iterator[Data]:
    for part in parts:
        if part.kind == "timing":
            yield {"kind": "timing", "minutes": _minutes(part, labels)}
        elif part.kind != "choice":
            for section in sections_of(part, labels, PLACE, KNOWN):
                yield {**section, "kind": _set_as(part, section["kind"])}


def _set_as(part: Part, kind: str) -> str:
    """How the sheet sets a section: points may have numbers, or boxes to tick."""
    if kind != "list" or not (part.settings.numbered or part.settings.tick):
        return kind
    return "numbered" if part.settings.numbered else "ticked"


def _minutes(part: Part, labels: Labels) -> list[Data]:
    return [{"part": phase.words(labels, PLACE), "minutes": phase.minutes} for phase in part.value]


def _role(card: RoleCard, branding: Branding) -> Mapping[str, Any]:
    """Who it is, and the few things of the card that a trainer watches for."""
    labels, look = branding.labels, branding.roles[card.kind]
    word = labels.role_word(card.kind, card.title)
    return {
        "sign": look.sign,
        "colour": look.colour,
        "word": capital(word),
        "name": card.name,
        "points": [_point(part, labels) for part in card.watched],
    }


def _point(part: Part, labels: Labels) -> Mapping[str, Any]:
    """One thing: a text, or a line where its kind says it in a few words."""
    label = part.label(labels, PLACE)
    if part.kind == "scale":
        return {"label": label, "rich": None, "line": strength(part, labels)}
    if part.kind == "behaviours":
        watched = ", ".join(behaviour.title for behaviour in part.value)
        return {"label": label, "rich": None, "line": watched}
    if part.kind == "points":
        return {"label": label, "rich": None, "line": part.value.table(labels)["limit"]}
    texts = part.value if isinstance(part.value, tuple) else (part.value,)
    if not isinstance(texts[0], Markup):
        texts = KINDS[part.kind].lines(part, labels, PLACE)
    return {"label": label, "rich": texts[0].data, "line": None}
