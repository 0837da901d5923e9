"""Find wishes about who sits with whom that no groups can meet, and say who contradicts whom."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from oefenkoffer.groups.seats import Attendance, Round, group_sizes

Pair = tuple[int, int]


@dataclass(frozen=True)
class Contradiction:
    """Wishes that cannot all be met.

    Attributes:
        people: between whom they are, by their numbers.
        reason: `both`: these must sit together, by a chain of wishes, and two of them apart;
            `crowd`: so many must sit together that no group is large enough;
            `scattered`: so many must sit apart that there are too few groups.
        most: how many people a group holds, or how many groups there are.
    """

    people: tuple[int, ...]
    reason: str
    most: int = 0


def contradictions(attendance: Attendance, plan: tuple[Round, ...]) -> Iterator[Contradiction]:
    """Each set of wishes that contradict each other, or what groups there are."""
    clusters = _clusters(attendance.together)
    for pair in sorted(attendance.apart):
        cluster = clusters.get(pair[0], frozenset())
        if pair[1] in cluster:
            yield Contradiction(_chain(*pair, attendance.together), "both")
    sizes = [
        group_sizes(len(attendance.present(number)), of.table) for number, of in enumerate(plan)
    ]
    largest = min((max(of_round) for of_round in sizes), default=0)
    for crowd in sorted(map(sorted, set(clusters.values()))):
        if len(crowd) > largest:
            yield Contradiction(tuple(crowd), "crowd", largest)
    fewest = min(map(len, sizes), default=0)
    scattered = _all_apart(attendance.apart, fewest + 1)
    if scattered:
        yield Contradiction(scattered, "scattered", fewest)


def _clusters(together: Iterable[Pair]) -> Mapping[int, frozenset[int]]:
    """Everyone who must sit with whom, chains of wishes included."""
    clusters: dict[int, frozenset[int]] = {}
    for one, other in together:
        joined = clusters.get(one, frozenset({one})) | clusters.get(other, frozenset({other}))
        clusters |= dict.fromkeys(joined, joined)
    return clusters


def _chain(start: int, end: int, together: Iterable[Pair]) -> tuple[int, ...]:
    """The shortest chain of wishes from one of the people to another."""
    ways: dict[int, tuple[int, ...]] = {start: (start,)}
    pairs = sorted(together)
    while end not in ways:
        for one, other in [*pairs, *((other, one) for one, other in pairs)]:
            if one in ways and other not in ways:
                ways[other] = (*ways[one], other)
    return ways[end]


def _all_apart(apart: Iterable[Pair], many: int) -> tuple[int, ...]:
    """So many people who must all sit apart; none where there are fewer."""
    pairs = {frozenset(pair) for pair in apart}
    cliques = [tuple(sorted(pair)) for pair in pairs]
    for _ in range(many - 2):
        cliques = [
            (*clique, person)
            for clique in cliques
            for person in sorted({person for pair in pairs for person in pair})
            if person > clique[-1] and all(frozenset((person, other)) in pairs for other in clique)
        ]
    return next(iter(sorted(cliques)), ()) if many > 1 else ()
