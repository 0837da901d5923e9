"""What the system refuses while a build is published becomes a problem that an author can solve."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish.disk_errors import CODES, disk_problem, file_of, is_temporary
from oefenkoffer.publish.layout import OutputPaths
from oefenkoffer.publish.lock import TakenError


@contextmanager
def disk_errors_as_problems(paths: OutputPaths) -> Iterator[None]:
    """Failures of the disk around the output as problems; any other is a bug, and passes.

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
        problem = disk_problem(error, paths.output)
        if _is_rename_refused(error, paths):
            problem = replace(problem, code=Code.OUTPUT_HELD_OPEN)
        raise KitProblems([problem]) from error


def _is_about(error: OSError, paths: OutputPaths) -> bool:
    """Whether an error is one of writing, which then names the file that was written.

    Why both names: a copy that the disk refuses tells its source first, which may be anywhere.
    """
    first = error.filename
    for name in dict.fromkeys((first, error.filename2 or first)):
        error.filename = name
        if _is_near(error, paths):
            return True
    error.filename = first
    return False


def _is_near(error: OSError, paths: OutputPaths) -> bool:
    """Whether an error names a file here, or among temporary ones; or nobody says where."""
    file = file_of(error)
    if file is None:
        return error.errno in CODES
    folder = paths.output.parent
    return is_temporary(error) or file.is_relative_to(folder) or folder.is_relative_to(file)


def _is_rename_refused(error: OSError, paths: OutputPaths) -> bool:
    """Whether a folder of ours may not be renamed: then a program holds it open."""
    is_ours = file_of(error) in {paths.output, paths.new, paths.old}
    return isinstance(error, PermissionError) and is_ours and bool(error.filename2)
