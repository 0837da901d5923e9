"""Read, once, the texts and pictures of a project on disk: all of `roleplays/`, pages, slides."""

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from oefenkoffer.model.files import (
    CONFIG,
    DOCS,
    FOLDER,
    SETTINGS,
    SLIDES,
    Files,
    is_hidden,
    is_page,
    is_page_picture,
    name_behind,
)
from oefenkoffer.problems import Code, KitProblems, Position, Problem

LARGEST = 10_000_000
"""The largest file that is read, in bytes."""


@dataclass(frozen=True)
class Entry:
    """A file before it is read.

    Attributes:
        path: as the author knows it, relative to the project, with forward slashes.
        is_outside: whether it is a link to a place that the kit may not read.
        is_placeholder: whether a program keeps the file itself elsewhere.
    """

    path: str
    file: Path
    is_outside: bool = False
    is_placeholder: bool = False


def find(start: Path) -> Path:
    """The project that `start` lies in: itself, or the nearest folder above it that is one.

    Raises:
        KitProblems: no such folder.
    """
    here = start.absolute()
    for folder in (here, *here.parents) if here.is_dir() else ():
        if (folder / SETTINGS).is_file() or (
            (folder / CONFIG).is_file() and (folder / FOLDER).is_dir()
        ):
            return folder
    missing = SETTINGS if (here / FOLDER).is_dir() else f"{FOLDER}/"
    facts = {"missing": missing, "folder": str(here)}
    raise KitProblems([Problem(Code.NO_PROJECT, Position(str(start)), facts)])


def read(folder: Path) -> Files:
    """All below `roleplays/` and `docs/slides/`, and the pages and pictures elsewhere in `docs/`.

    What programs left behind is no part of it.

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
    slide_entries = _below(project, SLIDES, project, problems)
    slides, oversized_slides = _contents(slide_entries, problems)
    docs = _below(project, DOCS, project / DOCS, problems)
    beside_slides = tuple(entry for entry in docs if not entry.path.startswith(f"{SLIDES}/"))
    pages, oversized_pages = _contents(filter(_is_page, beside_slides), problems)
    pictures, oversized_pictures = _sized(filter(_is_picture, beside_slides), problems)
    config = _config(project / CONFIG, problems)
    if problems:
        raise KitProblems(problems)
    every = (*entries, *slide_entries, *beside_slides)
    return Files(
        contents,
        frozenset(entry.path for entry in every if entry.is_outside),
        MappingProxyType(oversized | oversized_slides | oversized_pages | oversized_pictures),
        slides,
        config,
        pages,
        _OnDisk({entry.path: entry.file for entry in pictures}),
        frozenset(
            entry.path for entry in beside_slides if not (_is_page(entry) or _is_picture(entry))
        ),
        frozenset(entry.path for entry in every if entry.is_placeholder),
    )


def _below(project: Path, path: str, bounds: Path, problems: list[Problem]) -> tuple[Entry, ...]:
    """What lies below a folder that many projects do without, and within the bounds."""
    folder = project / path
    if not folder.is_dir():
        return ()
    return tuple(_entries(folder, path, bounds.resolve(), (), problems))


def _is_page(entry: Entry) -> bool:
    return is_page(entry.path)


def _is_picture(entry: Entry) -> bool:
    return is_page_picture(entry.path)


def _entries(
    folder: Path, path: str, bounds: Path, above: tuple[Path, ...], problems: list[Problem]
) -> Iterator[Entry]:
    """The files in a folder and below; a link back to a folder above is not followed again."""
    try:
        children = sorted(folder.iterdir())
        problems += _same_names(path, (child.name for child in children))
        for child in children:
            below = f"{path}/{_as_typed(child.name)}"
            real = Path(os.path.realpath(child))
            if name_behind(child.name):
                yield Entry(below, child, is_placeholder=True)
            elif is_hidden(child.name) or real in above:
                continue
            elif not real.is_relative_to(bounds):
                yield Entry(below, child, is_outside=True)
            elif child.is_dir():
                yield from _entries(child, below, bounds, (*above, real), problems)
            elif child.is_file() or child.is_symlink():
                yield Entry(below, child)
    except OSError as error:
        problems.append(_unreadable(path, error))


def _as_typed(name: str) -> str:
    """A name with each ë as one sign, as a keyboard writes it; macOS and packed files use two."""
    return unicodedata.normalize("NFC", name)


def _same_names(path: str, names: Iterable[str]) -> Iterator[Problem]:
    """Each name in a folder that another one there is, but for how its ë is written."""
    first: dict[str, str] = {}
    for name in names:
        if (other := first.setdefault(_as_typed(name), name)) != name and not is_hidden(name):
            facts = {"other": f"{path}/{other}", "accent": "yes"}
            yield Problem(Code.SAME_NAME, Position(f"{path}/{name}"), facts)


class _OnDisk(Mapping[str, bytes]):
    """Files that are read when they are asked for: all of them may be larger than memory."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = files

    def __getitem__(self, path: str) -> bytes:
        try:
            return self._files[path].read_bytes()
        except OSError as error:
            raise KitProblems([_unreadable(path, error)]) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _contents(
    entries: Iterable[Entry], problems: list[Problem]
) -> tuple[Mapping[str, bytes], dict[str, int]]:
    """What is in each file by path, and the size of each that is too large to read."""
    readable, oversized = _sized(entries, problems)
    contents: dict[str, bytes] = {}
    for entry in readable:
        try:
            contents[entry.path] = entry.file.read_bytes()
        except OSError as error:
            problems.append(_unreadable(entry.path, error))
    return MappingProxyType(contents), oversized


def _sized(entries: Iterable[Entry], problems: list[Problem]) -> tuple[list[Entry], dict[str, int]]:
    """The files that may be read, and the size of each that is too large."""
    readable: list[Entry] = []
    oversized: dict[str, int] = {}
    for entry in entries:
        if entry.is_outside or entry.is_placeholder:
            continue
        try:
            size = entry.file.stat().st_size
        except OSError as error:
            problems.append(_unreadable(entry.path, error))
            continue
        if size > LARGEST:
            oversized[entry.path] = size
        else:
            readable.append(entry)
    return readable, oversized


def _config(file: Path, problems: list[Problem]) -> bytes:
    if not file.exists():
        return b""
    try:
        return file.read_bytes()
    except OSError as error:
        problems.append(_unreadable(CONFIG, error))
        return b""


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(Code.UNREADABLE, Position(path), {"reason": error.strerror or str(error)})
