"""The options that say who comes, shared by the commands that make groups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from oefenkoffer.audience.day import DayView
    from oefenkoffer.groups.change import Change
    from oefenkoffer.groups.schedule import Schedule
    from oefenkoffer.model import Workshop
    from oefenkoffer.participants.names_file import Typed
    from oefenkoffer.participants.roster import Roster, Wishes


def people_options() -> list[click.Parameter]:
    """New options for one command."""
    name: dict[str, Any] = {"multiple": True, "metavar": "NAME"}
    two: dict[str, Any] = {"multiple": True, "nargs": 2}
    return [
        click.Option(["--people"], type=int),
        click.Option(["--names"], metavar="FILE", type=click.Path(path_type=Path)),
        click.Option(["--seed"], type=int, default=0),
        click.Option(["--watches"], **name),
        click.Option(["--late"], metavar="NAME N", **two),
        click.Option(["--together"], metavar="NAME NAME", **two),
        click.Option(["--apart"], metavar="NAME NAME", **two),
        click.Option(["--absent"], **name),
        click.Option(["--extra"], **name),
    ]


@dataclass(frozen=True)
class PeopleRequest:
    """Who comes, as it was typed."""

    people: int | None = None
    names: Path | None = None
    seed: int = 0
    watches: tuple[str, ...] = ()
    late: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def given(self) -> tuple[str, ...]:
        """The options that were typed."""
        return tuple(f"--{field.name}" for field in fields(self) if getattr(self, field.name))


PEOPLE = tuple(field.name for field in fields(PeopleRequest))
"""What the options are called."""


@dataclass(frozen=True)
class DayRequest:
    """A day on paper, as it was asked for.

    Attributes:
        session: the session plan, by name.
    """

    session: str
    people: PeopleRequest


@dataclass(frozen=True)
class PlannedDay:
    """A day with its people and groups.

    Attributes:
        words: what each role is called in each round, by what its table calls it.
        change: what became of an earlier schedule, where people stay away or come unexpectedly.
    """

    view: "DayView"
    schedule: "Schedule"
    roster: "Roster"
    words: tuple[Mapping[str, str], ...]
    change: "Change | None"


def planned_day(
    request: PeopleRequest, workshop: "Workshop", project: Path, session: str, option: str
) -> PlannedDay:
    """The groups of a day.

    Args:
        request: who comes.
        workshop: whose session plan it is.
        project: where the list of names stands, if it is not named.
        session: the session plan, by name.
        option: which option named it.

    Raises:
        KitProblems: there is no such plan, nobody knows who comes, or it cannot be done.
    """
    from oefenkoffer.audience.day import day_view
    from oefenkoffer.audience.exercise_rounds import exercise_rounds
    from oefenkoffer.audience.session import sessions
    from oefenkoffer.model.files import SESSIONS
    from oefenkoffer.model.loading.suggest import unknown
    from oefenkoffer.participants.roster import changed, scheduled
    from oefenkoffer.problems import Code, KitProblems, Position, Problem

    where = Position(option)
    plans = {plan.id: plan for plan in workshop.sessions}
    if not plans:
        raise KitProblems([Problem(Code.NO_SUCH_SESSION, where, {"none": SESSIONS})])
    if session not in plans:
        raise KitProblems([unknown(Code.NO_SUCH_SESSION, where, session, list(plans))])
    rounds = exercise_rounds(plans[session], workshop)
    if not rounds:
        position = Position(workshop.session_path(session))
        raise KitProblems([Problem(Code.NO_ROUNDS, position)])
    roster = _roster(request, workshop, project, session)
    schedule = scheduled(roster, tuple(each.round for each in rounds), request.seed)
    change = None
    if request.absent or request.extra:
        absent, extra = _typed(request.absent, "--absent"), _typed(request.extra, "--extra")
        roster, change = changed(roster, schedule, absent, extra)
        schedule = change.schedule
    session_view = next(view for view in sessions(workshop) if view.id == session)
    view = day_view(session_view, rounds, schedule, roster.names, named=roster.named)
    words = tuple(each.words for each in rounds)
    return PlannedDay(view, schedule, roster, words, change)


def _roster(request: PeopleRequest, workshop: "Workshop", project: Path, session: str) -> "Roster":
    """Who comes: by the options, by the list of names of the project, or by the plan."""
    from oefenkoffer.participants.names_on_disk import names_file, read_file
    from oefenkoffer.participants.roster import named, numbered
    from oefenkoffer.problems import Code, KitProblems, Position, Problem

    wishes = _wishes(request)
    file = request.names or (None if request.people else names_file(project))
    if request.people is not None and request.names:
        facts = {"one": "--people", "other": "--names"}
        raise KitProblems([Problem(Code.NOT_TOGETHER, Position("--people"), facts)])
    if request.people is None and file:
        return named(read_file(file), wishes, Position(file.name))
    plan = next(plan for plan in workshop.sessions if plan.id == session)
    people = request.people if request.people is not None else (plan.people or (None,))[-1]
    if people is None:
        raise KitProblems([Problem(Code.PEOPLE_NOT_SAID, Position("--people"))])
    return numbered(people, wishes, Position("--people"))


def _wishes(request: PeopleRequest) -> "Wishes":
    from oefenkoffer.participants.roster import Wishes

    late = zip(_typed((name for name, _ in request.late), "--late"), request.late, strict=True)
    return Wishes(
        watches=_typed(request.watches, "--watches"),
        late=tuple((name, first) for name, (_, first) in late),
        together=tuple(_pairs(request.together, "--together")),
        apart=tuple(_pairs(request.apart, "--apart")),
    )


def _pairs(pairs: Iterable[tuple[str, str]], option: str) -> "Iterable[tuple[Typed, Typed]]":
    for pair in pairs:
        one, other = _typed(pair, option)
        yield one, other


def _typed(names: Iterable[str], option: str) -> "tuple[Typed, ...]":
    from oefenkoffer.participants.names_file import Typed
    from oefenkoffer.problems import Position

    return tuple(Typed(name, Position(option)) for name in names)
