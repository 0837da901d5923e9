"""The one door for every text that somebody typed: decode a file, and refuse a half-merged one."""

import re
from collections.abc import Iterator

from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.source.encoding import decode

_CONFLICT = re.compile(r"(?:<{7}|>{7})(?: .*)?")
"""What a merge leaves around two versions of a text; `=======` alone may underline a heading."""

_BETWEEN = "=" * 7
"""What it leaves between them; no key of a YAML file looks so."""


def read_text(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a file with plain line ends, and what is wrong with it.

    The text is None where it cannot be read, or where nobody knows which of two versions counts.
    """
    text, problems = decode(path, data)
    if text is None:
        return None, problems
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    conflicts = list(_conflicts(path, text))
    return (None if conflicts else text), [*problems, *conflicts]


def _conflicts(path: str, text: str) -> Iterator[Problem]:
    lines = text.split("\n")
    marks = [n for n, line in enumerate(lines, start=1) if _CONFLICT.fullmatch(line)]
    if not marks and path.endswith(".yml"):
        marks = [n for n, line in enumerate(lines, start=1) if line == _BETWEEN]
    for number in marks:
        yield Problem(Code.CONFLICT_MARK, Position(path, number, 1, lines[number - 1]))
