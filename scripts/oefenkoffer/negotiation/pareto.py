"""Turn what each option is worth to each side into the totals of the efficient deals.

A deal dominates another one when no side gets less by it, and at least one side gets more. A deal
that none dominates is Pareto-efficient: in the words of Osborne and Rubinstein (*A Course in Game
Theory*, 1994, section 1.7) strongly so. Deals with equal totals do not dominate each other.

Why not each deal against each: of a million deals most may be efficient, and that would take days.
Two things help. A deal that holds a dominated choice for some of its issues is dominated itself, so
issues are added one by one and what is dominated goes at once. And a set of thousands of deals is
one large number with a bit for each: those that give every side enough are found by as many `&` as
there are sides.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import compress
from operator import and_, itemgetter, not_

Totals = tuple[int, ...]
"""What something is worth to each side."""

BLOCK = 2**14
"""How many deals share one number: with more it is faster, and takes memory by the square."""


def efficient_totals(worth: Sequence[Sequence[Totals]]) -> frozenset[Totals]:
    """The totals of all efficient deals.

    Args:
        worth: for each issue, what each of its options is worth to each side.
    """
    kept: Collection[Totals] = {(0,) * len(worth[0][0])}
    for options in worth:
        kept = _not_dominated({_sum(totals, option) for totals in kept for option in options})
    return frozenset(kept)


def _sum(one: Totals, other: Totals) -> Totals:
    return tuple([a + b for a, b in zip(one, other, strict=True)])


def _not_dominated(distinct: Collection[Totals]) -> list[Totals]:
    """Those that no other one dominates.

    What dominates has the larger sum, so it stands in the same block or in one before.
    """
    values = [sorted(set(column), reverse=True) for column in zip(*distinct, strict=True)]
    kept: list[Totals] = []
    waiting = sorted(distinct, key=sum, reverse=True)
    while waiting:
        block, waiting = waiting[:BLOCK], waiting[BLOCK:]
        levels = [_level(block, side, values[side]) for side in range(len(values))]
        by_others = (bits & (bits - 1) for bits in _at_least(block, levels))  # one bit is its own
        kept += compress(block, map(not_, by_others))
        waiting = list(compress(waiting, map(not_, _at_least(waiting, levels))))
    return kept


def _level(block: Sequence[Totals], side: int, values: Sequence[int]) -> Mapping[int, int]:
    """For each value, from high to low, which of a block give a side at least that much."""
    indices: dict[int, list[int]] = {}
    for index, totals in enumerate(block):
        indices.setdefault(totals[side], []).append(index)
    level, bits = {}, bytearray(len(block) // 8 + 1)
    number = 0
    for value in values:
        if value in indices:
            for index in indices[value]:
                bits[index >> 3] |= 1 << (index & 7)
            number = int.from_bytes(bits, "little")
        level[value] = number
    return level


def _at_least(deals: Sequence[Totals], levels: Sequence[Mapping[int, int]]) -> Iterator[int]:
    """For each deal, which of a block give no side less."""
    by_side = (
        map(level.__getitem__, map(itemgetter(side), deals)) for side, level in enumerate(levels)
    )
    bits = next(by_side)
    for more in by_side:
        bits = map(and_, bits, more)
    return bits
