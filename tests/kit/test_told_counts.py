"""How many cards and sheets a job says that it makes, beside what comes out of it."""

import re
from dataclasses import replace
from functools import cache

import pytest

from oefenkoffer import project
from oefenkoffer.kit import jobs
from oefenkoffer.kit.jobs import (
    PrintHistory,
    PrintResult,
    cards_now,
    history_text,
    parse_history,
    thrown_away,
)
from oefenkoffer.labels import catalogue
from oefenkoffer.model import Workshop, read
from oefenkoffer.print_request import PrintRequest
from tests import papers
from tests.starters.unit_lines import folder

pytestmark = pytest.mark.uncounted

WORDS = catalogue("en")
GOING_ON = ("harbour-negotiation", "ransomware-tabletop", "breaking-bad-news", "visa-mediation")
"""Workshops whose cards go on on a next one, or have a side for one's own eyes."""
MARK = re.compile(r"· [0-9a-f]{6}\b")
"""What each card has at its foot, and nothing else has."""


@cache
def workshop(name: str) -> Workshop:
    return read(project.read(folder(name)))


def made(name: str, **wish: object) -> PrintResult:
    return jobs.run_job(workshop(name), PrintRequest(**wish), WORDS)  # type: ignore[arg-type]


def told(result: PrintResult, label: str) -> int:
    return next(int(value) for key, value in result.advice if key == label)


WISHES: tuple[dict[str, object], ...] = (
    {},
    {"size": "A6", "groups": 3},
    {"size": "A4", "copies": 2},
    {"large_print": True},
    {"size": "A6", "orientation": "landscape", "stock": None},
)


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("name", GOING_ON)
def test_cards_that_are_told_are_those_that_lie_in_the_hand(
    name: str, wish: dict[str, object]
) -> None:
    result = made(name, **wish)

    pages = papers.texts(result.outputs[0].content)
    cards = sum(len(MARK.findall(page)) for page in pages)
    assert told(result, WORDS.text("print.cards")) == cards
    assert (result.sheets, told(result, WORDS.text("print.sheets"))) == (len(pages), len(pages))


@pytest.mark.parametrize("duplex", ["long", "short", "fold"])
@pytest.mark.parametrize("name", GOING_ON)
def test_sheets_are_told_with_backs_too_and_with_the_sheet_on_top(name: str, duplex: str) -> None:
    result = made(name, duplex=duplex, cover=True, size="A6")

    pages = papers.texts(result.outputs[0].content)
    assert len(pages) == result.sheets * (1 if duplex == "fold" else 2)
    assert str(result.sheets) in pages[0]


@pytest.mark.parametrize("name", GOING_ON)
def test_a_pack_is_told_with_all_the_cards_that_a_group_gets(name: str) -> None:
    result = made(name, groups=2)

    first = sum(page.count("group 1") for page in papers.texts(result.outputs[0].content))
    steps = [step for label, step in result.advice if not label]
    assert WORDS.text("print.cards_for_group", n=first) in steps


def test_old_cards_are_told_with_all_that_each_takes() -> None:
    """The cards of the harbour take two each on A5: one of them is for one's own eyes."""
    before = made("harbour-negotiation", cases=("harbour",), groups=2).printed
    assert before
    old = {id_: replace(card, mark="000000") for id_, card in before.cards.items()}
    table = PrintHistory(confirmed=(replace(before, cards=old),))

    today = cards_now(workshop("harbour-negotiation"))
    after = table.with_jobs([before])

    gone = {card.role: count for count, card in thrown_away(after, today)}
    assert gone["company"] == 2 * before.cards["harbour/company"].fronts == 4
    assert before.count == told(made("harbour-negotiation", groups=2), WORDS.text("print.cards"))
    assert parse_history(history_text(after)) == after
