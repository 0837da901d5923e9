"""The new tree in the place of the former one, and the repair of a change that was cut off."""

import sys
import time
from pathlib import Path

from oefenkoffer.publish import manifest
from oefenkoffer.publish.siblings import Place
from oefenkoffer.publish.trees import files_in, is_taken, remove_empty, remove_tree, same

PATIENCE = (0.05, 0.2, 0.5) if sys.platform == "win32" else ()
"""Seconds before each new attempt at a rename: virus scanners hold fresh files for a moment."""

KEPT = "kept-"
"""The folders in the output for files of others whose place we needed ourselves."""


def swap(place: Place) -> None:
    """Let the new tree take the place of the former; on any failure the former returns."""
    if place.output.exists():
        _rename(place.output, place.old)
    try:
        _rename(place.new, place.output)
    except BaseException:
        if place.old.exists() and not place.output.exists():
            _rename(place.old, place.output)
        raise


def repair(place: Place) -> None:
    """Finish or undo what a killed build left: the output is whole again, its leftovers gone."""
    remove_tree(place.new)
    if not place.old.exists():
        return
    if manifest.read(place.output) is not None:
        clear(place)
    elif not place.output.exists():
        _rename(place.old, place.output)


def clear(place: Place) -> None:
    """Remove the former tree: what is ours goes, what is not must stand in the new tree first.

    The manifest goes last, so that a clearing which is cut off can be taken up again.
    """
    former = manifest.read(place.old) or {}
    for path in files_in(place.old):
        file = place.old / path
        if path == manifest.NAME:
            continue
        if manifest.is_ours(place.old, path, former) or _stands(file, place.output, path):
            file.unlink()
        else:
            target = place.output / home_for(place.output, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            _rename(file, target)
    (place.old / manifest.NAME).unlink(missing_ok=True)
    remove_empty(place.old)


def home_for(folder: Path, path: str) -> str:
    """Where somebody else's file goes in `folder`: its own place, else under `kept-1/`."""
    number, home = 0, path
    while is_taken(folder, home):
        number += 1
        home = f"{KEPT}{number}/{path}"
    return home


def _stands(file: Path, output: Path, path: str) -> bool:
    """Whether the new tree has this very file, in its own place or among the kept ones."""
    homes = (output, *sorted(output.glob(f"{KEPT}*")))
    return any(same(file, home / path) for home in homes)


def _rename(source: Path, target: Path) -> None:
    for seconds in PATIENCE:
        try:
            source.rename(target)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    source.rename(target)
