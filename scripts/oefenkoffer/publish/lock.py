"""One build at a time in one output folder.

The system's own file lock, because it ends with the process that holds it: a killed build leaves
no stale lock, and no number of a process has to be guessed alive. Where a file system knows no
locks (some network drives) the build goes on without.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

TAKEN = frozenset({errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})

if sys.platform == "win32":
    import msvcrt

    def _lock(stream: FileIO) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

    def _release(file: Path, stream: FileIO) -> None:
        """Close, then remove: an open file cannot be removed here."""
        stream.close()
        with suppress(OSError):
            file.unlink()

else:
    import fcntl

    def _lock(stream: FileIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(file: Path, stream: FileIO) -> None:
        """Remove, then close: the other way round would remove the lock of the next in line."""
        with suppress(OSError):
            file.unlink()
        stream.close()


class TakenError(Exception):
    """Another process holds the lock."""


@contextmanager
def held(file: Path) -> Iterator[None]:
    """The lock, for as long as the block runs; the file that carries it goes at the end.

    Raises:
        TakenError: another process holds it.
    """
    stream = _take(file)
    try:
        yield
    finally:
        _release(file, stream)


def _take(file: Path) -> FileIO:
    """The open lock file; opened again when its former holder removed it in between."""
    while True:
        stream = FileIO(file, "a")
        try:
            _lock(stream)
        except OSError as error:
            if error.errno in TAKEN:
                stream.close()
                raise TakenError from None
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(stream.fileno()), file.stat()):
                return stream
        stream.close()
