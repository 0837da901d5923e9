"""Folders for files that live no longer than this process, and what stayed behind of others.

Each process has one folder of its own among the temporary files, and holds a lock on it: the lock
ends with the process, however it ends. The next process that needs a folder sweeps those that
nobody holds.
"""

import atexit
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

PREFIX = "oefenkoffer-"
"""How the names of our temporary folders begin."""

YOUNG = 60
"""Seconds in which a folder may still be without its lock."""

DAY = 24 * 60 * 60
"""Seconds after which a folder is swept where the system knows no locks on folders."""


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A fresh folder, gone when the block ends."""
    with tempfile.TemporaryDirectory(dir=_folder(), ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def lasting_folder() -> Path:
    """A fresh folder, gone when the process ends."""
    return Path(tempfile.mkdtemp(dir=_folder()))


def empty_folder() -> Path:
    """The folder of this process in which nothing ever is."""
    folder = _folder() / "empty"
    folder.mkdir(exist_ok=True)
    return folder


def write_temporary(file: Path, data: bytes) -> None:
    """Write a temporary file; an error names it, which the system leaves out when a disk is full.

    Raises:
        OSError: the disk refuses.
    """
    try:
        file.write_bytes(data)
    except OSError as error:
        error.filename = error.filename or str(file)
        raise


def sweep() -> None:
    """Remove the folders of processes that were killed, as far as the disk lets us."""
    left: list[Path] = []
    with suppress(OSError):
        left += Path(tempfile.gettempdir()).glob(f"{PREFIX}*")
    for folder in left:
        with suppress(OSError):
            if _is_left_behind(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _folder() -> Path:
    """The folder of this process; another one after a fork, or when a system cleared it away."""
    owner = os.getpid(), tempfile.gettempdir()
    if not _made(*owner)[0].is_dir():
        _made.cache_clear()
    return _made(*owner)[0]


@cache
def _made(process: int, within: str) -> tuple[Path, int | None]:
    """The folder, and its lock."""
    sweep()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=within))
    lock = _take(folder)
    atexit.register(_remove, folder, process)
    return folder, lock


def clear() -> None:
    """Remove the folder of this process before it ends, as far as it has one."""
    if not _made.cache_info().currsize:
        return
    folder, lock = _made(os.getpid(), tempfile.gettempdir())
    _remove(folder, os.getpid())
    _made.cache_clear()
    if lock is not None:
        os.close(lock)


def _remove(folder: Path, process: int) -> None:
    """Remove a folder at the end of the process that made it, and not at that of its child."""
    if os.getpid() == process:
        shutil.rmtree(folder, ignore_errors=True)


if sys.platform == "win32":

    def _take(folder: Path) -> None:
        """Nothing: open files cannot be removed here, which is lock enough."""

    def _is_left_behind(folder: Path) -> bool:
        return folder.is_dir() and time.time() - folder.stat().st_mtime > DAY

else:
    import fcntl

    def _take(folder: Path) -> int:
        """The lock on a folder; it ends with the process, or when it is closed.

        Raises:
            OSError: another process holds it.
        """
        number = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(number)
            raise
        return number

    def _is_left_behind(folder: Path) -> bool:
        """Whether a folder is ours, not brand new, and nobody holds it.

        Raises:
            OSError: somebody does, or it has just gone.
        """
        about = folder.lstat()
        if about.st_uid != os.getuid() or time.time() - about.st_mtime < YOUNG:
            return False
        if folder.is_symlink() or not folder.is_dir():
            return False
        os.close(_take(folder))
        return True
