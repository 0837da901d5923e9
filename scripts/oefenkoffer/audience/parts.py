"""Who reads which parts of a case: one function, driven by what the format says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.shown_pictures import picture
from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.issues import issues_of
from oefenkoffer.kinds.kind import Context, Part, PartFormat, numbered
from oefenkoffer.kinds.timing import PLAY
from oefenkoffer.model import Case, Workshop
from oefenkoffer.model.definitions.case import Role
from oefenkoffer.model.definitions.format import READER_GROUPS, RoleFormat
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.negotiation import Issue, Option


@dataclass(frozen=True)
class Reader:
    """Somebody who reads of a case what its format lets them read.

    Attributes:
        groups: the readers that they are one of, such as everyone, room, or a kind of role.
        role: the role that they hold, by the key that the case gives it; empty without one.
        reads_all: the trainer does.
        watched: the only roles that they observe, where their case says so; else None.
    """

    groups: frozenset[str]
    role: str = ""
    reads_all: bool = False
    watched: frozenset[str] | None = None


EVERYONE = Reader(frozenset({"everyone"}))
"""Participants before the release."""
EVERYONE_AFTERWARDS = Reader(frozenset({"everyone", "afterwards"}))
"""Participants after the release."""
ROOM = Reader(frozenset({"everyone", "room"}))
"""Whoever sees the trainer's screen while the answers are kept for later."""
ROOM_AFTERWARDS = Reader(frozenset({"everyone", "room", "afterwards"}))
"""Whoever sees the trainer's screen once a case was played."""
TRAINER = Reader(frozenset(), reads_all=True)


def holder(case: Case, role: str) -> Reader:
    """The player of one role."""
    player = case.roles[role]
    watched = frozenset(player.observes) or None
    return Reader(frozenset({"everyone", player.plays}), role, watched=watched)


def readable(case: Case, workshop: Workshop, reader: Reader) -> tuple[Part, ...]:
    """The parts of a case that a reader may see and that hold something, in the format's order.

    A part without readers is the trainer's only. The holder of a role reads what its `holder`
    may; of other roles, what a reader of their own kind may. Of a part that a reader may not see,
    its kind may show a glimpse: what is said to them, or what its author says all may know.
    """
    (parts,) = readings(case, workshop, [reader])
    return parts


def readings(
    case: Case, workshop: Workshop, readers: Iterable[Reader]
) -> tuple[tuple[Part, ...], ...]:
    """What each of several readers may see of a case; see `readable`."""
    context = _context(case, workshop)
    return tuple(
        tuple(_readable(case, workshop, reader, _for_reader(context, case, reader)))
        for reader in readers
    )


def _readable(case: Case, workshop: Workshop, reader: Reader, context: Context) -> Iterator[Part]:
    of_sides = {side: replace(context, holder=side) for side in context.sides}
    names = {role: (it.plays, _called(it)) for role, it in case.roles.items()}
    for typed in case.parts:
        if typed.value is None:
            continue
        kind = KINDS[typed.settings.kind]
        is_own = bool(typed.holder) and typed.holder == reader.role
        of_role = of_sides.get(typed.holder, context)
        if _may_read(typed.settings, reader, holder=typed.holder, is_own=is_own):
            value = kind.view(typed.value, typed.settings, of_role)
        else:
            value = kind.glimpse(typed.value, typed.settings, of_role)
        if value is not None:
            owner, whose = names[typed.holder] if typed.holder and not is_own else ("", "")
            number = number_of(typed.holder, names) if owner else None
            yield Part(typed.key, owner, typed.holder, value, typed.settings, whose, number)
    for key, note in workshop.exercise.parts.items():
        if note.on == "format" and _may_read(note, reader):
            yield Part(key, "", "", KINDS[note.kind].view(None, note, context), note, "", None)


def in_order(parts: Iterable[Part], references: Iterable[str]) -> tuple[Part, ...]:
    """The parts that are referred to, in the order of the references.

    Who reads several parts of several others reads one of them after the other.
    """
    by_reference: dict[str, list[Part]] = {}
    for part in parts:
        by_reference.setdefault(part.reference, []).append(part)
    ordered = (part for wanted in references for part in by_reference.get(wanted, ()))
    return tuple(
        part
        for owner, run in groupby(ordered, key=lambda part: part.owner)
        for part in (_by_holder(tuple(run)) if owner else run)
    )


def _by_holder(parts: tuple[Part, ...]) -> list[Part]:
    holders = [part.holder for part in parts]
    return sorted(parts, key=lambda part: holders.index(part.holder))


def _may_read(part: PartFormat, reader: Reader, *, holder: str = "", is_own: bool = False) -> bool:
    if reader.reads_all:
        return True
    groups = reader.groups.intersection(part.readers)
    if holder and not is_own and reader.watched is not None and holder not in reader.watched:
        groups = groups.intersection(READER_GROUPS)
    return bool(groups) or (is_own and "holder" in part.readers)


def _context(case: Case, workshop: Workshop) -> Context:
    """What is the same for every reader of a case, for one who may read nothing yet."""
    steps = workshop.method.steps if workshop.method else {}
    return Context(
        method=method_view(workshop.method),
        beforehand=frozenset(key for key, step in steps.items() if step.on_practitioner_card),
        early=True,
        minutes=_minutes(case),
        picture=lambda field: picture(field, workshop),
        groups=frozenset(),
        role="",
        practises=False,
        names=short_names(case),
        start=start_of_play(case, workshop),
        issues=(),
        sides=side_names(case),
    )


def _for_reader(context: Context, case: Case, reader: Reader) -> Context:
    return replace(
        context,
        early=not (reader.reads_all or "afterwards" in reader.groups),
        groups=reader.groups,
        role=reader.role,
        practises=bool(reader.role) and _kind_of(case, reader.role).practises,
        issues=_issues(case, reader),
    )


def side_names(case: Case) -> Mapping[str, str]:
    """What people call each role that may have points, by its key."""
    names = short_names(case)
    return {part.holder: names[part.holder] for part in case.parts_of("points")}


def _issues(case: Case, reader: Reader) -> tuple[Issue, ...]:
    """What is negotiated about; no more than the names for a reader who may not read it."""
    part = next((part for part in case.parts_of("issues") if part.value), None)
    if part is None:
        return ()
    issues = issues_of(part.value)
    if _may_read(part.settings, reader):
        return issues
    return tuple(
        Issue(issue.key, "", tuple(Option(option.key, "") for option in issue.options))
        for issue in issues
    )


def _kind_of(case: Case, role: str) -> RoleFormat:
    return case.exercise.roles[case.roles[role].plays]


def short_names(case: Case) -> Mapping[str, str]:
    """What the roles of a case are called in a list, by their keys: group, else title, else name.

    What several roles share says of none of them which one is meant; a title has its number then.
    """
    names: dict[str, str] = {}
    for key, role in case.roles.items():
        others = [other for name, other in case.roles.items() if name != key]
        own = (
            typed
            for field in ("group", "title", "name")
            if (typed := getattr(role, field)) and all(getattr(it, field) != typed for it in others)
        )
        number = number_in(case, key)
        counted = numbered(role.title, number) if role.title and number else None
        names[key] = next(own, counted or key.replace("_", " "))
    return names


def number_in(case: Case, role: str) -> int | None:
    """Which of the roles of a case with the same word a role is; None for the only one."""
    return number_of(role, {key: (it.plays, it.title) for key, it in case.roles.items()})


def start_of_play(case: Case, workshop: Workshop) -> int | None:
    """When play starts, in minutes since midnight.

    That is where its first block starts, after the phases of a round that come before play. None
    where no session plan has the case, where several have it at different times, and where there
    is time for more than one round: each of them has a start of its own.
    """
    minutes = _minutes(case)
    before = takewhile(lambda phase: phase != PLAY, minutes) if PLAY in minutes else ()
    plans = [plan for plan in workshop.sessions if case.id in plan.cases]
    starts = {plan.starts[_blocks(plan, case)[0]] for plan in plans}
    once = all(
        sum(plan.blocks[index].minutes for index in _blocks(plan, case)) < 2 * sum(minutes.values())
        for plan in plans
        if minutes
    )
    if len(starts) != 1 or not once:
        return None
    return starts.pop() + sum(minutes[phase] for phase in before)


def _blocks(plan: SessionPlan, case: Case) -> list[int]:
    """The numbers of the blocks of a session in which a case is practised."""
    return [index for index, block in enumerate(plan.blocks) if case.id in block.cases]


def _minutes(case: Case) -> Mapping[str, int]:
    """How long each phase of a round takes, in their order, where the case says so."""
    timings = (part.value for part in case.parts_of("timing") if part.value)
    return {phase: number for timing in timings for phase, number in timing if number}


def _called(role: Role) -> str:
    """What a case calls a role: by its group, which is short, or in other words of its own."""
    return role.group or role.title or role.name or ""


def number_of(role: str, names: Mapping[str, object]) -> int | None:
    """Which of the roles with the same name a role is, counted from 1; None for the only one."""
    equal = [other for other in names if names[other] == names[role]]
    return equal.index(role) + 1 if len(equal) > 1 else None
