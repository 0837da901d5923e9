"""What stops a command: an author's mistakes and Ctrl-C as a few sentences, a bug as it is."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import Language


class StoppedError(click.ClickException):
    """A command that ends early, with sentences for people."""

    def show(self, file: IO[Any] | None = None) -> None:
        """The sentences as they are, where problems belong."""
        click.echo(self.message, file=file or sys.stderr)


class CutOffError(StoppedError):
    """A command that somebody stopped; the exit code is the one that shells expect."""

    exit_code = 130


@contextmanager
def problems_as_click_errors(language: Language) -> Iterator[None]:
    """Problems end the command with 1, Ctrl-C with 130.

    Raises:
        StoppedError: the block raised one of the two.
    """
    try:
        yield
    except KitProblems as problems:
        from oefenkoffer.labels import catalogue, reports

        count = catalogue(language).text("cli.problems", n=len(problems.problems))
        raise StoppedError(f"{reports(problems, language)}\n\n{count}") from None
    except KeyboardInterrupt:
        from oefenkoffer.labels import catalogue

        raise CutOffError(catalogue(language).text("cli.stopped")) from None
