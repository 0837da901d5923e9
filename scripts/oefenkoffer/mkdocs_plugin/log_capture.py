"""Turn the warnings of MkDocs into problems at the page, and where possible at the line."""

import logging
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from oefenkoffer.problems import Code, Position, Problem

PATTERNS: Mapping[Code, re.Pattern[str]] = {
    Code.BROKEN_LINK: re.compile(
        r"Doc file '(?P<page>[^']+)' contains (?:a link|an unrecognized relative link) "
        r"'(?P<link>[^']+)'"
    ),
    Code.ABSOLUTE_LINK: re.compile(
        r"Doc file '(?P<page>[^']+)' contains an absolute link '(?P<link>[^']+)'"
    ),
    Code.NOT_IN_DOCS: re.compile(r"A reference to '(?P<link>[^']+)' is included in the 'nav'"),
}
"""What MkDocs says of a page, in its own words; what none of these knows is passed on as it is."""


class LogCapture(logging.Handler):
    """Keeps what MkDocs warns of in this thread.

    Why: in another one a server may be at work, which warns of a browser that asks for nothing.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        if record.thread == self._thread:
            self.messages.append(record.getMessage())


@contextmanager
def capturing_log() -> Iterator[LogCapture]:
    """Capture what MkDocs logs, instead of letting it out; the logger is as it was afterwards."""
    logger, capture = logging.getLogger("mkdocs"), LogCapture()
    before = logger.propagate, logger.level
    logger.addHandler(capture)
    logger.propagate = False
    try:
        yield capture
    finally:
        logger.removeHandler(capture)
        logger.propagate = before[0]


def problem_of(message: str, project: Path, config_file: Path) -> Problem:
    """The problem that a message tells of."""
    for code, pattern in PATTERNS.items():
        if match := pattern.search(message):
            facts = match.groupdict()
            page = f"docs/{facts['page']}" if "page" in facts else config_file.name
            return Problem(code, position_of(page, facts["link"], project), facts)
    return Problem(Code.MKDOCS_SAYS, Position(config_file.name), {"message": message})


def position_of(path: str, words: str, project: Path) -> Position:
    """Where in a file some words stand; the file as a whole when they are not found."""
    file = project / path
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for number, line in enumerate(lines, start=1):
        if words in line:
            return Position(path, number, line.index(words) + 1, line)
    return Position(path)
