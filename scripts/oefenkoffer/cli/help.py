"""`oefenkoffer help case`: every key of a kind of file, and a whole file as an example."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenkoffer.cli.options import language_option, project_option
from oefenkoffer.scaffold.skeletons import formats
from oefenkoffer.vocabulary import FILES_OF_KIND, USUAL_FORMAT, Spoken

if TYPE_CHECKING:
    from oefenkoffer.model import Format

WIDTH = 100


@click.pass_obj
def explain(language: Spoken, *, kind: str, format_name: str | None, project: Path) -> None:
    """Tell all that may stand in a kind of file."""
    from oefenkoffer.labels import capital, catalogue
    from oefenkoffer.reference.manual_pages import rows_of, whole_example

    labels = catalogue(language)
    name, exercise = _exercise(format_name, project)
    formatter = click.HelpFormatter(width=WIDTH)
    formatter.write(labels.text("reference.title", files=FILES_OF_KIND[kind], format=name))
    formatter.write("\n\n")
    rows = [
        (
            f"{'  ' * (len(row.way) - 1)}{row.way[-1]}{'*' if row.is_needed else ''}",
            f"{capital(row.description)} ({row.kind})".strip(),
        )
        for row in rows_of(kind, exercise, language)
    ]
    formatter.write_dl(rows)
    click.echo(formatter.getvalue())
    if example := whole_example(kind, name, language):
        click.echo(f"{labels.text('reference.whole')}\n\n{example}")


def _exercise(format_name: str | None, project: Path) -> "tuple[str, Format]":
    """The format that was asked for, that of the workshop here, or the usual one."""
    from oefenkoffer.model.loading.formats import packaged
    from oefenkoffer.model.reading import exercise_of
    from oefenkoffer.problems import KitProblems
    from oefenkoffer.project import find, read
    from oefenkoffer.scaffold.new_workshop import glance

    if format_name:
        return format_name, packaged(format_name)
    try:
        folder = find(project)
        return glance(folder).format, exercise_of(read(folder))
    except (KitProblems, OSError):
        return USUAL_FORMAT, packaged(USUAL_FORMAT)


command = click.Command(
    "help",
    callback=explain,
    params=[
        click.Argument(["kind"], type=click.Choice([*FILES_OF_KIND])),
        click.Option(["--format", "format_name"], type=click.Choice(formats())),
        project_option(),
        language_option(),
    ],
)
