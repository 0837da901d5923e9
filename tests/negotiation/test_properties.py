"""Drawn games, counted deal by deal as the definitions say it."""

from collections.abc import Sequence
from itertools import product
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oefenkoffer.negotiation import (
    MOST_DEALS,
    Analysis,
    Deal,
    Game,
    Issue,
    Option,
    Side,
    VotingRule,
    analysis,
    pareto,
)

pytestmark = pytest.mark.uncounted

SIDES = "abcd"
POINTS = st.integers(-6, 9)


def issues(sizes: Sequence[int]) -> tuple[Issue, ...]:
    return tuple(
        Issue(str(number), "", tuple(Option(f"{number}-{place}", "") for place in range(size)))
        for number, size in enumerate(sizes)
    )


@st.composite
def games(draw: st.DrawFn) -> Game:
    topics = issues(draw(st.lists(st.integers(1, 4), min_size=1, max_size=4)))
    keys = SIDES[: draw(st.integers(1, 4))]
    sides = tuple(
        Side(
            key,
            {topic.key: {o.key: draw(POINTS) for o in topic.options} for topic in topics},
            limit=draw(st.integers(-5, 15)),
            bonus=draw(st.sampled_from([0, 0, 4])),
        )
        for key in keys
    )
    must = tuple(draw(st.sets(st.sampled_from(keys), max_size=2)))
    return Game(topics, sides, VotingRule(draw(st.integers(1, len(keys))), must))


def whole(game: Game) -> Analysis:
    analysis.cache_clear()
    known = analysis(game)
    assert known
    return known


def by_hand(game: Game) -> list[Deal]:
    """Every deal, in the order of the issues."""
    every = list(product(*(topic.options for topic in game.issues)))
    totals = [
        tuple(
            sum(
                side.points[topic.key][option.key]
                for topic, option in zip(game.issues, options, strict=True)
            )
            for side in game.sides
        )
        for options in every
    ]
    deals = []
    for options, mine in zip(every, totals, strict=True):
        yes = {s.key for s, total in zip(game.sides, mine, strict=True) if total >= s.limit}
        dominated = any(
            all(a >= b for a, b in zip(theirs, mine, strict=True))
            and any(a > b for a, b in zip(theirs, mine, strict=True))
            for theirs in totals
        )
        passes = len(yes) >= game.rule.agree and set(game.rule.must) <= yes
        deals.append(Deal(options, mine, frozenset(yes), passes, not dominated))
    return deals


@pytest.mark.parametrize("block", [1, 3, pareto.BLOCK])
@given(game=games())
def test_every_deal_is_what_the_definitions_say(block: int, game: Game) -> None:
    """However few deals are compared at once."""
    with patch.object(pareto, "BLOCK", block):
        known = whole(game)

    deals = by_hand(game)
    assert [known.deal(number) for number in range(known.count)] == deals
    assert known.count == len(deals)
    assert known.efficient == sum(deal.is_efficient for deal in deals)


@given(games())
def test_counts_are_those_of_the_deals(game: Game) -> None:
    known, deals = whole(game), by_hand(game)
    passing = [number for number, deal in enumerate(deals) if deal.passes]
    every = {side.key for side in game.sides}

    assert sorted(known.passing) == passing
    assert set(known.for_all) == {n for n in passing if deals[n].yes == every}
    assert [deals[n].sum for n in known.passing] == sorted(
        (deals[n].sum for n in passing), reverse=True
    )
    assert sum(known.by_number) == len(deals)
    assert sum(known.passing_without.values()) == len(passing)
    assert deals[known.best].sum == max(deal.sum for deal in deals)
    assert {option.key for option in known.never} == {
        option.key for topic in game.issues for option in topic.options
    } - {option.key for number in passing for option in deals[number].options}


@given(games())
def test_bonus_counts_only_where_all_say_yes(game: Game) -> None:
    expected = {
        number
        for number, deal in enumerate(by_hand(game))
        if len(deal.yes) < len(game.sides)
        and all(
            total + side.bonus >= side.limit
            for side, total in zip(game.sides, deal.totals, strict=True)
        )
    }

    assert set(whole(game).with_bonus) == expected


@given(games())
def test_better_deals_are_efficient_or_have_a_better_one(game: Game) -> None:
    """No better deal is what efficient means."""
    known = whole(game)

    assert [bool(known.better(number)) for number in range(known.count)] == [
        not deal.is_efficient for deal in by_hand(game)
    ]


def of_two_options(topics: int) -> Game:
    """A game with two options for each issue: so many that it has 2 to that power deals."""
    each = issues([2] * topics)
    rows = {topic.key: {option.key: 1 for option in topic.options} for topic in each}
    return Game(each, (Side("a", rows, 0),), VotingRule(1))


def test_no_deal_of_more_than_a_million_is_looked_at() -> None:
    game = of_two_options(20)

    assert game.count == 1_048_576 > MOST_DEALS
    assert analysis(game) is None


def test_a_million_deals_are_all_looked_at() -> None:
    rows = {topic.key: {option.key: 1 for option in topic.options} for topic in issues([1000] * 2)}
    game = Game(issues([1000] * 2), (Side("a", rows, 2),), VotingRule(1))

    assert (whole(game).count, len(whole(game).passing)) == (1_000_000, 1_000_000)
