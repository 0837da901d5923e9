"""The group of all commands; a command is imported when it is called, not before."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from oefenkoffer import PROGRAM, __version__
from oefenkoffer.cli.errors import problems_as_click_errors
from oefenkoffer.cli.help_texts import help_texts, translate_command, translated_click
from oefenkoffer.cli.language import choose
from oefenkoffer.cli.options import language_option
from oefenkoffer.cli.stopping import stops_as_interrupts

NAME = "oefenkoffer"

COMMANDS = (
    "new",
    "help",
    "schema",
    "build",
    "check",
    "groups",
    "print",
    "serve",
    "export",
    "publish",
    "printer",
)
"""Modules beside this one; each holds a `command`."""


class LazyGroup(click.Group):
    """All commands, in the language of whoever comes in."""

    def main(  # type: ignore[override]  # click lists overloads for one and the same call
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,  # noqa: ANN401 (whatever click takes)
    ) -> object:
        """Choose the language before click reads anything, then hand over to click."""
        arguments = sys.argv[1:] if args is None else args
        language = choose(arguments, os.environ, Path.cwd())
        _replace_unprintable_characters()
        # Why: a run is short and keeps most of what it makes; to look for garbage among that again
        # and again, as Python does, costs a check of 100 cases a tenth of its time.
        gc.set_threshold(50_000, 20, 50)
        # Why: the theme of the sites prints notices that are no business of a trainer's.
        os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
        texts = help_texts(language)
        with stops_as_interrupts(is_last=args is None), translated_click(texts):
            command = translate_command(self, NAME, texts)
            return click.Group.main(command, args, prog_name or PROGRAM, obj=language, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command of that name, in the language of this run."""
        if cmd_name not in COMMANDS:
            raise click.NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
        command: click.Command = import_module(f"oefenkoffer.cli.{cmd_name}").command
        return translate_command(command, cmd_name, help_texts(ctx.obj))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first paragraph of each command's help, without importing the command."""
        texts = help_texts(ctx.obj)
        with formatter.section(texts.gettext("Commands")):
            formatter.write_dl([(name, texts.help[name].partition("\n\n")[0]) for name in COMMANDS])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an author never sees a traceback for a mistake of their own."""
        with problems_as_click_errors(ctx.obj):
            return super().invoke(ctx)


def _replace_unprintable_characters() -> None:
    """Print a question mark rather than crash: many consoles cannot show all signs."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


main = LazyGroup(
    NAME,
    params=[
        language_option(),
        *click.version_option(__version__, message=f"{NAME} %(version)s")(
            click.Command(None)
        ).params,
    ],
)
