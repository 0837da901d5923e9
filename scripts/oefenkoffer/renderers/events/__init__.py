"""Set the list of all that happens at set times: for the trainer, and for observers."""

from collections.abc import Iterator
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.events import EventList
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.timed import Happening, entry_data
from oefenkoffer.labels import Labels, capital
from oefenkoffer.typesetting import Template, pdf

TEMPLATE = Template("oefenkoffer.renderers.events", "events.typ")
PLACE = "facilitator"
EXCERPT = 60
"""Characters that tell an entry from others in a list by recipient or by goal."""


def list_of_events(events: EventList, branding: Branding) -> bytes:
    """Lying A4: everything in the order of time, then by recipient and by goal.

    Who watches some of the roles gets what happens to those, in the order of time.
    """
    labels = branding.labels
    top = events.head
    rows = events.in_time()
    imprint = labels.text("form.imprint", case=top.id, version=top.version)
    data = {
        "title": top.title,
        "document_title": labels.text("timed.document_title", case=top.title),
        "heading": labels.text("timed.title"),
        "whose": labels.text("timed.for_observer", role=events.name) if events.name else None,
        "starts": _starts(events, labels),
        "rows": [_row(part, happening, labels) for part, happening in rows],
        "clocked": any(happening.clock is not None for _, happening in rows),
        "several": len(events.parts) > 1,
        "by_role": [] if events.role else list(_by_role(events, labels)),
        "by_goal": [] if events.role else list(_by_goal(events, labels)),
        "language": labels.language,
        "large_print": branding.large,
        "labels": labels.section("timed"),
        "page": labels.text("handout.page"),
        "accent": branding.accent,
        "foot": f"{branding.title} · {imprint}",
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)


def _starts(events: EventList, labels: Labels) -> str | None:
    time = events.time(labels)
    return labels.text("timed.starts", time=time) if time else None


def _row(part: Part, happening: Happening, labels: Labels) -> dict[str, Any]:
    return {
        **entry_data(happening, labels, ahead=False),
        "part": part.label(labels, PLACE),
        "origin": happening.origin,
        "document": happening.document.form_word(labels),
        "text": happening.text.data,
    }


def _by_role(events: EventList, labels: Labels) -> Iterator[dict[str, Any]]:
    """What each role gets; what is for everyone stands first, and what the trainer does last."""
    rows = events.in_time()
    every = [it for _, it in rows if it.is_for_everyone]
    yield from _group(labels.text("timed.everyone"), "", every, labels)
    for role, name in events.names.items():
        own = [it for _, it in rows if role in it.to]
        yield from _group(name, "", own, labels)
    yield from _group(labels.text("timed.trainer"), "", [it for _, it in rows if not it.to], labels)


def _by_goal(events: EventList, labels: Labels) -> Iterator[dict[str, Any]]:
    for name, text in events.goals:
        serving = [it for _, it in events.in_time() if name in it.about]
        yield from _group(name, text.plain, serving, labels)


def _group(
    name: str, words: str, happenings: list[Happening], labels: Labels
) -> Iterator[dict[str, Any]]:
    if happenings:
        title = capital(name)
        yield {"name": title, "words": words, "entries": [_short(it, labels) for it in happenings]}


def _short(happening: Happening, labels: Labels) -> dict[str, str]:
    words = happening.title or happening.subject or happening.text.plain
    return {
        "number": happening.number,
        "at": happening.moment(labels),
        "clock": happening.time(labels),
        "words": words if len(words) <= EXCERPT else f"{words[:EXCERPT].rsplit(' ', 1)[0]} …",
    }
