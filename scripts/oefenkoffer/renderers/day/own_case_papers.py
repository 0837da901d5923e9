"""Papers on which people write a case of their own, and moods to hand to players."""

from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.day import DayView
from oefenkoffer.audience.times import span
from oefenkoffer.labels import Labels, capital
from oefenkoffer.renderers.day.block_sheets import Block, DaySheet, lines, paragraph, sheets
from oefenkoffer.renderers.day.cut_slips import Slip, SlipLook, slips

PRACTITIONER = (("card.situation", 4), ("card.task", 3), ("card.knows", 4), ("day.watch_me", 2))
COUNTERPART = (
    ("card.persona", 3),
    ("card.opening_line", 2),
    ("card.request", 2),
    ("card.interest", 2),
    ("card.calmer_when", 2),
    ("card.angrier_when", 2),
    ("card.closing_line", 2),
)
OBSERVER = (
    ("day.watch_me", 3),
    ("form.saw", 4),
    ("form.effect", 3),
    ("form.worked", 2),
    ("form.next_time", 3),
)


def own_case_set(branding: Branding) -> bytes:
    """A blank card for the practitioner, one for the other side, and a form for the observer."""
    labels = branding.labels
    of_roles = (
        (labels.text("words.practitioner"), PRACTITIONER),
        (labels.text("words.counterpart"), COUNTERPART),
        (labels.text("words.observer"), OBSERVER),
    )
    return sheets(
        [
            DaySheet(capital(word), _fields(fields, labels), kicker=labels.text("day.own_case"))
            for word, fields in of_roles
        ],
        labels.text("day.own_case_set"),
        branding,
    )


def _fields(fields: Sequence[tuple[str, int]], labels: Labels) -> tuple[Block, ...]:
    return tuple(lines(labels.text(key), count) for key, count in fields)


def invitation(day: DayView, date: str, address: str | None, branding: Branding) -> bytes:
    """What people get beforehand: when, where to look, and which case of their own to bring."""
    labels, session = branding.labels, day.session
    when = f"{date}, {span(session.start, session.end, labels)}".removeprefix(", ")
    where = (paragraph(labels.text("day.look_ahead", address=address)),) if address else ()
    blocks = (
        paragraph(labels.text("day.invitation_text", title=branding.title, when=when)),
        *where,
        paragraph(labels.text("day.bring_case")),
        lines(labels.text("card.situation"), 3),
        lines(labels.text("day.they_began"), 2),
        lines(labels.text("day.they_wanted"), 2),
        lines(labels.text("day.hard_for_me"), 3),
        paragraph(labels.text("day.no_real_names")),
    )
    sheet = DaySheet(labels.text("day.invitation"), blocks, kicker=branding.title)
    return sheets([sheet], labels.text("day.invitation"), branding)


def mood_slips(moods: Sequence[Slip], sheet: Mapping[str, Any], branding: Branding) -> bytes:
    """Slips for players of the other side: title of the case, mood, how to play it.

    Raises:
        TextDoesNotFitError: there is too much to say of a mood.
    """
    look = SlipLook(large=14, small=9.5)
    return slips(moods, look, sheet, branding.labels.text("day.moods"), branding)
