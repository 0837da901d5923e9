"""Papers for the room: door, walls, tables, and the people's chests."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.day import DayView
from oefenkoffer.audience.times import clock, span
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.renderers.day.block_sheets import (
    A3,
    Block,
    DaySheet,
    big,
    code,
    marked_up,
    sheets,
    table,
)
from oefenkoffer.renderers.day.cut_slips import Slip, SlipLook, slips

FOR_WALL = 38.0
"""Letters that the second row reads, in points."""
LETTERS_OF_DOOR = 225
"""Letters for a number of blocks, times that number, in points: read in passing."""
MANY_ON_WALL = 6
"""Items of a wall sheet above which its letters are smaller."""


def name_tags(day: DayView, sheet: Mapping[str, Any], branding: Branding) -> bytes:
    """A tag for each of the people; a line to write on where there are no names."""
    tags = [Slip(name if day.named else None, kicker=branding.title) for name in day.names]
    look = SlipLook(large=26, small=8, centred=True)
    return slips(tags, look, sheet, branding.labels.text("day.name_tags"), branding)


def table_signs(day: DayView, sheet: Mapping[str, Any], branding: Branding) -> bytes:
    """A sign to fold for each table, with the number of its group."""
    text = branding.labels.text
    numbers = range(1, day.groups + 1)
    signs = [Slip(text("day.group", n=number), kicker=branding.title) for number in numbers]
    look = SlipLook(large=64, small=12, centred=True, folded=True)
    return slips(signs, look, sheet, text("day.table_signs"), branding)


def door_sign(day: DayView, address: str | None, branding: Branding) -> bytes:
    """What is on behind this door, when, and where to find it online."""
    labels, session = branding.labels, day.session
    rows = [(clock(block.start, labels), block.title) for block in session.blocks]
    blocks: list[Block] = [table(["", ""], rows, (0, 1))]
    if address:
        words, alt = labels.text("day.scan"), labels.text("address.scan_alt", address=address)
        blocks.append(code(address, words, alt, 38))
    kicker = span(session.start, session.end, labels)
    size = min(18, max(12, LETTERS_OF_DOOR / len(rows)))
    sheet = DaySheet(branding.title, tuple(blocks), kicker=kicker, size=size, one_page=True)
    return sheets([sheet], labels.text("day.door_sign"), branding)


def wall_sheets(blank: Sequence[str], method: MethodView, branding: Branding) -> bytes | None:
    """Sheets of A3: kinds of refusal, phases, how to step out of a role, and some to write on.

    None where there is nothing of it: a document without pages would be one empty sheet.
    """
    every = [*_of_method(method, branding), *_of_house(branding), *(map(_blank, blank))]
    return sheets(every, branding.labels.text("day.wall_sheets"), branding) if every else None


def _of_method(method: MethodView, branding: Branding) -> Iterator[DaySheet]:
    text = branding.labels.text
    if method.refusals:
        rows = [(refusal.title, refusal.core.plain) for refusal in method.refusals]
        yield _wall(text("day.refusals"), rows)
    if method.conversation:
        rows = [(phase.title, phase.goal.plain) for phase in method.conversation]
        yield _wall(text("slides.conversation"), rows)


def _wall(title: str, rows: Sequence[tuple[str, str]]) -> DaySheet:
    size = FOR_WALL if len(rows) <= MANY_ON_WALL else FOR_WALL * MANY_ON_WALL / len(rows)
    body = (table(["", ""], rows, (2, 3)),)
    return DaySheet(title, body, paper=A3, size=max(size, 16), one_page=True)


def _of_house(branding: Branding) -> Iterator[DaySheet]:
    text = branding.labels.text
    if branding.derole.plain or branding.stop_word:
        stop = (big(branding.stop_word, 40),) if branding.stop_word else ()
        blocks = (*stop, marked_up(branding.derole))
        yield DaySheet(text("card.back_derole"), blocks, paper=A3, size=FOR_WALL, one_page=True)


def _blank(title: str) -> DaySheet:
    return DaySheet(title, (), paper=A3, size=FOR_WALL)
