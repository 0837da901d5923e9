"""Set the guide for a session: what the trainer does, when, and with what, on A4."""

from collections.abc import Mapping
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.session import BlockView, SessionView
from oefenkoffer.audience.times import clock, headcount, span, turn_lines
from oefenkoffer.labels import Labels
from oefenkoffer.typesetting import Template
from oefenkoffer.typesetting import pdf as typeset

TEMPLATE = Template(__name__, "guide.typ")


def facilitator_guide(session: SessionView, branding: Branding) -> bytes:
    """The guide for one session, for the trainer only.

    It takes as many pages as it needs; a block never goes on on the next one.
    """
    text = branding.labels.text
    return typeset(
        TEMPLATE,
        {
            "title": session.title,
            "document_title": text("guide.document_title", title=session.title, kit=branding.title),
            "language": branding.labels.language,
            "large_print": branding.large,
            "accent": branding.accent,
            "labels": branding.labels.section("guide"),
            "kit": branding.title,
            "logo": branding.logo_data,
            "when": span(session.start, session.end, branding.labels),
            "people": headcount(session.people, branding.labels) if session.people else None,
            "prepare": list(session.prepare),
            "materials": list(session.materials),
            "cards": text("guide.cards", id=session.id) if session.practises else None,
            "blocks": [_block(block, branding.labels) for block in session.blocks],
            "overrun": [item.data for item in session.overrun],
        },
        typeface=branding.typeface,
    )


def _block(block: BlockView, labels: Labels) -> Mapping[str, Any]:
    return {
        "start": clock(block.start, labels),
        "minutes": labels.text("guide.minutes", n=block.minutes),
        "title": block.title,
        "activity": block.activity,
        "goal": block.goal,
        "materials": list(block.materials),
        "turns": list(turn_lines(block, labels)),
        "focus": list(block.focus),
        "cases": [case.title for case in block.cases],
        "demonstrates": [case.title for case in block.demonstrates],
        "notes": [note.data for note in block.notes],
        "overrun": [item.data for item in block.overrun],
    }
