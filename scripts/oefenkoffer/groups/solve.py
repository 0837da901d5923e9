"""Turn people and rounds into the schedule of a day: who sits where, and plays what."""

from collections.abc import Iterator
from random import Random

from oefenkoffer.groups.schedule import Schedule
from oefenkoffer.groups.search import Division, search
from oefenkoffer.groups.seating import Seating, Sizes, best_sizes
from oefenkoffer.groups.seats import Attendance, Round


def make_schedule(attendance: Attendance, plan: tuple[Round, ...], seed: int = 0) -> Schedule:
    """The best schedule that is found: equal input and seed, equal schedule.

    Raises:
        TooFewPeopleError: too few come to a round for one group.
    """
    sizes = best_sizes(attendance, plan)
    visits = tuple(tuple(_visits(attendance, number, sizes)) for number in range(len(plan)))
    seating = Seating(attendance, plan, sizes, visits)
    start = [_start(attendance, number, len(of_round)) for number, of_round in enumerate(sizes)]
    seated = search(
        Division(seating.task, start),
        lambda seated: _is_granted(seating.schedule(seated)),
        Random(seed),  # noqa: S311 (no secret hangs on it)
    )
    return seating.schedule(seated)


def _is_granted(schedule: Schedule) -> bool:
    """Whether a schedule meets all wishes, and can be no better."""
    return schedule.is_optimal and not any(unmet_wishes(schedule))


def unmet_wishes(schedule: Schedule) -> Iterator[tuple[int, int]]:
    """Who sit together, or apart, against a wish, in any round that both are there."""
    attendance = schedule.attendance
    for number, groups in enumerate(schedule.rounds):
        there = frozenset(attendance.present(number))
        for pairs, wanted in ((attendance.together, True), (attendance.apart, False)):
            for pair in sorted(pairs):
                sit = any(frozenset(pair) <= {*group.members} for group in groups)
                if there.issuperset(pair) and sit != wanted:
                    yield pair


def _visits(attendance: Attendance, number: int, sizes: Sizes) -> Iterator[int]:
    """The group of everyone who only watches: another one in each round, small ones first."""
    watching = len(attendance.present(number)) - len(attendance.players(number))
    yield from ((which + number) % len(sizes[number]) for which in range(watching))


def _start(attendance: Attendance, number: int, groups: int) -> list[int]:
    """Columns of people, shifted a place more in each row and in each round.

    Where there are enough groups, nobody then meets anybody twice, and everyone moves one seat on.
    """
    columns: list[list[int]] = [[] for _ in range(groups)]
    for index, person in enumerate(attendance.players(number)):
        row, column = divmod(index, groups)
        columns[(column + row * number) % groups].append(person)
    columns.sort(key=len)
    turned = [person for column in columns for person in _turned(column, number)]
    return [*turned, *sorted(attendance.only_watch.intersection(attendance.present(number)))]


def _turned(column: list[int], by: int) -> list[int]:
    by %= len(column)
    return column[-by:] + column[:-by] if by else column
