"""Papers that say who does what, where and when: poster, strips, run sheet, lists."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.day import DayView, GroupView, OwnDay, OwnRound
from oefenkoffer.audience.session import BlockView
from oefenkoffer.audience.times import clock, span
from oefenkoffer.labels import Labels, capital
from oefenkoffer.renderers.day.block_sheets import (
    A3,
    A4_LYING,
    Block,
    DaySheet,
    bullets,
    heading,
    paragraph,
    sheets,
    table,
    ticks,
)
from oefenkoffer.renderers.day.cut_slips import Slip, SlipLook, slips

LETTERS_OF_POSTER = 200
"""Letters for a number of groups, times that number, in points."""
ROWS_TO_SIGN = 9.0
"""How high a row to sign on is, in mm."""


def poster(day: DayView, branding: Branding) -> bytes:
    """Who sits where in each round, for the wall: one sheet of A3 for each round."""
    text = branding.labels.text
    return sheets(
        [
            DaySheet(
                each.block.title,
                (_groups(each.groups, branding.labels),),
                kicker=_when(each.block, branding.labels),
                paper=A3,
                size=min(34, max(13, LETTERS_OF_POSTER / len(each.groups))),
                one_page=True,
            )
            for each in day.rounds
        ],
        text("day.poster"),
        branding,
    )


def _groups(groups: Sequence[GroupView], labels: Labels) -> Block:
    rows = [
        (
            str(group.number),
            ", ".join(group.members),
            group.case.title if group.case else labels.text("day.own_case"),
        )
        for group in groups
    ]
    columns = [labels.text(f"day.{key}") for key in ("group_column", "who", "case")]
    return table(columns, rows, (0, 3, 2))


def strips(day: DayView, sheet: Mapping[str, Any], branding: Branding) -> bytes:
    """For each of the people a strip with the own day."""
    look = SlipLook(large=18, small=11)
    of_people = [
        Slip(_name(own.name, day, branding.labels), lines=tuple(_own(own, branding.labels)))
        for own in day.own
    ]
    return slips(of_people, look, sheet, branding.labels.text("day.strips"), branding)


def _name(name: str, day: DayView, labels: Labels) -> str:
    return name if day.named else labels.text("day.person", n=name)


def _own(own: OwnDay, labels: Labels) -> Iterator[str]:
    for each in own.rounds:
        yield labels.text(
            "day.own_round",
            start=clock(each.block.start, labels),
            title=each.block.title,
            group=each.group.number,
            roles=_roles(each, labels),
        )


def _roles(each: OwnRound, labels: Labels) -> str:
    """The role in each turn, such as `turn 1–2 observer, 3 employee`; if it is one, that alone."""
    runs = [(role, [n for n, _ in run]) for role, run in groupby(enumerate(each.roles, 1), _role)]
    if len(runs) == 1:
        return runs[0][0]
    spans = (f"{'–'.join(map(str, sorted({turns[0], turns[-1]})))} {role}" for role, turns in runs)
    return labels.text("day.own_turns", roles=", ".join(spans))


def _role(turn: tuple[int, str]) -> str:
    return turn[1]


def run_sheet(day: DayView, branding: Branding) -> bytes:
    """The day on one page, for the trainer's hand."""
    labels, session = branding.labels, day.session
    rows = [
        (clock(block.start, labels), str(block.minutes), block.title, _what(block))
        for block in session.blocks
    ]
    columns = [labels.text(f"day.{key}") for key in ("time", "minutes", "what", "how")]
    blocks: list[Block] = [table(columns, rows, (0, 0, 3, 4))]
    if session.overrun:
        blocks += [
            heading(labels.text("guide.overrun")),
            bullets([item.plain for item in session.overrun]),
        ]
    title = f"{session.title}{labels.colon} {labels.text('day.people', n=len(day.names))}"
    kicker = span(session.start, session.end, labels)
    sheet = DaySheet(title, tuple(blocks), kicker=kicker, size=10.5, one_page=True)
    return sheets([sheet], labels.text("day.run_sheet"), branding)


def _what(block: BlockView) -> str:
    cases = ", ".join(case.title for case in block.cases)
    return " · ".join(filter(None, (block.activity, cases)))


def attendance_list(day: DayView, branding: Branding) -> bytes:
    """Who was there: a name and room to sign; empty rows where nobody knows the names."""
    labels = branding.labels
    rows = [(str(n), name if day.named else "", "") for n, name in enumerate(day.names, start=1)]
    rows += [(str(len(rows) + extra), "", "") for extra in (1, 2)]
    columns = ["", labels.text("day.name"), labels.text("day.signature")]
    body = table(columns, rows, (0, 3, 3), ROWS_TO_SIGN)
    sheet = DaySheet(labels.text("day.attendance"), (body,), kicker=day.session.title)
    return sheets([sheet], labels.text("day.attendance"), branding)


def divider(day: DayView, number: int, branding: Branding) -> bytes:
    """What lies on top of a group's pack: its number, and what is in it for each round."""
    labels = branding.labels
    blocks: list[Block] = []
    for each in day.rounds:
        for group in each.groups:
            if group.number == number:
                blocks += [heading(f"{clock(each.block.start, labels)} {each.block.title}")]
                blocks += [paragraph(_pack(group, labels)), paragraph(", ".join(group.members))]
                blocks += map(paragraph, _length_of_turns(each.block, group, labels))
    title = labels.text("day.group", n=number)
    sheet = DaySheet(title, tuple(blocks), size=14, one_page=True)
    return sheets([sheet], labels.text("day.packs"), branding)


def _pack(group: GroupView, labels: Labels) -> str:
    case = group.case.title if group.case else labels.text("day.own_case")
    first = group.turns[0].roles
    cards = ", ".join(f"{len(people)} × {role}" for role, people in first.items())
    return f"{case}{labels.colon} {cards}"


def _length_of_turns(block: BlockView, group: GroupView, labels: Labels) -> Iterator[str]:
    """How many turns a group has, and how long each: in larger groups shorter than planned."""
    planned, turns = sum(phase.minutes for phase in block.timing), len(group.turns)
    if planned:
        minutes = min(planned, block.minutes // turns)
        line = labels.text("day.group_turns", n=turns, minutes=minutes)
        yield labels.text("day.shorter_turns", turns=line) if minutes < planned else line


def packing_list(
    day: DayView, papers: Sequence[tuple[str, int]], bring: Sequence[str], branding: Branding
) -> bytes:
    """What goes into the case: papers of the folder with how many of each, and what else is due."""
    labels = branding.labels
    own = [labels.text("day.sheets_of", n=count, paper=title) for title, count in papers]
    blocks = (
        heading(labels.text("day.from_folder")),
        ticks(own),
        heading(labels.text("guide.pack")),
        ticks([capital(item) for item in bring]),
    )
    title, kicker = labels.text("day.packing_list"), day.session.title
    sheet = DaySheet(title, blocks, kicker=kicker, size=10.5, one_page=True)
    return sheets([sheet], labels.text("day.packing_list"), branding)


def cover(day: DayView, rows: Sequence[tuple[str, ...]], total: int, branding: Branding) -> bytes:
    """What is in the folder: each file with its sheets, its paper, and what to do with it."""
    labels = branding.labels
    columns = [labels.text(f"day.{key}") for key in ("file", "sheets", "paper", "then")]
    blocks = (
        paragraph(labels.text("day.cover_text", n=total)),
        table(columns, rows, (4, 0, 3, 3)),
    )
    title = f"{day.session.title}{labels.colon} {labels.text('day.people', n=len(day.names))}"
    sheet = DaySheet(title, blocks, kicker=labels.text("day.cover"), paper=A4_LYING, size=9.5)
    return sheets([sheet], labels.text("day.cover"), branding)


def _when(block: BlockView, labels: Labels) -> str:
    return span(block.start, block.end, labels)
