"""`oefenkoffer groups`: say who sits with whom in each round of a day, and who plays what."""

from pathlib import Path
from typing import Any

import click

from oefenkoffer.cli.options import language_option, project_option
from oefenkoffer.cli.people_options import PeopleRequest, people_options, planned_day
from oefenkoffer.vocabulary import Spoken


@click.pass_obj
def groups(language: Spoken, /, *, project: Path, session: str, **people: Any) -> None:  # noqa: ANN401 (the fields of a request, as click read them)
    """Make the groups of a day."""
    from oefenkoffer import model
    from oefenkoffer.cli.groups_report import groups_report
    from oefenkoffer.labels import catalogue
    from oefenkoffer.project import find, read

    folder = find(project)
    workshop = model.read(read(folder))
    day = planned_day(PeopleRequest(**people), workshop, folder, session, "--session")
    click.echo("\n".join(groups_report(day, catalogue(language))))


command = click.Command(
    "groups",
    callback=groups,
    params=[
        project_option(),
        click.Option(["--session"], metavar="NAME", required=True),
        *people_options(),
        language_option(),
    ],
)
