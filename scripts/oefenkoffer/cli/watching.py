"""Wait for changes in the files of a project."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from oefenkoffer.model.files import CONFIG, DOCS, FOLDER, is_hidden

PAUSE = 0.3
"""Seconds between two looks: quick for somebody who waits, and nothing for a computer."""

State = dict[str, tuple[int, int]]
"""The time and the size of each file, by its path."""


def changes(project: Path) -> Iterator[None]:
    """Once at the start, and once for each time that files are found changed; without an end."""
    before: State | None = None
    while True:
        now = dict(_state(project))
        if now != before:
            before = now
            yield
        else:
            time.sleep(PAUSE)


def _state(project: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    folders = (os.walk(project / part) for part in (FOLDER, DOCS))
    files = (Path(here, name) for walk in folders for here, _, names in walk for name in names)
    for file in (project / CONFIG, *files):
        if not is_hidden(file.name) and file.exists():
            status = file.stat()
            yield str(file), (status.st_mtime_ns, status.st_size)
