"""Find what this computer remembers of the printed cards of a project."""

import hashlib
import os
from pathlib import Path

from platformdirs import user_data_path

from oefenkoffer.kit.jobs.history import PrintHistory, parse_history


def read_history(project: Path) -> PrintHistory:
    """What is known of the cards of a project; nothing when this computer never printed any."""
    try:
        return parse_history(history_file(project).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return PrintHistory()


def history_file(project: Path) -> Path:
    """The file of a project; its name says nothing about where the project stands."""
    key = hashlib.sha256(os.fsencode(project.resolve())).hexdigest()[:16]
    return user_data_path("oefenkoffer", appauthor=False) / "printed" / f"{key}.json"
