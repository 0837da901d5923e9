"""Options that several commands share; their help texts stand in `words/`."""

from pathlib import Path

import click

from oefenkoffer.vocabulary import RELEASES, SPOKEN


def language_option() -> click.Option:
    """`--language`: checked here, used before click came in (see `language.choose`)."""
    return click.Option(["--language"], type=click.Choice(SPOKEN), expose_value=False)


def trust_option() -> click.Option:
    """`--trust`: run what the kit brings along; without it, such a kit is refused."""
    return click.Option(["--trust"], is_flag=True)


def template_option() -> click.Option:
    """`--template`: a client's presentation, whose layouts the slides use."""
    return click.Option(["--template"], metavar="FILE", type=click.Path(path_type=Path))


def release_option() -> click.Option:
    """`--release`: what participants may see; without it, what the settings say."""
    return click.Option(["--release"], type=click.Choice(RELEASES))


def output_option() -> click.Option:
    """`--output`: the folder for what is made."""
    return click.Option(["--output"], metavar="DIR", type=click.Path(path_type=Path))


def project_option() -> click.Option:
    """`--project`: a folder in or above which the workshop stands."""
    return click.Option(
        ["--project"], metavar="DIR", type=click.Path(path_type=Path), default=Path()
    )
