"""A day with its people, for the trainer: who sits where in each round, and plays what."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oefenkoffer.audience.exercise_rounds import ExerciseRound
from oefenkoffer.audience.session import BlockView, Practised, SessionView
from oefenkoffer.groups.schedule import Group, Schedule


@dataclass(frozen=True)
class GroupTurn:
    """One turn of a group: the names of the players of each role, by the words for it."""

    roles: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class GroupView:
    """A group in one round.

    Attributes:
        number: from 1; a group that has been given up is missing.
        case: what it plays; None where it brings its own.
        members: their names.
        kinds: how many of each kind of role, as the kit calls it, sit there at once.
    """

    number: int
    case: Practised | None
    members: tuple[str, ...]
    turns: tuple[GroupTurn, ...]
    kinds: Mapping[str, int]


@dataclass(frozen=True)
class RoundView:
    """A round of the day, with all its groups."""

    block: BlockView
    groups: tuple[GroupView, ...]


@dataclass(frozen=True)
class OwnRound:
    """What one of the people does in a round: where, with whom, and which role in each turn."""

    block: BlockView
    group: GroupView
    roles: tuple[str, ...]


@dataclass(frozen=True)
class OwnDay:
    """The day of one of the people."""

    name: str
    rounds: tuple[OwnRound, ...]


@dataclass(frozen=True)
class DayView:
    """A day with its people.

    Attributes:
        names: of all who come, in their order; numbers where there are no names.
        named: whether they are names of people.
    """

    session: SessionView
    names: tuple[str, ...]
    named: bool
    rounds: tuple[RoundView, ...]
    own: tuple[OwnDay, ...]

    @property
    def groups(self) -> int:
        """The most groups that there are at once."""
        return max((len(each.groups) for each in self.rounds), default=0)

    @property
    def playing(self) -> Counter[str]:
        """The most groups that play each case in one round."""
        every = Counter[str]()
        for each in self.rounds:
            every |= Counter(group.case.id for group in each.groups if group.case)
        return every


def day_view(
    session: SessionView,
    rounds: tuple[ExerciseRound, ...],
    schedule: Schedule,
    names: tuple[str, ...],
    *,
    named: bool,
) -> DayView:
    """The day of a schedule.

    Args:
        session: the plan.
        rounds: its rounds, as the schedule was made for.
        schedule: who sits where.
        names: of all people, also of those who stay away.
        named: whether they are names of people.
    """
    views = tuple(
        RoundView(
            session.blocks[each.block],
            tuple(_groups(number, each, session, schedule, names)),
        )
        for number, each in enumerate(rounds)
    )
    there = tuple(
        names[person]
        for person in range(schedule.attendance.count)
        if person not in schedule.attendance.away
    )
    own = tuple(OwnDay(name, tuple(_own(name, views))) for name in there)
    return DayView(session, there, named, views, own)


def _groups(
    number: int,
    of: ExerciseRound,
    session: SessionView,
    schedule: Schedule,
    names: tuple[str, ...],
) -> Iterator[GroupView]:
    cases = session.blocks[of.block].cases
    for which, group in enumerate(schedule.rounds[number]):
        if group.members:
            yield GroupView(
                number=which + 1,
                case=cases[(which + number) % len(cases)] if cases else None,
                members=tuple(names[person] for person in group.members),
                turns=tuple(_turns(group, of, names)),
                kinds=group.needed,
            )


def _turns(group: Group, of: ExerciseRound, names: tuple[str, ...]) -> Iterator[GroupTurn]:
    for turn in group.turns:
        roles: dict[str, tuple[str, ...]] = {of.words[kind]: () for kind in of.words}
        for kind, person in zip(turn, group.members, strict=True):
            roles[of.words[kind]] = (*roles[of.words[kind]], names[person])
        yield GroupTurn({role: people for role, people in roles.items() if people})


def _own(name: str, rounds: tuple[RoundView, ...]) -> Iterator[OwnRound]:
    for each in rounds:
        for group in each.groups:
            if name in group.members:
                roles = tuple(
                    next(role for role, people in turn.roles.items() if name in people)
                    for turn in group.turns
                )
                yield OwnRound(each.block, group, roles)
