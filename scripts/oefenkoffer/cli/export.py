"""`oefenkoffer export pages DIR`: write the pages of a project as Markdown in a folder."""

from pathlib import Path, PurePosixPath

import click

from oefenkoffer.cli.options import language_option, project_option, release_option, trust_option
from oefenkoffer.vocabulary import AUDIENCES, Audience, Release, Spoken


@click.pass_obj
def export(  # noqa: PLR0913 (one for each option)
    language: Spoken,
    *,
    what: str,
    folder: Path,
    project: Path,
    audience: Audience,
    release: Release | None,
    trust: bool,
) -> None:
    """Write the pages; all of them, or on any problem none."""
    from oefenkoffer import publish
    from oefenkoffer.labels import catalogue
    from oefenkoffer.mkdocs_plugin.exporting import exported
    from oefenkoffer.model.files import CONFIG
    from oefenkoffer.project import find
    from oefenkoffer.trust import refuse_code

    del what  # there is one kind so far
    root = find(project)
    if not trust:
        refuse_code(root)
    outputs = exported(root / CONFIG, audience=audience, release=release)
    with publish.staging(folder, root) as paths:
        for output in outputs:
            target = paths.new / PurePosixPath(output.path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(output.content)
        publish.publish(paths, {PurePosixPath(output.path).parts[0] for output in outputs})
    words = catalogue(language)
    click.echo(words.text("serve.exported", n=len(outputs), folder=folder))


command = click.Command(
    "export",
    callback=export,
    params=[
        click.Argument(["what"], type=click.Choice(["pages"])),
        click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path)),
        project_option(),
        click.Option(["--audience"], type=click.Choice(AUDIENCES), default="participants"),
        release_option(),
        trust_option(),
        language_option(),
    ],
)
