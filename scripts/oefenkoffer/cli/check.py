"""`oefenkoffer check`: report the problems of a project, or that there are none."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenkoffer.cli.options import (
    language_option,
    project_option,
    template_option,
    trust_option,
)
from oefenkoffer.vocabulary import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from oefenkoffer.kit.full_check import CheckResult
    from oefenkoffer.labels import Labels
    from oefenkoffer.model import Workshop
    from oefenkoffer.problems import Problem

SHOWN = 5
"""Labels that the report names."""

TEXT = "text"
FORMATS = (TEXT, "json", "github")


@click.pass_obj
def check(  # noqa: PLR0913 (one for each option)
    language: Spoken,
    *,
    project: Path,
    template: Path | None,
    trust: bool,
    report_format: str,
    watch: bool,
) -> None:
    """Read and check everything; with `watch` again after each change, until Ctrl-C."""
    from oefenkoffer.cli.watching import changes
    from oefenkoffer.labels import catalogue
    from oefenkoffer.project import find

    folder, words = find(project), catalogue(language)
    if not watch:
        _report(_checked(folder, template, trust=trust), words, language, report_format)
        return
    try:
        for _ in changes(folder):
            try:
                _report(_checked(folder, template, trust=trust), words, language, report_format)
            except click.ClickException as problems:
                problems.show()
            click.echo(f"\n{words.text('cli.watching')}\n", err=True)
    except KeyboardInterrupt:
        click.echo(words.text("serve.stopped"), err=True)


def _checked(folder: Path, template: Path | None, *, trust: bool) -> "CheckResult":
    """All that is wrong, of whatever kind, and what could be read."""
    from oefenkoffer.cli.template_file import read_template
    from oefenkoffer.kit.full_check import CheckResult, full_check, problems_of
    from oefenkoffer.participants.names_on_disk import names_of
    from oefenkoffer.problems import KitProblems
    from oefenkoffer.project import read
    from oefenkoffer.trust import refuse_code

    first = () if trust else problems_of(lambda: refuse_code(folder))
    first = (*first, *problems_of(lambda: names_of(folder)))
    try:
        result = full_check(read(folder), read_template(template))
    except KitProblems as unreadable:
        result = CheckResult(None, unreadable.problems)
    every = (*first, *result.problems, *_of_settings(folder, (*first, *result.problems)))
    return replace(result, problems=KitProblems(every).problems)


def _of_settings(folder: Path, problems: "tuple[Problem, ...]") -> "tuple[Problem, ...]":
    """What MkDocs refuses in settings that can be read, and that run nobody's code unasked."""
    from oefenkoffer.model.files import CONFIG

    if not (folder / CONFIG).exists() or any(p.position.path == CONFIG for p in problems):
        return ()
    from oefenkoffer.kit.full_check import problems_of
    from oefenkoffer.kit.plain_settings import is_plain

    if is_plain((folder / CONFIG).read_bytes()):
        return ()
    from oefenkoffer.labels import catalogue
    from oefenkoffer.mkdocs_plugin.building import refuse_settings

    # Why any language: it is for words that no mistake is about.
    return problems_of(lambda: refuse_settings(folder / CONFIG, catalogue("en")))


def _report(result: "CheckResult", words: "Labels", language: Spoken, report_format: str) -> None:
    """Say what came out, for people or for a program.

    Raises:
        ClickException: something is wrong.
    """
    from oefenkoffer.cli.errors import FailedCheckError, problems_as_click_errors
    from oefenkoffer.cli.problem_formats import WRITERS
    from oefenkoffer.problems import KitProblems

    if report_format != TEXT:
        click.echo(WRITERS[report_format](result.problems, result.advice, language))
        if result.problems:
            raise FailedCheckError
        return
    with problems_as_click_errors(language):
        if result.problems:
            raise KitProblems(result.problems)
    if result.workshop:
        _say_fine(result.workshop, result.advice, words)


def _say_fine(workshop: "Workshop", advice: "tuple[Problem, ...]", words: "Labels") -> None:
    from oefenkoffer.kit.published import left_out
    from oefenkoffer.kit.site_check import leads_to_cases
    from oefenkoffer.model.files import METHOD

    cases = len(workshop.cases)
    steps = len(workshop.method.steps) if workshop.method else 0
    key = "fine" if steps else "fine_without_method"
    click.echo(words.text(f"cli.{key}", n=cases, steps=steps, method=METHOD))
    _rehearse(workshop, words)
    _advise(advice, words)
    _tell_english_labels(workshop, words)
    for reason, paths in asdict(left_out(workshop.files)).items():
        if paths:
            click.echo(words.text(f"cli.{reason}", files=", ".join(paths)))
    if not leads_to_cases(workshop):
        click.echo(words.text("cli.no_way_to_cases"))


def _rehearse(workshop: "Workshop", words: "Labels") -> None:
    """How much everyone practises on each day that is planned for people."""
    from oefenkoffer.audience.times import clock
    from oefenkoffer.model.rehearsal import practice, table_of

    for plan in workshop.sessions:
        if not (plan.people and table_of(plan, workshop.cases).size):
            continue
        least, most = plan.people
        days = [practice(plan, people, workshop.cases) for people in range(least, most + 1)]
        first = days[0].first
        facts = {
            "title": plan.title,
            "people": _range(plan.people),
            "turns": _range(_ends(_of_all(day.turns, day.never) for day in days)),
            "minutes": _range(_ends(_of_all(day.minutes, day.never) for day in days)),
            "first": "" if first is None else clock(first, words),
        }
        click.echo(words.text("cli.rehearsed", **facts))


def _of_all(ends: tuple[int, int], never: int) -> tuple[int, int]:
    """From the least to the most, where some may have none."""
    return (0 if never else ends[0], ends[1])


def _ends(ranges: "Iterable[tuple[int, int]]") -> tuple[int, int]:
    """From the least to the most of several ranges."""
    lows, highs = zip(*ranges, strict=True)
    return min(lows), max(highs)


def _range(ends: tuple[int, int]) -> str:
    """A number, or from the least to the most."""
    return "–".join(map(str, dict.fromkeys(ends)))


def _advise(advice: "tuple[Problem, ...]", words: "Labels") -> None:
    """What only warns."""
    from oefenkoffer.labels import reports, spoken
    from oefenkoffer.problems import KitProblems

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
    "check",
    callback=check,
    params=[
        project_option(),
        template_option(),
        trust_option(),
        click.Option(["--format", "report_format"], type=click.Choice(FORMATS), default=TEXT),
        click.Option(["--watch"], is_flag=True),
        language_option(),
    ],
)
