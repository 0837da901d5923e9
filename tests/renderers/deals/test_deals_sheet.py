import re
from dataclasses import replace

import pytest

from oefenkoffer.negotiation import Game, Issue, Option, Side, VotingRule
from oefenkoffer.renderers.deals import deals_sheet
from tests import boxes, papers
from tests.digests import digest
from tests.negotiation.harbour import HARBOUR
from tests.negotiation.views import NAMES, deals, english


def sheet(game: Game = HARBOUR) -> bytes:
    return deals_sheet(deals(game), english())


def test_all_points_and_figures_stand_on_the_first_page() -> None:
    first, *_ = papers.texts(sheet())

    assert first.startswith(
        "All points and deals The Harbour Sports Park For the trainer only Quay Sport "
        "Ministry of Tourism Coast & Nature League Harbour Workers’ Union Neighbouring Towns "
        "Mayor of Westhaven A Where to build A1 on the water, new islands too 14 0 0 15 0 14 "
    )
    assert (
        "Limit 55 65 55 50 31 30 Highest total 100 100 100 100 100 100 "
        "On top if everybody says yes +10 Must be among them (veto) ✓ ✓ "
        "Deals that reach the limit 354 195 320 462 555 646" in first
    )
    assert (
        "In figures The proposal passes if at least 5 of the 6 parties say yes, Quay Sport and "
        "Ministry of Tourism among them. 720 deals there are 55 pass the vote "
        "12 of these can be accepted by everybody 22 more can be accepted by everybody if the "
        "bonus counts 481 cannot be made better for anybody without a loss for somebody else "
        "(Pareto-efficient) 51 of these pass the vote 391 points together: the most of what "
        "passes (A2 B3 C2 D2 E4) 412 points together: the most of all, but it does not pass "
        "(A2 B3 C1 D1 E1) 2 options are in no deal that passes: D4, E1" in first
    )
    assert "0 1 1 30 2 98 3 203 4 255 5 121 6 12" in first


def test_deals_that_pass_stand_by_who_is_left_out() -> None:
    _, second, third = papers.texts(sheet())

    assert "Everybody can say yes · 12 A2 B3 C2 D2 E4 57 76 77 83 35 63 391" in second
    assert "Without Coast & Nature League · 20 A2 B2 C1 D2 E4 59 69 (47) 90 39 77 381" in second
    assert "Without Harbour Workers’ Union · 15" in second
    assert "Without Neighbouring Towns · 8" in second
    assert second.count(" * ") == 4 + 1
    assert (
        "A2 B1 C2 D3 E4 → A2 B2 C2 D2 E3 A3 B2 C2 D3 E5 → A2 B3 C2 D2 E4 "
        "A2 B1 C3 D3 E4 → A2 B2 C3 D2 E3 A3 B2 C4 D3 E4 → A2 B3 C4 D2 E3" in second
    )
    assert third.startswith("What the tables agreed Table Deal Quay Sport")


def test_sheet_of_deals_can_be_read_aloud_and_is_equal_every_time() -> None:
    document = sheet()

    assert set(papers.sizes(document)) == {(297, 210)}
    assert papers.failures(document) == []
    assert papers.title_and_language(document) == (
        "All points and deals: The Harbour Sports Park",
        "en",
    )
    assert digest(document) == digest(sheet())


def test_deals_that_nobody_can_accept_are_not_listed() -> None:
    hard = tuple(replace(side, limit=101) for side in HARBOUR.sides)
    first, second = papers.texts(sheet(replace(HARBOUR, sides=hard)))

    assert "0 pass the vote" in first
    assert "These deals pass No deal passes." in second


def test_list_of_very_many_deals_ends_and_says_so() -> None:
    easy = tuple(replace(side, limit=0) for side in HARBOUR.sides)
    text = " ".join(papers.texts(sheet(replace(HARBOUR, sides=easy))))

    assert "570 other deals pass. Here are those with the highest sum." in text
    assert "Everybody can say yes · 720" in text


def test_points_alone_stand_on_a_sheet_of_too_many_deals() -> None:
    issues = tuple(
        Issue(f"I{n}", "", (Option(f"I{n}-a", "one"), Option(f"I{n}-b", "other")))
        for n in range(20)
    )
    rows = {issue.key: {option.key: 1 for option in issue.options} for issue in issues}
    text = " ".join(papers.texts(sheet(Game(issues, (Side("mayor", rows, 3),), VotingRule(1)))))

    assert "There are 1,048,576 deals. Up to 1,000,000 of them are all worked out" in text
    assert re.search(r"Limit ?3 Highest total ?20 ", text)
    assert "In figures" not in text


def test_loss_has_a_minus_that_can_be_read() -> None:
    company, *others = HARBOUR.sides
    lost = replace(company, points={**company.points, "B": {"B1": -5, "B2": 0, "B3": 2}})
    (first, *_) = papers.texts(sheet(replace(HARBOUR, sides=(lost, *others))))

    assert "B1 lasting damage within the law −5" in first  # noqa: RUF001 (a minus)


def of_so_many(sides: int) -> Game:
    """The harbour with more parties, of which each says yes to the same."""
    more = (replace(side, key=f"{side.key}_{n}") for n in range(2) for side in HARBOUR.sides)
    return replace(HARBOUR, sides=tuple(more)[:sides], rule=VotingRule(sides, ()))


@pytest.mark.parametrize("large", [False, True])
def test_points_of_many_parties_stand_apart(
    large: bool,  # noqa: FBT001 (a parameter of the test)
) -> None:
    game = of_so_many(12)
    names = {side.key: NAMES[side.key.rpartition("_")[0]] for side in game.sides}
    view = replace(deals(game), names=names)

    document = boxes.pages(deals_sheet(view, replace(english(), large=large)))

    assert [hit for page in document for hit in boxes.collisions(page)] == []
    assert [text for page in document for text in boxes.outside(page, (6.5,) * 4)] == []
