"""Where the names of the people stand, and whether anybody else can get at them."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from oefenkoffer.participants.names_file import NamedLine, read_names
from oefenkoffer.problems import Code, KitProblems, Position, Problem

NAMES_FILES = (
    "deelnemers.csv",
    "deelnemers.txt",
    "participants.csv",
    "participants.txt",
    "teilnehmende.csv",
    "participantes.csv",
)
"""What a list of names may be called in a project; git ignores them, and each build looks for what
stands in them."""
PATIENCE = 10
"""Seconds that git gets."""


def names_file(project: Path) -> Path | None:
    """The list of names of a project, where it has one."""
    return next(_names_files(project), None)


def names_of(project: Path) -> tuple[str, ...]:
    """The names in the list of a project; none where it has no list.

    Raises:
        KitProblems: the list cannot be read, or git tracks it.
    """
    refuse_tracked_names(project)
    file = names_file(project)
    return tuple(line.name.text for line in read_file(file)) if file else ()


def read_file(file: Path) -> tuple[NamedLine, ...]:
    """Everyone in a list of names.

    Raises:
        KitProblems: it cannot be read, it is no list of names, or git tracks it.
    """
    refuse_tracked(file)
    try:
        data = file.read_bytes()
    except OSError as error:
        facts = {"reason": error.strerror or str(error)}
        raise KitProblems([Problem(Code.UNREADABLE, Position(str(file)), facts)]) from None
    return read_names(file.name, data)


def refuse_tracked(file: Path) -> None:
    """See to it that a list of names is no file of a repository, which keeps all it ever held.

    Raises:
        KitProblems: git tracks it.
    """
    if _is_tracked(file):
        raise KitProblems([Problem(Code.NAMES_TRACKED, Position(file.name))])


def refuse_tracked_names(project: Path) -> None:
    """The same, for each list of names that a project may have.

    Raises:
        KitProblems: git tracks some of them.
    """
    tracked = [file for file in _names_files(project) if _is_tracked(file)]
    if tracked:
        raise KitProblems(Problem(Code.NAMES_TRACKED, Position(file.name)) for file in tracked)


def _names_files(project: Path) -> Iterator[Path]:
    yield from (project / name for name in NAMES_FILES if (project / name).is_file())


def _is_tracked(file: Path) -> bool:
    """Whether git knows the file; without git nothing is tracked."""
    command = ("git", "-C", str(file.absolute().parent), "ls-files", "--error-unmatch", file.name)
    try:
        result = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0
