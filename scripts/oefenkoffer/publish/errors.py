"""What the system refuses while we write becomes a problem that an author can solve."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish.layout import OutputPaths
from oefenkoffer.publish.lock import TakenError

CODES = {
    errno.ENOSPC: Code.DISK_FULL,
    errno.EDQUOT: Code.DISK_FULL,
    errno.EROFS: Code.OUTPUT_READ_ONLY,
    errno.EACCES: Code.OUTPUT_READ_ONLY,
    errno.EPERM: Code.OUTPUT_READ_ONLY,
    errno.EBUSY: Code.OUTPUT_HELD_OPEN,
}


@contextmanager
def disk_errors_as_problems(paths: OutputPaths) -> Iterator[None]:
    """Failures of the disk around `place` as problems; any other is a bug, and passes.

    Raises:
        KitProblems: the disk, or another program, stands in the way.
    """
    try:
        yield
    except TakenError:
        raise KitProblems([Problem(Code.OUTPUT_BUSY, Position(str(paths.output)))]) from None
    except OSError as error:
        if not _is_about(error, paths):
            raise
        facts = {"file": str(error.filename or paths.output), "reason": str(error.strerror)}
        problem = Problem(_code(error, paths), Position(str(paths.output)), facts)
        raise KitProblems([problem]) from error


def _is_about(error: OSError, paths: OutputPaths) -> bool:
    if CODES.get(error.errno or 0) is Code.DISK_FULL:
        return True
    file = Path(error.filename) if isinstance(error.filename, str | Path) else None
    return file is not None and file.is_relative_to(paths.output.parent)


def _code(error: OSError, paths: OutputPaths) -> Code:
    """The kind of failure; a folder that may not be renamed is held open by a program."""
    renamed = {str(paths.output), str(paths.new), str(paths.old)}
    if isinstance(error, PermissionError) and str(error.filename) in renamed and error.filename2:
        return Code.OUTPUT_HELD_OPEN
    return CODES.get(error.errno or 0, Code.OUTPUT_FAILED)
