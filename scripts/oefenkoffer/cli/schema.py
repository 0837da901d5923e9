"""`oefenkoffer schema`: let an editor know what may stand in each file of a workshop."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenkoffer.cli.options import language_option, project_option
from oefenkoffer.vocabulary import SCHEMAS, Spoken

if TYPE_CHECKING:
    from oefenkoffer.model import Format


@click.pass_obj
def schema(language: Spoken, *, project: Path) -> None:
    """Write the schemas of a workshop; settings of an editor only where there are none."""
    from oefenkoffer.labels import catalogue
    from oefenkoffer.model.reading import exercise_of
    from oefenkoffer.project import find, read

    folder = find(project)
    put_schemas(folder, exercise_of(read(folder)), language)
    click.echo(catalogue(language).text("new.schemas", folder=folder / SCHEMAS))


def put_schemas(folder: Path, exercise: "Format", language: Spoken) -> None:
    """Write the schemas for a format into a workshop.

    Raises:
        KitProblems: the disk refuses.
    """
    from oefenkoffer.publish.file_writer import write_all
    from oefenkoffer.reference.schema_files import schemas
    from oefenkoffer.reference.schema_store import EDITOR, editor_settings

    files = {folder / path: content for path, content in schemas(exercise, language).items()}
    if not (folder / EDITOR).exists():
        files[folder / EDITOR] = editor_settings()
    write_all(files, settings=True)


command = click.Command("schema", callback=schema, params=[project_option(), language_option()])
