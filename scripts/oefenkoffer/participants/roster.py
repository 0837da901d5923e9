"""Turn names, numbers and wishes as typed into people for a schedule, or say what is wrong."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from oefenkoffer.groups.change import Change, change
from oefenkoffer.groups.schedule import Schedule
from oefenkoffer.groups.seats import Attendance, Round, TooFewPeopleError
from oefenkoffer.groups.solve import make_schedule, unmet_wishes
from oefenkoffer.groups.wishes import Contradiction, contradictions
from oefenkoffer.participants.names_file import (
    MOST_PEOPLE,
    NamedLine,
    Typed,
    folded_name,
    name_twice,
)
from oefenkoffer.problems import Code, KitProblems, Position, Problem

NO = frozenset({"", "nee", "no", "n", "0", "-"})
"""What stands in a column of yes and no for no."""
BETWEEN = ",;/+"
"""What may stand between two names in one cell."""


@dataclass(frozen=True)
class Wishes:
    """What is asked of the groups, by name as it was typed.

    Attributes:
        watches: who never plays.
        late: who comes late, and from which round, counted from 1.
        together, apart: who must sit in one group, or must not.
    """

    watches: tuple[Typed, ...] = ()
    late: tuple[tuple[Typed, str], ...] = ()
    together: tuple[tuple[Typed, Typed], ...] = ()
    apart: tuple[tuple[Typed, Typed], ...] = ()

    def and_those(self, others: "Wishes") -> "Wishes":
        """These wishes and others."""
        return Wishes(
            (*self.watches, *others.watches),
            (*self.late, *others.late),
            (*self.together, *others.together),
            (*self.apart, *others.apart),
        )


@dataclass(frozen=True)
class Roster:
    """Everyone who comes.

    Attributes:
        names: of each, by their number; the number itself, from 1, where there are no names.
        named: whether these are names of people.
        source: where they come from.
    """

    names: tuple[str, ...]
    named: bool
    attendance: Attendance
    source: Position
    wishes: Wishes = field(default_factory=Wishes)


def numbered(people: int, wishes: Wishes, source: Position) -> Roster:
    """So many people without names.

    Raises:
        KitProblems: nobody, or more than one trainer can have, or wishes about somebody else.
    """
    if not 1 <= people <= MOST_PEOPLE:
        facts = {"n": str(people), "most": str(MOST_PEOPLE)}
        raise KitProblems([Problem(Code.BAD_NUMBER_OF_PEOPLE, source, facts)])
    names = tuple(str(number) for number in range(1, people + 1))
    return _roster(names, wishes, source, named=False)


def named(entries: Sequence[NamedLine], wishes: Wishes, source: Position) -> Roster:
    """The people of a file, and what stands there beside their names.

    Raises:
        KitProblems: a wish is about somebody who is not in the file.
    """
    names = tuple(entry.name.text for entry in entries)
    return _roster(names, _of_file(entries).and_those(wishes), source, named=True)


def _of_file(entries: Iterable[NamedLine]) -> Wishes:
    wishes = Wishes()
    for entry in entries:
        name, cells = entry.name, entry.cells
        late = cells.get("from_round", "")
        wishes = wishes.and_those(
            Wishes(
                watches=() if folded_name(cells.get("watches", "")) in NO else (name,),
                late=((name, late),) if late else (),
                together=tuple((name, other) for other in _others(entry, "together")),
                apart=tuple((name, other) for other in _others(entry, "apart")),
            )
        )
    return wishes


def _others(entry: NamedLine, column: str) -> Iterator[Typed]:
    text = entry.cells.get(column, "")
    for sign in BETWEEN[1:]:
        text = text.replace(sign, BETWEEN[0])
    yield from (
        Typed(name.strip(), entry.name.position) for name in text.split(BETWEEN[0]) if name.strip()
    )


def _roster(names: tuple[str, ...], wishes: Wishes, source: Position, *, named: bool) -> Roster:
    people = _People(names)
    attendance = Attendance(
        len(names),
        only_watch=frozenset(people.numbers(wishes.watches)),
        first_round=dict(people.late(wishes.late)),
        together=frozenset(people.pairs(wishes.together)),
        apart=frozenset(people.pairs(wishes.apart)),
    )
    if people.problems:
        raise KitProblems(people.problems)
    return Roster(names, named, attendance, source, wishes)


class _People:
    """Finds people by name, and keeps a problem for each who is not there."""

    def __init__(self, names: Sequence[str]) -> None:
        self._numbers = {folded_name(name): number for number, name in enumerate(names)}
        self.problems: list[Problem] = []

    def numbers(self, names: Iterable[Typed]) -> Iterator[int]:
        for name in names:
            number = self._numbers.get(folded_name(name.text))
            if number is None:
                self.problems.append(_nobody(name, self._numbers))
            else:
                yield number

    def pairs(self, pairs: Iterable[tuple[Typed, Typed]]) -> Iterator[tuple[int, int]]:
        for one, other in pairs:
            if len(pair := sorted({*self.numbers((one, other))})) > 1:
                yield pair[0], pair[1]

    def late(self, late: Iterable[tuple[Typed, str]]) -> Iterator[tuple[int, int]]:
        for name, first in late:
            if not first.isdecimal() or int(first) < 1:
                facts = {"name": name.text, "round": first}
                self.problems.append(Problem(Code.NOT_A_ROUND, name.position, facts))
            else:
                yield from ((number, int(first) - 1) for number in self.numbers((name,)))


def _nobody(name: Typed, names: Iterable[str]) -> Problem:
    # Why no list of all: a report of a mistake may be sent to somebody, names and all.
    near = next((other for other in names if other.startswith(folded_name(name.text)[:3])), "")
    facts = {"name": name.text, "suggestion": near.title()}
    return Problem(Code.NO_SUCH_PERSON, name.position, facts)


def scheduled(roster: Roster, plan: tuple[Round, ...], seed: int) -> Schedule:
    """The schedule of everyone.

    Raises:
        KitProblems: too few people, a round that there is not, or wishes that cannot all be met.
    """
    never = [
        Problem(Code.NOT_A_ROUND, name.position, {"name": name.text, "round": first})
        for name, first in roster.wishes.late
        if int(first) > len(plan)
    ]
    if never:
        raise KitProblems(never)
    if conflicts := [*contradictions(roster.attendance, plan)]:
        raise KitProblems(_contradiction(conflict, roster) for conflict in conflicts)
    try:
        schedule = make_schedule(roster.attendance, plan, seed)
    except TooFewPeopleError as error:
        raise KitProblems([_too_few(error, roster)]) from None
    if unmet := sorted({*unmet_wishes(schedule)}):
        raise KitProblems(_contradiction(Contradiction(pair, "unmet"), roster) for pair in unmet)
    return schedule


def changed(
    roster: Roster, schedule: Schedule, absent: Iterable[Typed], extra: Iterable[Typed]
) -> tuple[Roster, Change]:
    """The people who come after all, and their schedule: as near to the old one as can be.

    Raises:
        KitProblems: nobody has that name, somebody has it already, or too few are left.
    """
    people = _People(roster.names)
    away, extra = frozenset(people.numbers(absent)), tuple(extra)
    problems = people.problems
    names = {folded_name(name): roster.source for name in roster.names}
    for name in extra:
        before = names.setdefault(folded_name(name.text), name.position)
        if before != name.position:
            problems.append(name_twice(name, before))
    if problems:
        raise KitProblems(problems)
    try:
        new = change(schedule, away, len(extra))
    except TooFewPeopleError as error:
        raise KitProblems([_too_few(error, roster)]) from None
    everyone = (*roster.names, *(name.text for name in extra))
    return replace(roster, names=everyone, attendance=new.schedule.attendance), new


def _too_few(error: TooFewPeopleError, roster: Roster) -> Problem:
    facts = {"needed": str(error.needed), "round": str(error.round + 1)}
    return Problem(Code.TOO_FEW_PEOPLE, roster.source, facts)


def _contradiction(conflict: Contradiction, roster: Roster) -> Problem:
    """Who contradicts whom, at the place of the last wish about any two of them."""
    people = {folded_name(roster.names[person]) for person in conflict.people}
    wishes = (*roster.wishes.together, *roster.wishes.apart)
    places = [
        one.position
        for one, other in wishes
        if {folded_name(one.text), folded_name(other.text)} <= people
    ]
    facts = {
        "people": ", ".join(roster.names[person] for person in conflict.people),
        "first": roster.names[conflict.people[0]],
        "last": roster.names[conflict.people[-1]],
        conflict.reason: "yes",
        "most": str(conflict.most),
    }
    return Problem(Code.WISHES_CONTRADICT, places[-1] if places else roster.source, facts)
