"""`oefenkoffer serve`: show both sites of a project on this computer, live, until Ctrl-C."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenkoffer.cli.options import language_option, project_option, release_option, trust_option
from oefenkoffer.vocabulary import AUDIENCES, Release, Spoken

if TYPE_CHECKING:
    from oefenkoffer.labels import Labels
    from oefenkoffer.problems import KitProblems

PORT = 8000
LARGEST_PORT = 65534

PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>
<style>
body{{font:1.1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;
color:#1a1a1a;background:#fff}}
h1{{font-size:1.6rem;border-left:.4rem solid #b3261e;padding-left:.8rem}}
pre{{white-space:pre-wrap;background:#f3f3f3;padding:1rem;border-radius:.3rem;font-size:.95rem}}
</style></head><body><h1>{title}</h1><pre>{problems}</pre><p>{way_out}</p></body></html>
"""


@click.pass_obj
def serve(
    language: Spoken,
    *,
    project: Path,
    port: int,
    release: Release | None,
    trust: bool,
) -> None:
    """Show both sites, and each change in them."""
    from oefenkoffer.labels import catalogue
    from oefenkoffer.mkdocs_plugin.preview import serving
    from oefenkoffer.project import find
    from oefenkoffer.trust import refuse_code

    words = catalogue(language)
    folder = find(project)
    if not trust:
        refuse_code(folder)
    ports = {audience: port + number for number, audience in enumerate(AUDIENCES)}
    preview = serving(
        folder,
        ports=ports,
        release=release,
        explain=lambda problems: error_page(problems, words, language),
        announce=partial(_announce, words),
        report=partial(_report, words, language),
    )
    with _until_stopped(words, port), preview as servers:
        for audience, server in servers.items():
            site = words.text(f"serve.{audience}")
            click.echo(words.text("serve.open", site=site, address=server.url))
        click.echo(words.text("serve.stop"))
        threading.Event().wait()


def _announce(words: "Labels", audience: str) -> None:
    """Say that a site is being made."""
    click.echo(words.text("serve.working", site=words.text(f"serve.{audience}")), err=True)


def _report(
    words: "Labels", language: Spoken, audience: str, problems: "KitProblems | None"
) -> None:
    """Say that a site is shown, or what is wrong with it."""
    from oefenkoffer.labels import reports

    name = words.text(f"serve.{audience}")
    if problems:
        click.echo(f"\n{reports(problems, language)}\n", err=True)
    click.echo(words.text("serve.waiting" if problems else "serve.shown", site=name), err=True)


@contextmanager
def _until_stopped(words: "Labels", port: int) -> Iterator[None]:
    """Until Ctrl-C, and not at all where a port is taken.

    Raises:
        ClickException: it is.
    """
    try:
        yield
    except KeyboardInterrupt:
        click.echo(words.text("serve.stopped"))
    except OSError as error:
        message = words.text("serve.taken", port=port, next=port + 1, reason=error.strerror)
        raise click.ClickException(message) from None


def error_page(problems: "KitProblems", words: "Labels", language: Spoken) -> str:
    """What a reader of the preview sees while something is wrong."""
    from oefenkoffer.labels import reports

    return PAGE.format(
        language=language,
        title=escape(words.text("serve.wrong")),
        problems=escape(reports(problems, language)),
        way_out=escape(words.text("serve.way_out")),
    )


command = click.Command(
    "serve",
    callback=serve,
    params=[
        project_option(),
        click.Option(["--port"], type=click.IntRange(1, LARGEST_PORT), default=PORT),
        release_option(),
        trust_option(),
        language_option(),
    ],
)
