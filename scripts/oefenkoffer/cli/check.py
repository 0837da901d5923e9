"""`oefenkoffer check`: report the problems of a project, or that there are none."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenkoffer.cli.options import language_option, project_option, trust_option
from oefenkoffer.vocabulary import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from oefenkoffer.labels import Labels
    from oefenkoffer.model import Workshop
    from oefenkoffer.problems import Problem

SHOWN = 5
"""Labels that the report names."""


@click.pass_obj
def check(language: Spoken, *, project: Path, trust: bool) -> None:
    """Read and check everything."""
    from oefenkoffer import labels, model
    from oefenkoffer.kit.published import left_out
    from oefenkoffer.model.files import METHOD
    from oefenkoffer.participants.whereabouts import names_of
    from oefenkoffer.project import find, read
    from oefenkoffer.trust import refuse_code

    folder = find(project)
    if not trust:
        refuse_code(folder)
    names_of(folder)
    workshop = model.read(read(folder))
    _refuse_all(workshop)
    cases = len(workshop.cases)
    steps = len(workshop.method.steps) if workshop.method else 0
    words = labels.catalogue(language)
    key = "fine" if steps else "fine_without_method"
    click.echo(words.text(f"cli.{key}", n=cases, steps=steps, method=METHOD))
    _rehearse(workshop, words)
    _advise(workshop, words)
    _tell_english_labels(workshop, words)
    for reason, paths in asdict(left_out(workshop.files)).items():
        if paths:
            click.echo(words.text(f"cli.{reason}", files=", ".join(paths)))


def _rehearse(workshop: "Workshop", words: "Labels") -> None:
    """How much everyone practises on each day that is planned for people."""
    from oefenkoffer.audience.times import clock
    from oefenkoffer.model.rehearsal import practice, table_size

    for plan in workshop.sessions:
        if not (plan.people and table_size(plan.exercise)):
            continue
        least, most = plan.people
        days = [practice(plan, people, workshop.cases) for people in range(least, most + 1)]
        first = days[0].first
        facts = {
            "title": plan.title,
            "people": _range(plan.people),
            "turns": _range(_ends(day.turns for day in days)),
            "minutes": _range(_ends(day.minutes for day in days)),
            "first": "" if first is None else clock(first, words),
        }
        click.echo(words.text("cli.rehearsed", **facts))


def _ends(ranges: "Iterable[tuple[int, int]]") -> tuple[int, int]:
    """From the least to the most of several ranges."""
    lows, highs = zip(*ranges, strict=True)
    return min(lows), max(highs)


def _range(ends: tuple[int, int]) -> str:
    """A number, or from the least to the most."""
    return "–".join(map(str, dict.fromkeys(ends)))


def _refuse_all(workshop: "Workshop") -> None:
    """Look at all that `build` would refuse of a workshop that could be read.

    Raises:
        KitProblems: clashing addresses, mistakes of slides, texts that do not fit; all at once.
    """
    from oefenkoffer.kit.fit_check import refuse_overflow
    from oefenkoffer.kit.register import refuse_clashes
    from oefenkoffer.problems import KitProblems

    looks = (refuse_clashes, refuse_overflow)
    problems = [problem for look in looks for problem in _problems(look, workshop)]
    if problems:
        raise KitProblems(problems)


def _problems(look: "Callable[[Workshop], None]", workshop: "Workshop") -> "tuple[Problem, ...]":
    from oefenkoffer.problems import KitProblems

    try:
        look(workshop)
    except KitProblems as stopped:
        return stopped.problems
    return ()


def _advise(workshop: "Workshop", words: "Labels") -> None:
    """What breaks a rule of the house that only warns, and what may tell too much."""
    from oefenkoffer.gate import told_by_fields
    from oefenkoffer.kit.disclosure import public_views
    from oefenkoffer.labels import reports, spoken
    from oefenkoffer.problems import KitProblems

    advice = *workshop.advice, *told_by_fields(workshop, public_views(workshop, "before"))
    if advice:
        click.echo(f"\n{words.text('cli.advice', n=len(advice))}\n")
        click.echo(reports(KitProblems(advice), spoken(words.language)))


def _tell_english_labels(workshop: "Workshop", words: "Labels") -> None:
    """How many labels nobody has put into the language of the kit yet."""
    from oefenkoffer.labels import english_labels

    language = workshop.settings.language
    english = english_labels(language, workshop.own_language)
    if english:
        first = ", ".join([*english[:SHOWN], *("…" for _ in english[SHOWN : SHOWN + 1])])
        click.echo(words.text("cli.english_labels", language=language, n=len(english), first=first))


command = click.Command(
    "check", callback=check, params=[project_option(), trust_option(), language_option()]
)
