"""`oefenkoffer build`: make the kit in the output folder, and say what to do next."""

from pathlib import Path

import click

from oefenkoffer.cli.options import (
    language_option,
    output_option,
    project_option,
    release_option,
    template_option,
    trust_option,
)
from oefenkoffer.vocabulary import Release, Spoken

PARTS = ("site", "trainer", "print", "slides")
SITES = {"site", "trainer"}
"""The parts that MkDocs makes, by the settings of the project."""


@click.pass_obj
def build(  # noqa: PLR0913 (one for each option)
    language: Spoken,
    *,
    project: Path,
    output: Path | None,
    release: Release | None,
    only: tuple[str, ...],
    template: Path | None,
    trust: bool,
    verbose: bool,
    quiet: bool,
) -> None:
    """Make the kit, and say what was made."""
    from oefenkoffer.cli.build_steps import build_steps
    from oefenkoffer.cli.progress import progress
    from oefenkoffer.cli.run_build import BuildRequest, run_build
    from oefenkoffer.cli.summary import summary
    from oefenkoffer.labels import catalogue
    from oefenkoffer.project import find
    from oefenkoffer.trust import refuse_code

    folder = find(project)
    if not trust and SITES & {*(only or PARTS)}:
        refuse_code(folder)
    request = BuildRequest(folder, output or folder / "output", release, only or PARTS, template)
    words = catalogue(language)
    result = run_build(request, build_steps(), progress(words, quiet=quiet, verbose=verbose))
    if not quiet:
        click.echo(summary(result, words, Path.cwd()))


command = click.Command(
    "build",
    callback=build,
    params=[
        project_option(),
        output_option(),
        release_option(),
        click.Option(["--only"], type=click.Choice(PARTS), multiple=True),
        template_option(),
        trust_option(),
        click.Option(["-v", "--verbose"], is_flag=True),
        click.Option(["-q", "--quiet"], is_flag=True),
        language_option(),
    ],
)
