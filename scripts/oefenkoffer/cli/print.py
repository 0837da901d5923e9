"""`oefenkoffer print`: make one or two PDFs of papers, and say how to print them."""

from pathlib import Path
from typing import Any, get_args

import click

from oefenkoffer.cli.options import language_option, project_option
from oefenkoffer.cli.people_options import PEOPLE, DayRequest, PeopleRequest, people_options
from oefenkoffer.print_request import Duplex, Order, PaperName, PrintRequest
from oefenkoffer.vocabulary import Spoken


@click.pass_obj
def print_papers(  # noqa: PLR0913 (one for each option that is no part of the request)
    language: Spoken,
    /,
    *,
    project: Path,
    job: str | None,
    printer: str | None,
    changed: bool,
    confirm: bool,
    output: Path | None,
    day: str | None,
    **fields: Any,  # noqa: ANN401 (the fields of a request, as click read them)
) -> None:
    """Make a print job, or remember that the last one came out well."""
    from oefenkoffer import model
    from oefenkoffer.cli.print_job import PrintCommand, confirm_last, print_job, refuse_people
    from oefenkoffer.labels import catalogue
    from oefenkoffer.project import find, read

    folder = find(project)
    workshop = model.read(read(folder), needs_cases=False)
    words = catalogue(language)
    people = PeopleRequest(**{name: fields.pop(name) for name in PEOPLE})
    command = PrintCommand(folder, PrintRequest(**fields), job, output, printer, changed, confirm)
    if day:
        from oefenkoffer.cli.print_day import print_day

        click.echo(print_day(command, workshop, words, Path.cwd(), DayRequest(day, people)))
        return
    refuse_people(people.given)
    if confirm:
        click.echo(confirm_last(command, workshop, words))
        return
    click.echo(print_job(command, workshop, words, Path.cwd()))


def _flag(name: str) -> click.Option:
    """A flag that says nothing where it is left out, so that a saved job may have it."""
    return click.Option([f"--{name}"], is_flag=True, default=None)


command = click.Command(
    "print",
    callback=print_papers,
    params=[
        project_option(),
        click.Option(["--job"]),
        click.Option(["--what"], type=click.Choice(get_args(PaperName))),
        click.Option(["--case", "cases"], multiple=True),
        click.Option(["--session"], metavar="NAME"),
        click.Option(["--role", "roles"], multiple=True),
        click.Option(["--form", "forms"], multiple=True),
        click.Option(["--copies"], type=int),
        click.Option(["--groups"], type=int),
        click.Option(["--size"]),
        click.Option(["--orientation"], type=click.Choice(["portrait", "landscape"])),
        click.Option(["--paper"]),
        click.Option(["--stock"]),
        click.Option(["--start"], type=int),
        click.Option(["--order"], type=click.Choice(get_args(Order))),
        click.Option(["--duplex"], type=click.Choice(get_args(Duplex))),
        _flag("split"),
        _flag("bleed"),
        click.Option(["--margin"], type=float),
        click.Option(["--gutter"], type=float),
        _flag("large-print"),
        _flag("black-and-white"),
        _flag("cover"),
        click.Option(["--printer"], metavar="NAME"),
        click.Option(["--day"], metavar="NAME"),
        *people_options(),
        click.Option(["--date"]),
        click.Option(["--changed"], is_flag=True),
        click.Option(["--confirm"], is_flag=True),
        click.Option(["--output"], metavar="PDF", type=click.Path(path_type=Path)),
        language_option(),
    ],
)
