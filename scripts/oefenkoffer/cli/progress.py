"""What a build says while it runs: a spinner on a terminal, lines elsewhere, or nothing."""

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Protocol

import click

from oefenkoffer.labels import Labels


class Progress(Protocol):
    """Hears about each step and each file."""

    def step(self, name: str) -> AbstractContextManager[None]:
        """A step, named as in the labels (`step_...`), for as long as the block runs."""

    def file(self, path: str) -> None:
        """A file was made."""


class Silence:
    """Says nothing."""

    def step(self, name: str) -> AbstractContextManager[None]:
        """Only the block."""
        del name
        return nullcontext()

    def file(self, path: str) -> None:
        """Nothing."""


@dataclass(frozen=True)
class StepLines:
    """A line for each step, for files and windows that cannot move."""

    words: Labels
    verbose: bool

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """A line at the start of the step."""
        self._say(f"{self.words.text(f'cli.step_{name}')} ...")
        yield

    def file(self, path: str) -> None:
        """A line, when asked for."""
        if self.verbose:
            self._say(f"  {path}")

    def _say(self, line: str) -> None:
        click.echo(line, err=True)


class Spinner(StepLines):
    """A spinner with the step's name, and a line for each step that is done."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Turn until the block ends; what is said in the meantime stands above."""
        from rich.console import Console

        text = self.words.text(f"cli.step_{name}")
        console = Console(stderr=True, highlight=False)
        has_signs = console.encoding.startswith("utf")
        with console.status(text, spinner="dots" if has_signs else "line"):
            yield
        click.echo(f"{'✓' if has_signs else 'ok'} {text}", err=True)


def progress(words: Labels, *, quiet: bool, verbose: bool) -> Progress:
    """What suits the place where the messages go."""
    if quiet:
        return Silence()
    moves = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    return Spinner(words, verbose) if moves else StepLines(words, verbose)
