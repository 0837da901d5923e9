"""Write down what somebody who mends a bug needs, and tell the author where."""

import platform
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_log_path

from oefenkoffer import __version__
from oefenkoffer.labels import catalogue
from oefenkoffer.vocabulary import Spoken

NAME = "last-error.txt"
"""One file, written anew each time: reports do not pile up."""


def explain(bug: Exception, language: Spoken) -> str:
    """What happened, in the words of the author's language, below the traceback."""
    words = catalogue(language)
    report = _written(bug)
    where = words.text("cli.bug_report", file=report) if report else words.text("cli.bug_copy")
    return f"\n{words.text('cli.bug')}\n{where}"


def _written(bug: Exception) -> Path | None:
    """The file with the report; None where it cannot be written."""
    with suppress(OSError):
        folder = user_log_path("oefenkoffer", appauthor=False, ensure_exists=True)
        file = folder / NAME
        file.unlink(missing_ok=True)
        file.touch(mode=0o600)
        file.write_text(_report(bug), encoding="utf-8", errors="replace")
        return file
    return None


def _report(bug: Exception) -> str:
    lines = [
        f"oefenkoffer {__version__}",
        f"Python {platform.python_version()}, {platform.platform()}",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"arguments: {sys.argv[1:]}",
        "",
        *traceback.format_exception(bug),
    ]
    return "\n".join(line.rstrip("\n") for line in lines) + "\n"
