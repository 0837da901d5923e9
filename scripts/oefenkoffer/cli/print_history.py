"""What this computer remembers of the cards of a project that were printed."""

import hashlib
import os
from pathlib import Path

from platformdirs import user_data_path

from oefenkoffer.kit.jobs import PrintHistory, history_text, parse_history
from oefenkoffer.publish.file_writer import write_all


def read_history(project: Path) -> PrintHistory:
    """What is known of the cards of a project; nothing when this computer never printed any."""
    try:
        return parse_history(history_file(project).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return PrintHistory()


def write_history(project: Path, history: PrintHistory) -> None:
    """Keep what is known of the cards of a project.

    Raises:
        KitProblems: the file cannot be written.
    """
    write_all({history_file(project): history_text(history).encode()}, settings=True)


def history_file(project: Path) -> Path:
    """The file of a project; its name says nothing about where the project stands."""
    key = hashlib.sha256(os.fsencode(project.resolve())).hexdigest()[:16]
    return user_data_path("oefenkoffer", appauthor=False) / "printed" / f"{key}.json"
