"""The new tree in the place of the former one, and the repair of a change that was cut off."""

import sys
import time
from pathlib import Path

from oefenkoffer.publish import manifest
from oefenkoffer.publish.exchange import exchanged
from oefenkoffer.publish.layout import OutputPaths
from oefenkoffer.publish.trees import files_in, is_taken, remove_empty, remove_tree, same_file

PATIENCE = (0.05, 0.2, 0.5) if sys.platform == "win32" else ()
"""Seconds before each new attempt at a rename: virus scanners hold fresh files for a moment."""

KEPT = "kept-"
"""The folders in the output for files of others whose place we needed ourselves."""


def swap(paths: OutputPaths) -> None:
    """Let the new tree take the place of the former; on any failure the former returns.

    In one step where the system can, so that nobody ever finds no output.
    """
    if _changed_places(paths):
        return
    if paths.output.exists():
        _rename(paths.output, paths.old)
    try:
        _rename(paths.new, paths.output)
    except BaseException:
        if paths.old.exists() and not paths.output.exists():
            _rename(paths.old, paths.output)
        raise


def _changed_places(paths: OutputPaths) -> bool:
    """Whether the two trees changed places in one step; the former one has its own name then.

    Why the new tree takes that name first: whenever it is cut off, what has that name is a tree
    that `repair` may clear, because the output beside it is whole.
    """
    if manifest.read(paths.output) is None:
        return False
    _rename(paths.new, paths.old)
    try:
        if exchanged(paths.old, paths.output):
            return True
    except BaseException:
        _rename(paths.old, paths.new)
        raise
    _rename(paths.old, paths.new)
    return False


def repair(paths: OutputPaths) -> None:
    """Finish or undo what a killed build left: the output is whole again, its leftovers gone."""
    remove_tree(paths.new)
    if not paths.old.exists():
        return
    if manifest.read(paths.output) is not None:
        clear(paths)
    elif not paths.output.exists():
        _rename(paths.old, paths.output)


def clear(paths: OutputPaths) -> None:
    """Remove the former tree: what is ours goes, what is not must stand in the new tree first.

    The manifest goes last, so that a clearing which is cut off can be taken up again.
    """
    former = manifest.read(paths.old) or {}
    for path in files_in(paths.old):
        file = paths.old / path
        if path == manifest.NAME:
            continue
        if manifest.is_ours(paths.old, path, former) or _is_in_output(file, paths.output, path):
            file.unlink()
        else:
            target = paths.output / free_path(paths.output, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            _rename(file, target)
    (paths.old / manifest.NAME).unlink(missing_ok=True)
    remove_empty(paths.old)


def free_path(folder: Path, path: str) -> str:
    """Where somebody else's file goes in `folder`: its own place, else under `kept-1/`."""
    number, free = 0, path
    while is_taken(folder, free):
        number += 1
        free = f"{KEPT}{number}/{path}"
    return free


def _is_in_output(file: Path, output: Path, path: str) -> bool:
    """Whether the new tree has this very file, in its own place or among the kept ones."""
    folders = (output, *sorted(output.glob(f"{KEPT}*")))
    return any(same_file(file, folder / path) for folder in folders)


def _rename(source: Path, target: Path) -> None:
    for seconds in PATIENCE:
        try:
            source.rename(target)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    source.rename(target)
