"""`oefenkoffer print`: a wish in, one or two PDFs of papers and how to print them out."""

from pathlib import Path
from typing import Any

import click

from oefenkoffer.cli.options import language_option, project_option
from oefenkoffer.vocabulary import Language

PAPERS = (
    "cards",
    "booklet",
    "pocket-card",
    "handouts",
    "observation-forms",
    "fill-in-sheets",
    "cheat-sheet",
    "guide",
    "trainers-set",
)
"""What can be printed; typed out here, for help should not wait for the model."""


@click.pass_obj
def print_papers(  # noqa: PLR0913 (one for each option that is no wish)
    language: Language,
    /,
    *,
    project: Path,
    job: str | None,
    printer: str | None,
    changed: bool,
    confirm: bool,
    output: Path | None,
    **wish: Any,  # noqa: ANN401 (the fields of a wish)
) -> None:
    """Make a print job, or remember that the last one came out well."""
    from oefenkoffer import model
    from oefenkoffer.cli.print_job import Request, confirm_last, print_job
    from oefenkoffer.kit.jobs import PrintRequest
    from oefenkoffer.labels import catalogue
    from oefenkoffer.project import find, read

    folder = find(project)
    workshop = model.read(read(folder))
    words = catalogue(language)
    request = Request(
        folder, PrintRequest(**_said(wish)), job, output, printer, only_changed=changed
    )
    if confirm:
        click.echo(confirm_last(request, workshop, words))
        return
    click.echo(print_job(request, workshop, words, Path.cwd()))


def _said(wish: dict[str, Any]) -> dict[str, Any]:
    """The options as they were typed; a flag left out says nothing, and zero is a number."""
    return {field: None if value is False else value for field, value in wish.items()}


command = click.Command(
    "print",
    callback=print_papers,
    params=[
        project_option(),
        click.Option(["--job"]),
        click.Option(["--what"], type=click.Choice(PAPERS)),
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
        click.Option(["--order"], type=click.Choice(["case", "group", "role"])),
        click.Option(["--duplex"], type=click.Choice(["long", "short", "fold", "none"])),
        click.Option(["--split"], is_flag=True),
        click.Option(["--bleed"], is_flag=True),
        click.Option(["--margin"], type=float),
        click.Option(["--gutter"], type=float),
        click.Option(["--large-print"], is_flag=True),
        click.Option(["--black-and-white"], is_flag=True),
        click.Option(["--cover"], is_flag=True),
        click.Option(["--printer"], metavar="NAME"),
        click.Option(["--changed"], is_flag=True),
        click.Option(["--confirm"], is_flag=True),
        click.Option(["--output"], metavar="PDF", type=click.Path(path_type=Path)),
        language_option(),
    ],
)
