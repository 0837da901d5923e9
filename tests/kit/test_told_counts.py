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
ROLES = {
    "harbour-negotiation": ("company", "mayor", "observer_1"),
    "ransomware-tabletop": ("it", "evaluator_1"),
    "breaking-bad-news": ("patient", "doctor"),
    "visa-mediation": ("architect", "lawyer", "mediator_1"),
}
"""Workshops whose cards go on on a next one, or have a side for one's own eyes: such cards, and
others. Why few of each: to lay them out is all the work, and one goes on as another does."""
MARK = re.compile(r"· [0-9a-f]{6}\b")
"""What each card has at its foot, and nothing else has."""


@cache
def workshop(name: str) -> Workshop:
    return read(project.read(folder(name)))


def made(name: str, **wish: object) -> PrintResult:
    request = PrintRequest(**{"roles": ROLES[name], **wish})  # type: ignore[arg-type]
    return jobs.run_job(workshop(name), request, WORDS)


def told(result: PrintResult, label: str) -> int:
    return next(int(value) for key, value in result.advice if key == label)


WISHES: tuple[tuple[dict[str, object], tuple[str, str]], ...] = (
    ({}, ("harbour-negotiation", "breaking-bad-news")),
    ({"size": "A6", "groups": 3}, ("harbour-negotiation", "visa-mediation")),
    ({"size": "A4", "copies": 2}, ("ransomware-tabletop", "visa-mediation")),
    ({"large_print": True}, ("ransomware-tabletop", "breaking-bad-news")),
    ({"size": "A6", "orientation": "landscape"}, ("visa-mediation", "harbour-negotiation")),
)
"""Each for cards with two sides or in large letters, and for cards that go on."""


@pytest.mark.parametrize(
    ("name", "wish"), [(name, wish) for wish, names in WISHES for name in names]
)
def test_cards_that_are_told_are_those_that_lie_in_the_hand(
    name: str, wish: dict[str, object]
) -> None:
    result = made(name, **wish)

    pages = papers.texts(result.outputs[0].content)
    cards = sum(len(MARK.findall(page)) for page in pages)
    assert told(result, WORDS.text("print.cards")) == cards
    assert (result.sheets, told(result, WORDS.text("print.sheets"))) == (len(pages), len(pages))


@pytest.mark.parametrize(
    ("name", "duplex"),
    [("harbour-negotiation", "fold"), ("ransomware-tabletop", "long"), ("visa-mediation", "short")],
)
def test_sheets_are_told_with_backs_too_and_with_the_sheet_on_top(name: str, duplex: str) -> None:
    result = made(name, duplex=duplex, cover=True, size="A6")

    pages = papers.texts(result.outputs[0].content)
    assert len(pages) == result.sheets * (1 if duplex == "fold" else 2)
    assert str(result.sheets) in pages[0]


@pytest.mark.parametrize("name", ["harbour-negotiation", "breaking-bad-news"])
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
