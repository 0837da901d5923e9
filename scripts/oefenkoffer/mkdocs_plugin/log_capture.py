"""Turn the warnings of MkDocs into problems at the page, and where possible at the line."""

import logging
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oefenkoffer.problems import Code, Position, Problem

GIVEN_UP = re.compile(r"Error (?:read|build)ing page '(?P<page>[^']+)'")
"""How a message of MkDocs begins before it gives up on a page."""

PATTERNS: tuple[tuple[Code, re.Pattern[str]], ...] = (
    (
        Code.LOST_ANCHOR,
        re.compile(
            r"Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']+)', "
            r"but .*(?:does not contain an|no such) anchor"
        ),
    ),
    (
        Code.BROKEN_LINK,
        re.compile(
            r"Doc file '(?P<page>[^']+)' contains (?:a link|an unrecognized relative link) "
            r"'(?P<link>[^']+)'"
        ),
    ),
    (
        Code.BROKEN_LINK,  # an address that is none
        re.compile(r"Error reading page '(?P<page>[^']+)': (?P<link>.*(?:IPv[46]|netloc).*)"),
    ),
    (
        Code.ABSOLUTE_LINK,
        re.compile(r"Doc file '(?P<page>[^']+)' contains an absolute link '(?P<link>[^']+)'"),
    ),
    (
        Code.NOT_IN_DOCS,
        re.compile(r"A reference to '(?P<link>[^']+)' is included in the 'nav'"),
    ),
    (
        Code.BAD_SITE_SETTINGS,
        re.compile(r"error parsing the configuration file|^The configuration is invalid"),
    ),
    (
        Code.README_BESIDE_INDEX,
        re.compile(r"Excluding '(?P<page>[^']+)' from the site because it conflicts with"),
    ),
    (
        Code.NO_TEMPLATE,
        re.compile(
            r"Error building page '(?P<page>[^']+)': "
            r"'?(?P<template>[^']+\.html)'? (?:not found|does not exist)"
        ),
    ),
)
"""What MkDocs says of a page or of the file; what none of these knows is passed on as it is."""

WHERE = re.compile(
    r"(?:Config value|Sub-option|Plugin '[^']+' (?:option|value)) '(?P<setting>[^']+)': "
)
"""The setting that a message is about; one within another after it."""

_EXPECTED = (
    r".*?[Ee]xpected (?:type: <class '|an? |nav to be an? |nav )"
    r"(?P<shape>list|dict|str|bool|int|key-value|multiline|item)"
)
REFUSALS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"(?P<missing>Required) configuration not provided",
        r"Unrecognised configuration name: (?P<unknown>.+)",
        r"Unrecognised theme name: '(?P<theme>[^']+)'.*themes are: (?P<choices>.+)",
        r'The "(?P<plugin>[^"]+)" plugin is not installed',
        r"Failed to load extension '(?P<extension>[^']+)'.*(?:Module|Import)\w*Error",
        r"Failed to load extension '(?P<options_of>[^']+)'",
        r"Expected one of:? [\[(]?(?P<options>.+?)[\])]?(?: but received:|, got) (?P<typed>.+)",
        r"The path (?:set in custom_dir \(|)'(?P<path>[^']+)'",
        r"The (?P<inside>'(?:docs|site)_dir') should not be",
        r"(?P<address>The URL isn't valid|Unable to parse the URL)",
        _EXPECTED,
        r"Invalid git pattern: (?P<pattern>.+)",
        r"(?P<shape>Invalid) (?:type|Markdown|Plugins) ",
    )
)
"""What MkDocs says of a setting that it refuses."""

SHAPES = {
    "bool": "yes_or_no",
    "int": "a_number",
    "item": "nav_item",
    **dict.fromkeys(("dict", "key-value"), "keys_below"),
    **dict.fromkeys(("str", "multiline"), "one_text"),
}
"""The form that a setting should have, as our labels call it; any other is a list."""


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
    config = config_file.name
    for code, pattern in PATTERNS:
        if match := pattern.search(message):
            facts = match.groupdict()
            page = f"docs/{facts['page']}" if "page" in facts else config
            words = facts.get("link") or facts.get("template") or ""
            return Problem(code, position_of(page, words, project), facts)
    if WHERE.match(message):
        facts = _refusal(message.replace(f"{project.absolute()}/", ""))
        named = ("plugin", "extension", "options_of", "theme", "unknown")
        words = next((facts[name] for name in named if name in facts), f"{facts['setting']}:")
        return Problem(Code.REFUSED_SETTING, position_of(config, words, project), facts)
    return Problem(Code.MKDOCS_SAYS, Position(config), {"message": message})


def _refusal(message: str) -> dict[str, str]:
    """The facts of what MkDocs says of a setting, or of one within it."""
    setting = ""
    while where := WHERE.match(message):
        setting, message = where["setting"], message[where.end() :]
    matches = (pattern.match(message) for pattern in REFUSALS)
    facts = next((match.groupdict() for match in matches if match), {})
    if "plugin" in facts:
        facts["choices"] = "oefenkoffer, search, tags, offline"
    if "shape" in facts:
        facts["shape"] = SHAPES.get(facts["shape"], "a_list")
    return {**facts, "setting": setting, "message": message}


def position_of(path: str, words: str, project: Path) -> Position:
    """Where in a file some words stand; the file as a whole when they are not found."""
    file = project / path
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for number, line in enumerate(lines, start=1):
        if words and words in line:
            return Position(path, number, line.index(words) + 1, line)
    return Position(path)
