"""What no schedule of these groups can pass: proof that one is the best there is."""

from collections import Counter
from itertools import combinations
from math import comb

from oefenkoffer.groups.schedule import Bounds, Group, kinds_of
from oefenkoffer.groups.seats import Attendance, Round

Groups = tuple[tuple[Group, ...], ...]


def bounds(attendance: Attendance, plan: tuple[Round, ...], rounds: Groups) -> Bounds:
    """The bounds for any division of these people into groups as large as these."""
    players = [frozenset(attendance.players(number)) for number in range(len(plan))]
    people = len(frozenset().union(*players))
    plays = Counter(
        kind
        for groups in rounds
        for group in groups
        for turn in group.turns
        for kind, member in zip(turn, group.members, strict=True)
        if member not in attendance.only_watch
    )
    practising = frozenset().union(*(of_round.table.practising for of_round in plan))
    kinds = kinds_of(plan)
    return Bounds(
        practised=sum(plays[kind] for kind in practising) // people if people else 0,
        unplayed=max(
            sum(max(0, people - plays[kind]) for kind in kinds),
            sum(max(0, len(kinds) - most) for most in _most_turns(players, rounds)),
        ),
        met=_most_met(players, rounds),
    )


def _most_turns(players: list[frozenset[int]], rounds: Groups) -> list[int]:
    """How many turns each of the players can have, in the groups with most turns."""
    most = [max((len(group.turns) for group in groups), default=0) for groups in rounds]
    return [
        sum(turns for there, turns in zip(players, most, strict=True) if person in there)
        for person in frozenset().union(*players)
    ]


def _most_met(players: list[frozenset[int]], rounds: Groups) -> int:
    """How many pairs can sit together at least once.

    Three bounds, the least of which counts: all pairs; what each of the people can meet; and the
    pairs of all groups, less those that must meet again between rounds along a tree (Hunter).
    """
    sizes = [
        [len(there.intersection(group.members)) for group in groups]
        for there, groups in zip(players, rounds, strict=True)
    ]
    everyone = frozenset().union(*players)
    each = sum(
        min(
            len(everyone) - 1,
            sum(
                max(of_round) - 1
                for there, of_round in zip(players, sizes, strict=True)
                if person in there
            ),
        )
        for person in everyone
    )
    tables = sum(comb(size, 2) for of_round in sizes for size in of_round)
    return min(comb(len(everyone), 2), each // 2, tables - _met_again(sizes, players))


def _met_again(sizes: list[list[int]], players: list[frozenset[int]]) -> int:
    """The pairs that must meet again, along the heaviest tree of rounds (Kruskal)."""
    edges = sorted(
        (
            (-_repeats(sizes, players, one, other), one, other)
            for one, other in combinations(range(len(sizes)), 2)
        ),
    )
    tree = list(range(len(sizes)))
    total = 0
    for weight, one, other in edges:
        if tree[one] != tree[other]:
            total -= weight
            tree = [tree[one] if node == tree[other] else node for node in tree]
    return total


def _repeats(sizes: list[list[int]], players: list[frozenset[int]], one: int, other: int) -> int:
    """The fewest pairs of one round that sit together in another too.

    A group that is larger than the number of groups in the other round must have two people of one
    group of it. Only where the same people are there in both: else nobody knows who is missing.
    """
    if players[one] != players[other]:
        return 0
    return max(
        sum(_crowded(size, len(sizes[b])) for size in sizes[a])
        for a, b in ((one, other), (other, one))
    )


def _crowded(people: int, places: int) -> int:
    """The pairs that share a place at least when people spread over places."""
    each, more = divmod(people, places)
    return (places - more) * comb(each, 2) + more * comb(each + 1, 2)
