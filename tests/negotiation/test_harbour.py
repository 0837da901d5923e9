"""The published game, deal by deal: figures that were counted apart from this code."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from oefenkoffer.negotiation import Analysis, Deal, Side, VotingRule, analysis
from tests.negotiation.harbour import HARBOUR, RULE, side

FOR_ALL = """\
A2B3C2D2E4 57 76 77 83 35 63 391
A2B3C3D1E3 63 65 77 81 40 64 390
A2B3C3D2E3 57 81 77 71 48 54 388
A2B3C3D2E4 62 78 77 73 33 57 380
A1B3C2D2E3 58 68 55 76 46 66 369
A1B3C2D2E4 63 65 55 78 31 69 361
A2B3C4D1E3 70 70 77 56 34 52 359
A1B3C3D2E3 63 70 55 66 44 60 358
A3B2C2D2E4 56 65 70 63 41 63 358
A3B2C3D2E3 56 70 70 51 54 54 355
A3B2C3D2E4 61 67 70 53 39 57 347
A1B3C3D3E4 59 81 55 58 34 56 343
"""

LEFT_OUT = {
    "nature": """\
        A1B2: C1D3E4 C2D3E3 C2D3E4 C3D2E3 C3D3E2 C3D3E3 C3D3E4
        A2B1: C2D3E4 C3D3E3 C3D3E4
        A2B2: C1D2E4 C2D2E3 C2D2E4 C2D3E4 C3D2E2 C3D2E3 C3D2E4 C3D3E3 C3D3E4 C4D1E3
        """,
    "workers": """\
        A1B3: C4D2E2 C4D2E3 C4D3E2 C4D3E3
        A2B3: C4D2E2 C4D2E3 C4D3E3 C4D3E4
        A3B2: C2D3E5 C4D2E2 C4D2E3 C4D2E4 C4D3E4
        A3B3: C4D2E3 C4D2E4
        """,
    "towns": """\
        A1B3: C1D3E5 C2D3E5 C3D2E4 C3D3E5
        A2B3: C2D3E5 C3D2E5 C3D3E5 C4D1E4
        """,
}
"""The deals that pass although one side is below its limit, as begin and ends of their names."""

NOT_EFFICIENT = {
    "A2B1C2D3E4": "A2B2C2D2E3",
    "A2B1C3D3E4": "A2B2C3D2E3",
    "A3B2C2D3E5": "A2B3C2D2E4",
    "A3B2C4D3E4": "A2B3C4D2E3",
}
"""The deals that pass and are not efficient, each with one that is better."""


@cache
def harbour() -> Analysis:
    whole = analysis(HARBOUR)
    assert whole
    return whole


def deal(name: str) -> Deal:
    keys = [name[start : start + 2] for start in range(0, len(name), 2)]
    return harbour().deal(harbour().number(keys))


def name(number: int) -> str:
    return harbour().deal(number).name.replace(" ", "")


def names(text: str) -> Iterator[str]:
    for line in text.strip().splitlines():
        begin, ends = line.split(": ")
        yield from (begin.strip() + end for end in ends.split())


def passing_under(rule: VotingRule) -> int:
    by_yes = harbour().by_yes
    return sum(count for yes, count in by_yes.items() if rule.passes(yes))


def test_best_options_of_each_side_add_up_to_100() -> None:
    assert [side.most for side in HARBOUR.sides] == [100] * 6


def test_deals_that_reach_the_limit_of_each_side() -> None:
    reached = {side.key: harbour().reached(side.key) for side in HARBOUR.sides}

    assert harbour().count == 720
    assert reached == {
        "company": 354,
        "ministry": 195,
        "nature": 320,
        "workers": 462,
        "towns": 555,
        "mayor": 646,
    }


def test_deals_by_the_number_of_sides_that_may_say_yes() -> None:
    assert harbour().by_number == (1, 30, 98, 203, 255, 121, 12)


@pytest.mark.parametrize(
    ("rule", "count"),
    [
        (VotingRule(5), 133),
        (VotingRule(5, ("company",)), 77),
        (RULE, 55),
        (VotingRule(6), 12),
    ],
)
def test_deals_that_pass_by_the_rule(rule: VotingRule, count: int) -> None:
    assert passing_under(rule) == count


def test_limit_that_is_just_reached_counts() -> None:
    """With more than the limit asked, fewer deals pass."""
    strict = tuple(side(each.key, each.limit + 1) for each in HARBOUR.sides)
    fewer = analysis(replace(HARBOUR, sides=strict))

    assert fewer
    assert (len(fewer.passing), len(fewer.for_all)) == (37, 6)


def test_other_limit_of_nature_changes_no_count_of_what_passes() -> None:
    """The public game was published with both limits for this side."""
    sides = tuple(side("nature", 50) if each.key == "nature" else each for each in HARBOUR.sides)
    lower = analysis(replace(HARBOUR, sides=sides))

    assert lower
    assert lower.by_yes == harbour().by_yes


def test_deals_for_all_with_their_totals() -> None:
    deals = [harbour().deal(number) for number in harbour().for_all]
    lines = [
        " ".join([deal.name.replace(" ", ""), *map(str, deal.totals), str(deal.sum)])
        for deal in deals
    ]

    assert lines == FOR_ALL.splitlines()


def test_deals_that_leave_one_side_out() -> None:
    left_out: dict[str, set[str]] = {key: set() for key in LEFT_OUT}
    for number in harbour().passing:
        without = {side.key for side in HARBOUR.sides} - harbour().deal(number).yes
        for key in without:
            left_out[key].add(name(number))

    assert left_out == {key: set(names(text)) for key, text in LEFT_OUT.items()}
    assert harbour().passing_without == {
        frozenset(): 12,
        frozenset({"nature"}): 20,
        frozenset({"workers"}): 15,
        frozenset({"towns"}): 8,
    }


def test_bonus_brings_deals_for_all_that_did_not_pass() -> None:
    assert len(harbour().with_bonus) == 22
    assert set(harbour().with_bonus) & set(harbour().passing) == set()


def test_efficient_deals() -> None:
    numbers = range(harbour().count)
    among_passing = Counter(map(harbour().is_efficient, harbour().passing))
    among_for_all = Counter(map(harbour().is_efficient, harbour().for_all))

    assert harbour().efficient == 481
    assert sum(map(harbour().is_efficient, numbers)) == 481
    assert among_passing == {True: 51, False: 4}
    assert among_for_all == {True: 12}


def test_better_deals_than_those_that_are_not_efficient() -> None:
    worse = [number for number in harbour().passing if not harbour().is_efficient(number)]
    better = {name(number): [*map(name, harbour().better(number))] for number in worse}

    assert {
        key: [other for other in NOT_EFFICIENT.values() if other in others]
        for key, others in better.items()
    } == {key: [other] for key, other in NOT_EFFICIENT.items()}


def test_highest_sums() -> None:
    best = harbour().deal(harbour().best)
    best_that_passes = harbour().deal(harbour().passing[0])

    assert (best.name, best.sum, best.passes) == ("A2 B3 C1 D1 E1", 412, False)
    assert {"company", "ministry"} & best.yes == set()
    assert best.totals[:2] == (43, 50)
    assert (best_that_passes.name, best_that_passes.sum) == ("A2 B3 C2 D2 E4", 391)


def test_options_that_no_passing_deal_contains() -> None:
    assert [option.key for option in harbour().never] == ["D4", "E1"]


def test_opening_proposal() -> None:
    opening = deal("A1B1C4D1E5")

    assert opening.totals == (100, 19, 0, 45, 0, 76)
    assert opening.yes == {"company", "mayor"}
    assert not opening.passes


def test_numbers_lead_to_deals_and_back() -> None:
    numbers = range(harbour().count)
    keys = [[option.key for option in harbour().deal(number).options] for number in numbers]

    assert [harbour().number(options) for options in keys] == list(numbers)


def test_side_knows_what_it_can_reach_at_most() -> None:
    losses = Side("a", {"A": {"A1": -3, "A2": -1}, "B": {"B1": 4, "B2": 0}}, limit=0)

    assert losses.most == 3
