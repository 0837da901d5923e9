"""Set letters, messages and notices on sheets of their own, and sheets to answer them on."""

from collections.abc import Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.own_sheets import DOCUMENT, OwnSheet
from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.held_document import DocumentView, document_data
from oefenkoffer.labels import Labels
from oefenkoffer.typesetting import Template, pdf

TEMPLATE = Template("oefenkoffer.renderers.documents", "documents.typ")
PLACE = "handout"
TEXT = 11.5
"""The letters of a document, in points."""
NOTICE = (22.0, 20.0, 18.0, 16.0, 14.0, 12.5, 11.5)
"""Letters of what hangs on a wall: the largest in which it fits a page, else the smallest."""


def document_sheets(sheets: Sequence[OwnSheet], branding: Branding) -> bytes:
    """Standing A4: each paper on a page of its own, or on more where it is long.

    A document that somebody answers is followed by a page with lines.
    """
    labels = branding.labels
    data = {
        "title": labels.text("document.documents_title", case=_titles(sheets)),
        "language": labels.language,
        "large_print": branding.large,
        "labels": labels.section("document"),
        "accent": branding.accent,
        "sheets": [_sheet(sheet, branding) for sheet in sheets],
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)


def sheet_title(sheet: OwnSheet, labels: Labels) -> str:
    """What a sheet is called among others."""
    if sheet.part.kind == DOCUMENT:
        words: str = sheet.part.value.words(labels)
        return words
    return sheet.part.label(labels, PLACE)


def _titles(sheets: Sequence[OwnSheet]) -> str:
    return ", ".join(dict.fromkeys(sheet.head.title for sheet in sheets))


def _sheet(sheet: OwnSheet, branding: Branding) -> dict[str, Any]:
    labels, top, part = branding.labels, sheet.head, sheet.part
    imprint = labels.text("form.imprint", case=top.id, version=top.version)
    who = "" if sheet.is_for_all else ", ".join(sheet.holders)
    whose = labels.text("document.held_by", who=who) if who else ""
    common: dict[str, Any] = {
        "title": sheet_title(sheet, labels),
        "foot": " · ".join(filter(None, (branding.title, top.title, whose))),
        "imprint": imprint,
        "document": None,
        "answer": None,
        "sections": [],
        "letters": NOTICE,
    }
    if part.kind == DOCUMENT:
        view: DocumentView = part.value
        answer = _answer(view, labels) if view.can_answer else None
        document = document_data(view, labels)
        return {**common, "document": document, "answer": answer, "letters": [TEXT]}
    return {**common, "sections": list(KINDS[part.kind].sections(part, labels, PLACE))}


def _answer(view: DocumentView, labels: Labels) -> list[list[str]]:
    """The head of an answer: to whom it goes, and about what."""
    lines = [["to", view.head.get("from", "")], ["from", view.head.get("to", "")], ["date", ""]]
    if subject := view.head.get("subject"):
        lines.append(["subject", labels.text("document.re", subject=subject)])
    return [[labels.text(f"document.{key}"), line] for key, line in lines]
