"""MkDocs' own command in a process of its own that need not import everything first.

Most of a build of a small site is its imports. A server imports them once, and makes a copy of
itself for each command, which knows nothing of the tests. Where no system can, each starts anew.
"""

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

METHODS = multiprocessing.get_all_start_methods()
CONTEXT: Any = multiprocessing.get_context("forkserver" if "forkserver" in METHODS else "spawn")
CONTEXT.set_forkserver_preload(
    [
        "mkdocs.__main__",
        "mkdocs.commands.build",
        "mkdocs.commands.gh_deploy",
        "oefenkoffer.mkdocs_plugin.plugin",
    ]
)


@dataclass(frozen=True)
class Done:
    """A command that came to its end."""

    returncode: int | None
    stdout: str
    stderr: str

    @property
    def printed(self) -> str:
        """All that it said."""
        return self.stdout + self.stderr


def mkdocs(folder: Path, *arguments: str) -> Done:
    """Run MkDocs in a project."""
    with tempfile.TemporaryDirectory() as place:
        streams = [Path(place, name) for name in ("stdout", "stderr")]
        process = CONTEXT.Process(target=_run, args=(folder, arguments, dict(os.environ), streams))
        process.start()
        process.join()
        return Done(process.exitcode, *(s.read_text(encoding="utf-8") for s in streams))


def _run(
    folder: Path, arguments: tuple[str, ...], environment: Mapping[str, str], streams: list[Path]
) -> None:
    """What the process does: be MkDocs."""
    from mkdocs.__main__ import cli

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, stream in enumerate(streams, start=1):
        os.dup2(os.open(stream, os.O_WRONLY | os.O_CREAT), number)
    sys.argv = ["mkdocs", *arguments]
    cli()
