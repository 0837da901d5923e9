"""What the system refuses while we write becomes a problem that an author can solve."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish.lock import TakenError
from oefenkoffer.publish.siblings import Place

CODES = {
    errno.ENOSPC: Code.DISK_FULL,
    errno.EDQUOT: Code.DISK_FULL,
    errno.EROFS: Code.OUTPUT_READ_ONLY,
    errno.EACCES: Code.OUTPUT_READ_ONLY,
    errno.EPERM: Code.OUTPUT_READ_ONLY,
    errno.EBUSY: Code.OUTPUT_HELD_OPEN,
}


@contextmanager
def failures_as_problems(place: Place) -> Iterator[None]:
    """Failures of the disk around `place` as problems; any other is a bug, and passes.

    Raises:
        KitProblems: the disk, or another program, stands in the way.
    """
    try:
        yield
    except TakenError:
        raise KitProblems([Problem(Code.OUTPUT_BUSY, Position(str(place.output)))]) from None
    except OSError as error:
        if not _is_about(error, place):
            raise
        facts = {"file": str(error.filename or place.output), "reason": str(error.strerror)}
        problem = Problem(_code(error, place), Position(str(place.output)), facts)
        raise KitProblems([problem]) from error


def _is_about(error: OSError, place: Place) -> bool:
    if CODES.get(error.errno or 0) is Code.DISK_FULL:
        return True
    file = Path(error.filename) if isinstance(error.filename, str | Path) else None
    return file is not None and file.is_relative_to(place.output.parent)


def _code(error: OSError, place: Place) -> Code:
    """The kind of failure; a folder that may not be renamed is held open by a program."""
    renamed = {str(place.output), str(place.new), str(place.old)}
    if isinstance(error, PermissionError) and str(error.filename) in renamed and error.filename2:
        return Code.OUTPUT_HELD_OPEN
    return CODES.get(error.errno or 0, Code.OUTPUT_FAILED)
