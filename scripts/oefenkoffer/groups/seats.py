"""Who sit together in a round, and which kind of role each seat plays in each turn."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import cycle, islice


@dataclass(frozen=True)
class ExerciseTable:
    """The seats of one exercise.

    Attributes:
        acting: the kind of role of each player, those who practise first.
        practising: which of those kinds practise.
        watching: the kind of whoever watches.
        watchers: the fewest of those that a table has, as long as people suffice.
        shared: whether several people hold each role, so that all sit at one table.
    """

    acting: tuple[str, ...]
    practising: frozenset[str]
    watching: str
    watchers: int = 0
    shared: bool = False

    @property
    def size(self) -> int:
        """How many people a full table has."""
        return len(self.acting) + self.watchers

    @property
    def one_by_one(self) -> bool:
        """Whether people take turns, instead of practising all at once."""
        return sum(kind in self.practising for kind in self.acting) == 1

    def kinds(self, people: int, *, doubled: bool) -> tuple[str, ...]:
        """The kind of each seat in the first turn.

        Who is left over watches, or where that is `doubled`, holds a role together with another.
        """
        left_over = people - len(self.acting)
        watchers = min(left_over, self.watchers) if doubled or self.shared else left_over
        twice = islice(cycle(self.acting), left_over - watchers)
        return (*self.acting, *twice, *(self.watching for _ in range(watchers)))


@dataclass(frozen=True)
class Round:
    """A block of the day in which groups exercise; between two rounds people change groups.

    Attributes:
        turns: how often a group plays, 0 for once for each of its people; larger groups may play
            shorter turns, and more of them.
    """

    table: ExerciseTable
    turns: int = 0


@dataclass(frozen=True)
class Attendance:
    """Who comes; people are numbers from 0.

    Attributes:
        only_watch: who never plays, such as a manager.
        first_round: for people who come late, the number of the first round with them, from 0.
        together: who must always sit in one group.
        apart: who never may.
        away: who does not come after all.
    """

    count: int
    only_watch: frozenset[int] = frozenset()
    first_round: Mapping[int, int] | None = None
    together: frozenset[tuple[int, int]] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()
    away: frozenset[int] = frozenset()

    def present(self, number: int) -> tuple[int, ...]:
        """Who is there in a round, those who only watch too."""
        first = self.first_round or {}
        return tuple(
            person
            for person in range(self.count)
            if first.get(person, 0) <= number and person not in self.away
        )

    def players(self, number: int) -> tuple[int, ...]:
        """Who plays in a round."""
        return tuple(person for person in self.present(number) if person not in self.only_watch)


class TooFewPeopleError(Exception):
    """A round needs more people than there are.

    Attributes:
        round: its number, from 0.
        needed: how many players it needs.
    """

    def __init__(self, number: int, needed: int) -> None:
        super().__init__(f"round {number} needs {needed} players")
        self.round = number
        self.needed = needed


def group_sizes(people: int, table: ExerciseTable) -> tuple[int, ...]:
    """As many full groups as there can be, the larger ones last; too few people are one group."""
    groups = 1 if table.shared else max(1, people // table.size)
    small, larger = divmod(people, groups)
    return (*(small for _ in range(groups - larger)), *(small + 1 for _ in range(larger)))


def turns_of(sizes: tuple[tuple[int, ...], ...], rounds: tuple[Round, ...]) -> list[list[int]]:
    """How many turns each group of each round plays, so that everyone practises.

    Where a round is long enough for a whole group, each of it has a turn. Where rounds together
    are too few, the largest groups halve turns, as few of them as possible.
    """
    turns = [
        [_own_turns(size, each) for size in of_round]
        for of_round, each in zip(sizes, rounds, strict=True)
    ]
    missing = max(map(sum, sizes), default=0) - sum(map(sum, turns))
    halved = sorted(
        (
            (-size, number, group)
            for number, of_round in enumerate(sizes)
            for group, size in enumerate(of_round)
            if rounds[number].table.one_by_one and turns[number][group] < size
        ),
    )
    for _, number, group in halved[: max(0, missing)]:
        turns[number][group] += 1
    return turns


def _own_turns(size: int, of: Round) -> int:
    if not size:
        return 0
    everyone = not of.turns or of.turns >= of.table.size
    return max(of.turns, size) if everyone and of.table.one_by_one else max(1, of.turns)
