"""Put the groups of a day into lines for the terminal."""

from collections.abc import Iterator
from itertools import chain
from math import comb

from oefenkoffer.audience.day import RoundView
from oefenkoffer.audience.times import clock
from oefenkoffer.cli.columns import in_columns
from oefenkoffer.cli.people_options import PlannedDay
from oefenkoffer.groups.change import Change
from oefenkoffer.labels import Labels


def groups_report(day: PlannedDay, words: Labels) -> Iterator[str]:
    """A table for each round, what the schedule is worth, and what a late change comes to."""
    view = day.view
    counts = {"n": len(view.names), "rounds": len(view.rounds), "title": view.session.title}
    yield words.text("groups.title", **counts)
    for each in view.rounds:
        yield ""
        yield words.text(
            "groups.round",
            title=each.block.title,
            start=clock(each.block.start, words),
            end=clock(each.block.end, words),
        )
        yield from in_columns(_rows(each, words))
    yield ""
    yield from _worth(day, words)
    if day.change:
        yield ""
        yield from _changes(day, day.change, words)


def _rows(each: RoundView, words: Labels) -> Iterator[tuple[str, ...]]:
    """A row for each turn of each group, below the names of the columns."""
    turns = [turn for group in each.groups for turn in group.turns]
    roles = dict.fromkeys(chain.from_iterable(turn.roles for turn in turns))
    yield (words.text("groups.group"), words.text("groups.turn"), *roles, words.text("groups.case"))
    for group in each.groups:
        case = group.case.title if group.case else words.text("groups.own_case")
        for number, turn in enumerate(group.turns, start=1):
            people = (", ".join(turn.roles.get(role, ())) for role in roles)
            first = number == 1
            yield (str(group.number) * first, str(number), *people, case * first)


def _worth(day: PlannedDay, words: Labels) -> Iterator[str]:
    """How good a schedule is, and that it cannot be better, or by how much it could be."""
    schedule, bounds = day.schedule, day.schedule.bounds
    practised = schedule.practised.values()
    least, most = min(practised, default=0), max(practised, default=0)
    key = "practised" if least == most else "practised_between"
    yield words.text(f"groups.{key}", n=least, most=most)
    if never := [person for person, times in schedule.practised.items() if not times]:
        names = ", ".join(day.roster.names[person] for person in never)
        yield words.text("groups.never", n=len(never), names=names)
    if schedule.unplayed:
        possible = bounds.unplayed
        yield words.text("groups.unplayed", n=schedule.unplayed, possible=possible)
    else:
        yield words.text("groups.every_role")
    pairs = comb(len(schedule.players), 2)
    yield words.text("groups.met", n=schedule.met, pairs=pairs)
    key = "optimal" if schedule.is_optimal else "bound"
    yield words.text(f"groups.{key}", met=bounds.met)


def _changes(day: PlannedDay, change: Change, words: Labels) -> Iterator[str]:
    """Who sits elsewhere, and which packs need more or fewer cards."""
    names = day.roster.names
    yield words.text("groups.moves", n=len({move.person for move in change.moves}))
    for move in change.moves:
        key = "new" if move.origin is None else "move"
        origin = "" if move.origin is None else move.origin + 1
        facts = {"origin": origin, "group": move.group + 1, "round": move.round + 1}
        yield f"  - {words.text(f'groups.{key}', name=names[move.person], **facts)}"
    yield words.text("groups.packs", n=len({(pack.round, pack.group) for pack in change.packs}))
    for pack in change.packs:
        role_words = day.words[pack.round]
        cards = ", ".join(f"{more:+d} {role_words.get(kind, kind)}" for kind, more in pack.cards)
        facts = {"group": pack.group + 1, "round": pack.round + 1, "cards": cards}
        yield f"  - {words.text('groups.pack', **facts)}"
