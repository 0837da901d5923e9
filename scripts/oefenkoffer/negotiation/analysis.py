"""Turn a game into all its deals: what each is worth, who may say yes, what passes.

Deals are numbered in the order of the issues, the options of the last one changing first.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from oefenkoffer.negotiation.game import Game, Issue, Option, Side
from oefenkoffer.negotiation.pareto import efficient_totals

MOST_DEALS = 1_000_000
"""How many deals are looked at; of more, nothing is known but their number."""


@dataclass(frozen=True)
class Deal:
    """One option of each issue, and what that means.

    Attributes:
        totals: what it is worth to each side, without a bonus.
        yes: which sides reach their limit.
        is_efficient: whether no other deal gives one side more and none less.
    """

    options: tuple[Option, ...]
    totals: tuple[int, ...]
    yes: frozenset[str]
    passes: bool
    is_efficient: bool

    @property
    def name(self) -> str:
        """What people call it: A2 B3 C1."""
        return " ".join(option.key for option in self.options)

    @property
    def sum(self) -> int:
        """What it is worth to all sides together."""
        return sum(self.totals)


@dataclass(frozen=True)
class Analysis:
    """All deals of a game.

    Attributes:
        count: how many there are.
        by_yes: how many deals there are to which exactly these sides may say yes.
        passing: the numbers of the deals that pass the rule, the highest sum first.
        for_all: those of `passing` to which all sides may say yes.
        with_bonus: the deals that only reach every limit with the bonus for a yes of all sides.
        efficient: how many deals are Pareto-efficient.
        best: the deal with the highest sum.
    """

    game: Game
    count: int
    by_yes: Mapping[frozenset[str], int]
    passing: tuple[int, ...]
    for_all: tuple[int, ...]
    with_bonus: tuple[int, ...]
    efficient: int
    best: int
    _deals: "_Deals"

    def deal(self, number: int) -> Deal:
        """The deal with this number."""
        yes = self._deals.yes(number)
        return Deal(
            options=self._deals.options(number),
            totals=self._deals.totals(number),
            yes=yes,
            passes=self.game.rule.passes(yes),
            is_efficient=self.is_efficient(number),
        )

    def number(self, options: Sequence[str]) -> int:
        """The number of the deal with these options, one of each issue in their order."""
        return self._deals.number(options)

    def is_efficient(self, number: int) -> bool:
        """Whether no other deal gives one side more and none less."""
        return self._deals.totals(number) in self._deals.front

    def better(self, number: int) -> tuple[int, ...]:
        """The deals that give one side more and none less, the highest sum first."""
        totals, sums = self._deals.totals(number), self._deals.sums
        own = sums[number]
        larger = [other for other, its_sum in enumerate(sums) if its_sum > own]
        return self._deals.by_sum(
            other
            for other in larger
            if all(a >= b for a, b in zip(self._deals.totals(other), totals, strict=True))
        )

    def reached(self, side: str) -> int:
        """How many deals reach the limit of a side."""
        return sum(count for yes, count in self.by_yes.items() if side in yes)

    @cached_property
    def by_number(self) -> tuple[int, ...]:
        """How many deals satisfy exactly so many sides, from none to all."""
        numbers = range(len(self.game.sides) + 1)
        return tuple(
            sum(count for yes, count in self.by_yes.items() if len(yes) == number)
            for number in numbers
        )

    @cached_property
    def passing_without(self) -> Mapping[frozenset[str], int]:
        """How many of the passing deals leave exactly these sides below their limit."""
        every = frozenset(side.key for side in self.game.sides)
        passing = ((yes, n) for yes, n in self.by_yes.items() if self.game.rule.passes(yes))
        return {every - yes: count for yes, count in passing}

    @cached_property
    def never(self) -> tuple[Option, ...]:
        """The options that no passing deal contains."""
        used = {option for number in self.passing for option in self._deals.options(number)}
        options = (option for issue in self.game.issues for option in issue.options)
        return tuple(option for option in options if option not in used)


@dataclass(frozen=True)
class _Deals:
    """Every deal by its number: a column of totals for each side, and one of those who say yes.

    Attributes:
        sums: of its totals, for each deal.
        masks: for each deal a number with a bit for each side that reaches its limit.
        front: the totals of the efficient deals.
    """

    issues: tuple[Issue, ...]
    sides: tuple[Side, ...]
    columns: tuple[Sequence[int], ...]
    sums: Sequence[int]
    masks: Sequence[int]
    front: frozenset[tuple[int, ...]]

    def options(self, number: int) -> tuple[Option, ...]:
        options = []
        for issue in reversed(self.issues):
            number, index = divmod(number, len(issue.options))
            options.append(issue.options[index])
        return tuple(reversed(options))

    def number(self, options: Sequence[str]) -> int:
        number = 0
        for issue, key in zip(self.issues, options, strict=True):
            keys = [option.key for option in issue.options]
            number = number * len(keys) + keys.index(key)
        return number

    def totals(self, number: int) -> tuple[int, ...]:
        return tuple(column[number] for column in self.columns)

    def yes(self, number: int) -> frozenset[str]:
        return self.of_mask(self.masks[number])

    def of_mask(self, mask: int) -> frozenset[str]:
        return frozenset(side.key for bit, side in enumerate(self.sides) if mask >> bit & 1)

    def by_sum(self, numbers: Collection[int] | Iterator[int]) -> tuple[int, ...]:
        return tuple(sorted(numbers, key=lambda number: -self.sums[number]))


@lru_cache(maxsize=4)
def analysis(game: Game) -> Analysis | None:
    """All that can be counted of a game; None where it has more than `MOST_DEALS` deals.

    Why kept: the papers and the pages of a case ask the same one after the other.
    """
    if game.count > MOST_DEALS:
        return None
    columns = tuple(_column(game, side) for side in game.sides)
    sums = [*map(sum, zip(*columns, strict=True))]
    masks = _masks(game.sides, columns)
    front = efficient_totals(_worth(game))
    deals = _Deals(game.issues, game.sides, columns, sums, masks, front)
    counts = Counter(masks)
    by_yes = {deals.of_mask(mask): count for mask, count in counts.items()}
    passing_masks = {mask for mask in counts if game.rule.passes(deals.of_mask(mask))}
    passing = deals.by_sum(n for n, mask in enumerate(masks) if mask in passing_masks)
    everybody = (1 << len(game.sides)) - 1
    return Analysis(
        game=game,
        count=game.count,
        by_yes=by_yes,
        passing=passing,
        for_all=tuple(number for number in passing if masks[number] == everybody),
        with_bonus=deals.by_sum(_with_bonus(game.sides, columns, masks)),
        efficient=sum(map(deals.front.__contains__, zip(*columns, strict=True))),
        best=sums.index(max(sums)),
        _deals=deals,
    )


def _worth(game: Game) -> list[list[tuple[int, ...]]]:
    """For each issue, what each of its options is worth to each side."""
    return [
        [
            tuple(side.points[issue.key][option.key] for side in game.sides)
            for option in issue.options
        ]
        for issue in game.issues
    ]


def _column(game: Game, side: Side) -> Sequence[int]:
    """What each deal is worth to a side."""
    totals = [0]
    for issue in game.issues:
        points = [side.points[issue.key][option.key] for option in issue.options]
        totals = [total + more for total in totals for more in points]
    return totals


def _masks(sides: Sequence[Side], columns: Sequence[Sequence[int]]) -> Sequence[int]:
    masks = [0] * len(columns[0])
    for bit, (side, column) in enumerate(zip(sides, columns, strict=True)):
        own = 1 << bit
        masks = [
            mask | own if total >= side.limit else mask
            for mask, total in zip(masks, column, strict=True)
        ]
    return masks


def _with_bonus(
    sides: Sequence[Side], columns: Sequence[Sequence[int]], masks: Sequence[int]
) -> Iterator[int]:
    """The deals of which some totals reach their limit by a bonus only, and all others do."""
    everybody = (1 << len(sides)) - 1
    eligible = sum(1 << bit for bit, side in enumerate(sides) if side.bonus)
    for number, mask in enumerate(masks):
        if mask != everybody and mask | eligible == everybody:
            below = (
                (column[number] + side.bonus, side.limit)
                for bit, (side, column) in enumerate(zip(sides, columns, strict=True))
                if not mask >> bit & 1
            )
            if all(total >= limit for total, limit in below):
                yield number
