"""The files of a print job: written all or none; and what this computer remembers of them."""

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from oefenkoffer.kit.jobs import PrintHistory, history_text, parse_history
from oefenkoffer.problems import Code, KitProblems, Position, Problem


def write_all(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write each file under a passing name first, so that a full disk leaves what was there.

    Raises:
        KitProblems: a file cannot be written.
    """
    passing = {file: file.with_name(f".{file.name}.{os.getpid()}.new") for file in files}
    try:
        for file, content in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            passing[file].write_bytes(content)
        for file, new in passing.items():
            new.replace(file)
    except OSError as error:
        facts = {"file": str(error.filename2 or error.filename), "reason": str(error.strerror)}
        place = Position(str(next(iter(files))))
        raise KitProblems([Problem(Code.OUTPUT_FAILED, place, facts)]) from None
    finally:
        for new in passing.values():
            with suppress(OSError):
                new.unlink(missing_ok=True)
    return tuple(files)


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
    write_all({history_file(project): history_text(history).encode()})


def history_file(project: Path) -> Path:
    """The file of a project; its name says nothing about where the project stands."""
    key = hashlib.sha256(os.fsencode(project.resolve())).hexdigest()[:16]
    return user_data_path("oefenkoffer", appauthor=False) / "printed" / f"{key}.json"
