"""What stops a command: mistakes of an author and Ctrl-C in sentences, a bug with a report."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any

import click

from oefenkoffer.cli.stopping import StoppedBySignal
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import Spoken

if TYPE_CHECKING:
    from oefenkoffer.labels import Labels


class StoppedError(click.ClickException):
    """A command that ends early, with sentences for people."""

    def show(self, file: IO[Any] | None = None) -> None:
        """The sentences as they are, where problems belong."""
        click.echo(self.message, file=file or sys.stderr)


class FailedCheckError(StoppedError):
    """Problems that were written for a program, where it reads them."""

    def __init__(self) -> None:
        super().__init__("")

    def show(self, file: IO[Any] | None = None) -> None:
        """Nothing more."""


class CutOffError(StoppedError):
    """A command that somebody stopped; the exit code is the one that shells expect."""

    def __init__(self, message: str, signal_number: int) -> None:
        super().__init__(message)
        self.exit_code = 128 + signal_number  # type: ignore[misc]  # click reads it from here

    def show(self, file: IO[Any] | None = None) -> None:
        """The sentence, unless the terminal is gone."""
        with suppress(OSError):
            super().show(file)


@contextmanager
def made_all_the_same(sentence: str, words: "Labels") -> Iterator[None]:
    """Problems end the command with a sentence on what it had made before them.

    Raises:
        StoppedError: the block raised problems.
    """
    try:
        yield
    except KitProblems as problems:
        from oefenkoffer.labels import reports, spoken

        raise StoppedError(f"{reports(problems, spoken(words.language))}\n\n{sentence}") from None


@contextmanager
def problems_as_click_errors(language: Spoken) -> Iterator[None]:
    """Problems end the command with 1, Ctrl-C with 130; a bug gets a report, and passes.

    Raises:
        StoppedError: the block raised one of the first two.
    """
    try:
        yield
    except KitProblems as problems:
        from oefenkoffer.labels import catalogue, reports

        count = catalogue(language).text("cli.problems", n=len(problems.problems))
        raise StoppedError(f"{reports(problems, language)}\n\n{count}") from None
    except KeyboardInterrupt as stop:
        from oefenkoffer.labels import catalogue

        number = stop.number if isinstance(stop, StoppedBySignal) else signal.SIGINT
        raise CutOffError(catalogue(language).text("cli.stopped"), number) from None
    except (click.ClickException, click.Abort, click.exceptions.Exit):
        raise
    except Exception as bug:
        from oefenkoffer.cli.bug_report import explain

        bug.add_note(explain(bug, language))
        raise
