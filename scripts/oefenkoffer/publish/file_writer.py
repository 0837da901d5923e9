"""Write single files: all that belong together or none, and never half of one; and remove some."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.publish.disk_errors import disk_problem


def write_all(files: Mapping[Path, bytes], *, settings: bool = False) -> tuple[Path, ...]:
    """Put each file in its place, whole; when one fails, all stay as they were.

    Each is written under a passing name on the same disk first, so that a full disk or a cut
    cable leaves what was there.

    Args:
        files: the bytes by their place.
        settings: whether they are ours, in a folder that nobody chose.

    Raises:
        KitProblems: the disk refuses.
    """
    new = {file: _beside(file, "new") for file in files}
    former = {file: _beside(file, "old") for file in files}
    try:
        for file, content in files.items():
            with _told(file, settings=settings):
                _write(new[file], content)
        _exchange(new, former, settings=settings)
    finally:
        for passing in (*new.values(), *former.values()):
            with suppress(OSError):
                passing.unlink(missing_ok=True)
    return tuple(files)


def remove_all(files: Iterable[Path]) -> tuple[Path, ...]:
    """Remove some files; those that are gone.

    Raises:
        KitProblems: the disk refuses some; the others are gone.
    """
    removed, problems = list[Path](), list[Problem]()
    for file in files:
        try:
            with _told(file, settings=False):
                file.unlink()
            removed.append(file)
        except KitProblems as refused:
            problems += refused.problems
    if problems:
        raise KitProblems(problems)
    return tuple(removed)


@contextmanager
def _told(file: Path, *, settings: bool) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # Why not the name in the error: it may be the passing one, which nobody knows.
        error.filename = str(file)
        raise KitProblems([disk_problem(error, file, settings=settings)]) from None


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _exchange(new: Mapping[Path, Path], former: Mapping[Path, Path], *, settings: bool) -> None:
    """The new files take their places, or those that did give them back."""
    done: list[Path] = []
    try:
        for file, passing in new.items():
            if len(new) > 1:
                # Why a link: no moment passes without the file. Not every disk has links.
                with suppress(OSError):
                    os.link(file, former[file])
            with _told(file, settings=settings):
                passing.replace(file)
            done.append(file)
    except BaseException:
        for file in done:
            with suppress(OSError):
                if former[file].exists():
                    former[file].replace(file)
                else:
                    file.unlink()
        raise


def _beside(file: Path, kind: str) -> Path:
    """A hidden name on the same disk."""
    return file.with_name(f".{file.name}.{os.getpid()}.{kind}")
