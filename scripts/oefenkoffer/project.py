"""Read, once, the bytes below `roleplays/` and of the typed slides of a folder on disk."""

import os
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from oefenkoffer.model.files import CONFIG, FOLDER, SLIDES, Files, is_hidden
from oefenkoffer.problems import Code, KitProblems, Position, Problem

LARGEST = 10_000_000
"""The largest file that is read, in bytes."""


@dataclass(frozen=True)
class Entry:
    """A file below `roleplays/`, before it is read.

    Attributes:
        path: as the author knows it, relative to the project, with forward slashes.
    """

    path: str
    file: Path
    is_outside: bool


def find(start: Path) -> Path:
    """The project that `start` lies in: itself, or the nearest folder above it that is one.

    Raises:
        KitProblems: no such folder.
    """
    here = start.absolute()
    for folder in (here, *here.parents) if here.is_dir() else ():
        if (folder / CONFIG).is_file() and (folder / FOLDER).is_dir():
            return folder
    missing = CONFIG if (here / FOLDER).is_dir() else f"{FOLDER}/"
    facts = {"missing": missing, "folder": str(here)}
    raise KitProblems([Problem(Code.NO_PROJECT, Position(str(start)), facts)])


def read(folder: Path) -> Files:
    """Everything below `roleplays/` and `docs/slides/`, without what programs left behind.

    Raises:
        KitProblems: the folder is no project, or a file cannot be read; all such files.
    """
    project = folder.absolute()
    if find(project) != project:
        facts = {"missing": FOLDER, "folder": str(folder)}
        raise KitProblems([Problem(Code.NO_PROJECT, Position(str(folder)), facts)])
    problems: list[Problem] = []
    entries = tuple(_entries(project / FOLDER, FOLDER, project.resolve(), (), problems))
    contents, oversized = _contents(entries, problems)
    slides, oversized_slides = _contents(_slides(project, problems), problems)
    config = _config(project / CONFIG, problems)
    if problems:
        raise KitProblems(problems)
    outside = frozenset(entry.path for entry in entries if entry.is_outside)
    too_large = MappingProxyType({**oversized, **oversized_slides})
    return Files(contents, outside, too_large, slides, config)


def _slides(project: Path, problems: list[Problem]) -> tuple[Entry, ...]:
    """What lies below `docs/slides/`, a folder that many projects do without."""
    folder = project / SLIDES
    if not folder.is_dir():
        return ()
    return tuple(_entries(folder, SLIDES, project.resolve(), (), problems))


def _entries(
    folder: Path, path: str, project: Path, above: tuple[Path, ...], problems: list[Problem]
) -> Iterator[Entry]:
    """The files in a folder and below; a link back to a folder above is not followed again."""
    try:
        for child in sorted(folder.iterdir()):
            below = f"{path}/{unicodedata.normalize('NFC', child.name)}"
            real = Path(os.path.realpath(child))
            if is_hidden(child.name) or real in above:
                continue
            if not real.is_relative_to(project):
                yield Entry(below, child, is_outside=True)
            elif child.is_dir():
                yield from _entries(child, below, project, (*above, real), problems)
            elif child.is_file() or child.is_symlink():
                yield Entry(below, child, is_outside=False)
    except OSError as error:
        problems.append(_unreadable(path, error))


def _contents(
    entries: tuple[Entry, ...], problems: list[Problem]
) -> tuple[Mapping[str, bytes], Mapping[str, int]]:
    contents: dict[str, bytes] = {}
    oversized: dict[str, int] = {}
    for entry in entries:
        if entry.is_outside:
            continue
        try:
            size = entry.file.stat().st_size
            if size > LARGEST:
                oversized[entry.path] = size
            else:
                contents[entry.path] = entry.file.read_bytes()
        except OSError as error:
            problems.append(_unreadable(entry.path, error))
    return MappingProxyType(contents), MappingProxyType(oversized)


def _config(file: Path, problems: list[Problem]) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        problems.append(_unreadable(CONFIG, error))
        return b""


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(Code.UNREADABLE, Position(path), {"reason": error.strerror or str(error)})
