"""Find texts of several lines where a list is wanted: each line was meant as an item of it.

Which sign stands before the lines does not matter, nor whether there is one: the place wants a
list, and YAML would make all of it one item without a word.
"""

import re
from collections.abc import Collection, Iterator

from pydantic import BaseModel

from oefenkoffer.model.definitions.schema import texts_for_lists
from oefenkoffer.model.loading.source_map import SourceMap
from oefenkoffer.problems import Code, Location, Problem
from oefenkoffer.source import shortened

MARKER = re.compile(r"(?:[-+*•▪●◦‣·–—→]|\d{1,2}[.)]|[A-Za-z][.)])\s+")
NUMBERED = re.compile(r"(?:[•▪●◦‣·]|\d{1,2}[.)])\s+\S")
"""How an item begins in Word, and hardly ever a text."""

TABLE_ROW = re.compile(r"\|.*\|")
SHOWN = 5
"""Items that a hint writes out."""


def list_problems(
    model: type[BaseModel], source_map: SourceMap, mistyped: Collection[int]
) -> Iterator[Problem]:
    """A problem for each such text, except where lines in `mistyped` have one of their own."""
    for location in texts_for_lists(model, source_map.document.values):
        lines = source_map.text_lines(location)
        is_item = len(lines) > 1 or NUMBERED.match(lines[0].text[lines[0].column - 1 :])
        if is_item and not {line.line for line in lines} & {*mistyped}:
            field = str(next(step for step in reversed(location) if isinstance(step, str)))
            typed = [line.text.strip() for line in lines]
            table = "".join(filter(TABLE_ROW.match, typed))
            rows = _as_one_item(typed) if table else _as_items(typed)
            facts = {"field": field, "list": _written_out(field, rows, location), "table": table}
            yield Problem(Code.LINES_FOR_LIST, lines[:2][-1], facts)


def _as_items(lines: list[str]) -> list[str]:
    items = _items(lines)
    return [f"- {shortened(item)}" for item in items[:SHOWN]] + ["- …"] * (len(items) > SHOWN)


def _as_one_item(lines: list[str]) -> list[str]:
    """Lines that are a table together, below a dash and a bar."""
    return ["- |", *(f"  {line}" for line in [*lines[:SHOWN], *["…"] * (len(lines) > SHOWN)])]


def _written_out(field: str, rows: list[str], location: Location) -> str:
    """The list that a text should be, below its key, indented for a hint."""
    key = f"{field}:" if location[-1] == field else "-"
    return "\n".join([f"      {key}", *(f"        {row}" for row in rows)])


def _items(lines: list[str]) -> list[str]:
    """The lines without their signs; where some have a sign, the others go on with the last one."""
    if not any(map(MARKER.match, lines)):
        return lines
    items: list[str] = []
    for line in lines:
        if MARKER.match(line) or not items:
            items.append(MARKER.sub("", line, count=1))
        else:
            items[-1] += f" {line}"
    return items
