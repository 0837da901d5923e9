"""Commands in processes of their own that need not import everything first.

Most of a build of a small site is its imports, and to compile the templates of its theme. A server
does both once, and makes a copy of itself for each command, which knows nothing of the tests. Where
no system can, each starts anew. What a start itself does is for tests that start Python.
"""

import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

HAS_SERVER = "forkserver" in multiprocessing.get_all_start_methods()
CONTEXT: Any = multiprocessing.get_context("forkserver" if HAS_SERVER else "spawn")


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
    return _done("mkdocs.__main__", "cli", folder, "mkdocs", *arguments)


def oefenkoffer(folder: Path, *arguments: str) -> Done:
    """Run our own command in a project."""
    return _done("oefenkoffer.cli", "main", folder, "oefenkoffer", *arguments)


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[None]:
    """Our own command, for as long as somebody wants it; it is killed then."""
    with tempfile.TemporaryDirectory() as place:
        process = _started(Path(place), "oefenkoffer.cli", "main", folder, "oefenkoffer", arguments)
        try:
            yield
        finally:
            process.kill()
            process.join()


def _done(module: str, name: str, folder: Path, program: str, *arguments: str) -> Done:
    with tempfile.TemporaryDirectory() as place:
        process = _started(Path(place), module, name, folder, program, arguments)
        process.join()
        said = (Path(place, stream).read_text(encoding="utf-8") for stream in STREAMS)
        return Done(process.exitcode, *said)


STREAMS = ("stdout", "stderr")


def _started(  # noqa: PLR0913, PLR0917 (a command and where it runs)
    place: Path, module: str, name: str, folder: Path, program: str, arguments: tuple[str, ...]
) -> Any:  # noqa: ANN401 (a process of this context)
    """A command that has begun; what it says goes to files in a place."""
    _server()
    command = (module, name, (program, *arguments))
    files = [place / stream for stream in STREAMS]
    process = CONTEXT.Process(target=_run, args=(command, folder, dict(os.environ), files))
    process.start()
    return process


@cache
def _server() -> None:
    """Begin the server of this process, which finds the tests wherever it begins."""
    if not HAS_SERVER:
        return
    CONTEXT.set_forkserver_preload(["tests.commands", "tests.commands_made_ready"])
    before = dict(os.environ)
    os.environ |= {"PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONUTF8": "1"}
    try:
        forkserver.ensure_running()
    finally:
        os.environ.clear()
        os.environ.update(before)


def _run(
    command: tuple[str, str, tuple[str, ...]],
    folder: Path,
    environment: Mapping[str, str],
    files: list[Path],
) -> None:
    """What the process does: be that command."""
    from importlib import import_module

    module, name, arguments = command
    main = getattr(import_module(module), name)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, file in enumerate(files, start=1):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), number)
    # A shell that runs the tests in the background lets them ignore Ctrl-C; a person's does not.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv = list(arguments)
    main()
