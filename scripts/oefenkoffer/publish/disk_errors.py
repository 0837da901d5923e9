"""Turn what a disk refuses while we write into a problem that says what to do: one table."""

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.temporary import PREFIX


def _numbers(*names: str) -> tuple[int, ...]:
    """The numbers of errors by name, as far as this system knows them."""
    return tuple(getattr(errno, name) for name in names if hasattr(errno, name))


CODES: Mapping[int, Code] = {
    number: code
    for code, numbers in (
        (Code.DISK_FULL, _numbers("ENOSPC", "EDQUOT")),
        (Code.OUTPUT_READ_ONLY, _numbers("EROFS", "EACCES", "EPERM")),
        (Code.OUTPUT_HELD_OPEN, _numbers("EBUSY", "ETXTBSY")),
        (Code.TOO_LARGE_FOR_DISK, _numbers("EFBIG")),
        (
            Code.DISK_FAILS,
            _numbers("EIO", "ENXIO", "ENODEV", "ESTALE", "ENOTCONN", "EHOSTDOWN", "ETIMEDOUT"),
        ),
    )
    for number in numbers
}
"""What each error of the system means to somebody who writes; any other is told by its reason."""


def file_of(error: OSError) -> Path | None:
    """The file that an error is about, if it says so; a failing write says nothing."""
    return Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else None


def is_temporary(error: OSError) -> bool:
    """Whether an error is about one of our temporary files, or no folder takes any."""
    try:
        folder = Path(tempfile.gettempdir())
    except FileNotFoundError:
        return True
    file = file_of(error)
    return file is not None and any(
        way.parent == folder and way.name.startswith(PREFIX) for way in (file, *file.parents)
    )


@contextmanager
def temporary_files_as_problems() -> Iterator[None]:
    """Failures of the disk with our temporary files; any other is a bug, and passes.

    Raises:
        KitProblems: the disk is in the way.
    """
    try:
        yield
    except OSError as error:
        if not is_temporary(error):
            raise
        raise KitProblems([disk_problem(error, file_of(error) or Path("TMPDIR"))]) from error


def disk_problem(error: OSError, target: Path, *, settings: bool = False) -> Problem:
    """What is wrong, and what to do.

    Args:
        error: as the system raised it.
        target: what was being written, where the error does not say.
        settings: whether it is a file of ours in a folder that nobody chose.
    """
    file = file_of(error) or target
    code = CODES.get(error.errno or 0, Code.OUTPUT_FAILED)
    is_mount = code is Code.OUTPUT_HELD_OPEN and os.path.ismount(file)
    facts = {
        "file": str(file),
        "reason": error.strerror or type(error).__name__,
        "settings": "settings" if settings else "",
        "mount": "mount" if is_mount else "",
    }
    if is_temporary(error):
        code = Code.TEMPORARY_FILES
    return Problem(code, Position(str(target)), facts)
