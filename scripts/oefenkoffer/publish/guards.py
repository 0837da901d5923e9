"""Folders that may not become output, before anything is written."""

from pathlib import Path

from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish import manifest
from oefenkoffer.publish.trees import files_in
from oefenkoffer.vocabulary import LEFT_BY_SYSTEM

SOURCE = ("docs", "roleplays", "scripts", "tests", ".git")
"""Folders of a project that hold the work itself."""


def refuse_place(output: Path, project: Path) -> None:
    """Refuse a file, and a folder that holds the work itself or lies within it.

    Raises:
        KitProblems: the output cannot stand here.
    """
    ancestors = (output, *output.parents)
    if blocking := next(
        (ancestor for ancestor in ancestors if ancestor.exists() and not ancestor.is_dir()), None
    ):
        raise _refused(Code.OUTPUT_IS_A_FILE, blocking)
    is_above = any(_same(output, ancestor) for ancestor in (project, *project.parents))
    is_within = any(
        _same(ancestor, project / folder) for ancestor in ancestors for folder in SOURCE
    )
    if is_above or is_within or output.parent == output:
        raise _refused(Code.OUTPUT_HOLDS_THE_SOURCE, output)


def refuse_foreign(output: Path) -> None:
    """Refuse a folder with files in it where no build of ours ever ended.

    Raises:
        KitProblems: the folder belongs to somebody else.
    """
    if not output.exists() or manifest.read(output) is not None:
        return
    if any(path.lower() not in LEFT_BY_SYSTEM for path in files_in(output)):
        raise _refused(Code.OUTPUT_NOT_OURS, output)


def refuse_others(output: Path, mark: str) -> None:
    """Refuse an output of ours that is of another kind: what is private may stand in it.

    Args:
        output: the folder.
        mark: a file at its top that tells its kind.

    Raises:
        KitProblems: the folder is the output of another command.
    """
    former = manifest.read(output)
    if former and mark not in former:
        raise _refused(Code.OUTPUT_HOLDS_OTHERS, output)


def _same(first: Path, second: Path) -> bool:
    """Whether two paths are one folder; asked of the disk, which may not care about capitals."""
    return first == second or (first.exists() and second.exists() and first.samefile(second))


def _refused(code: Code, folder: Path) -> KitProblems:
    return KitProblems([Problem(code, Position(str(folder)))])
