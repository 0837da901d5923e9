"""Folders as sets of paths: list them, keep a file in two places, remove what is empty."""

import filecmp
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path


def files_in(folder: Path) -> tuple[str, ...]:
    """The paths of all files, relative and with forward slashes; a link counts as a file.

    Why not `rglob`: it passes over a folder that cannot be read.
    """
    return tuple(sorted(_walk(folder, "")))


def _walk(folder: Path, path: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{path}{entry.name}/")
            else:
                yield f"{path}{entry.name}"


def link_or_copy(source: Path, target: Path) -> None:
    """The same file in a second place, without a copy where the file system can."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not source.is_symlink():
        with suppress(OSError):
            os.link(source, target)
            return
    shutil.copy2(source, target, follow_symlinks=False)


def same_file(first: Path, second: Path) -> bool:
    """Whether two places hold the same file, or files of the same bytes, or the same link."""
    if first.is_symlink() or second.is_symlink():
        return first.is_symlink() and second.is_symlink() and first.readlink() == second.readlink()
    return second.is_file() and (
        first.samefile(second) or filecmp.cmp(first, second, shallow=False)
    )


def is_taken(folder: Path, path: str) -> bool:
    """Whether `path` cannot be added to `folder`: it is there, or a file stands in its way."""
    target = folder / path
    ways = (way for way in target.parents if way.is_relative_to(folder))
    return os.path.lexists(target) or any(way.exists() and not way.is_dir() for way in ways)


def sync(paths: Iterable[Path]) -> None:
    """Wait until files and folders are on the disk, not only on their way to it.

    Why not one by one on Linux: for hundreds of small files that takes seconds.
    Why no folder on Windows: it opens none, and keeps its own journal of names.
    """
    if sys.platform == "linux":
        os.sync()
        return
    for path in paths:
        if path.is_file():
            _sync(path, os.O_RDWR)
        elif sys.platform != "win32":
            _sync(path, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove_tree(folder: Path) -> None:
    """Nothing where `folder` was; links in it are removed, not followed."""
    if folder.exists():
        shutil.rmtree(folder)


def remove_empty(folder: Path) -> None:
    """Remove the folders that hold nothing, from the deepest up; one with a file in it stays."""
    for path, _, _ in os.walk(folder, topdown=False):
        with os.scandir(path) as entries:
            is_empty = not any(entries)
        if is_empty:
            Path(path).rmdir()
