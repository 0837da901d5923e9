"""Tell the rows of a table, and what only looks like one: half typed, or pasted with tabs."""

import re
from collections.abc import Callable

MOST_COLUMNS = 12
"""More of them fit on no paper of ours."""

_BAR = re.compile(r"(?<!\\)\|")
_ROW = re.compile(r"[ \t]*\|.*[^|\s].*(?<!\\)\|")
_TAB = re.compile(r"\t[ \t]*")
_BEFORE_ROW = re.compile(r"[\s>]*")
"""What stands before a row of a table in a list or in a quote."""


def cell_count(row: str) -> int:
    """How many cells a row below the first has, as it was typed."""
    cells = _BAR.split(_BEFORE_ROW.sub("", row, count=1).rstrip())
    return len(cells) - (not cells[0]) - (len(cells) > 1 and not cells[-1])


def lost_table(paragraph: str) -> tuple[str, int] | None:
    """What in a paragraph was meant as a table, and its line from 0: `table`, with bars, or `tabs`.

    One bar in a sentence, and one tab, are part of it.
    """
    lines = paragraph.split("\n")
    for kind, gaps in _GAPS.items():
        counts = [gaps(line) for line in lines]
        for number, (here, below) in enumerate(zip(counts, [*counts[1:], 0], strict=True)):
            if here > 1 or (here and below):
                return kind, number
    return None


def _bars(line: str) -> int:
    """How many bars part cells in a line; of several in a sentence one counts."""
    return len(_BAR.findall(line)) if _ROW.match(line) else bool(_BAR.search(line))


def _tabs(line: str) -> int:
    return len(_TAB.findall(line.strip()))


_GAPS: dict[str, Callable[[str], int]] = {"table": _bars, "tabs": _tabs}
