"""The lines of a file: as typed, for the author; as read, for the YAML reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import yaml

from oefenkoffer.problems import Code, Position, Problem

LineColumn = tuple[int, int]
"""Line and column as read, from 0."""
Scalar = yaml.ScalarToken | yaml.ScalarEvent

Change = tuple[str, tuple[int, ...]]
"""A line as read, and for each of its columns (one past the end too) the column as typed."""


@dataclass(frozen=True)
class Lines:
    """The lines of one file. Lines and columns count from 0 here, from 1 in a `Position`.

    A line with a known mistake is mended before it is read, so that one mistake does not hide
    the next; positions keep pointing into the line as typed.

    Attributes:
        typed: what the author sees.
        read: what the YAML reader gets.
        columns: for each mended line, the typed column of each column read.
        masks: for each line whose value was masked, that value as typed.
    """

    path: str
    typed: tuple[str, ...]
    read: tuple[str, ...]
    columns: Mapping[int, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    masks: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def text(self) -> str:
        """The whole text for the YAML reader."""
        return "\n".join(self.read)

    def line(self, number: int) -> str:
        """A line as read; empty behind the last, where the reader may say that the file ends."""
        return self.read[number] if number < len(self.read) else ""

    def at(self, line: int, column: int) -> Position:
        """The position of a line and column as read."""
        line = min(line, len(self.typed) - 1)
        if line in self.columns:
            origin = self.columns[line]
            column = origin[min(column, len(origin) - 1)]
        return Position(self.path, line + 1, column + 1, self.typed[line])

    def problem(self, code: Code, line: int, column: int, **facts: str) -> Problem:
        """A problem at a line and column as read."""
        return Problem(code, self.at(line, column), facts)

    def with_changes(self, changes: Mapping[int, Change]) -> "Lines":
        """The same lines with some of them read differently."""
        read = list(self.read)
        columns = dict(self.columns)
        for number, (text, origin) in changes.items():
            before = columns.get(number)
            columns[number] = tuple(before[c] for c in origin) if before else origin
            read[number] = text
        return replace(self, read=tuple(read), columns=columns)

    def masked(self, line: int, column: int) -> "Lines":
        """The same lines with the value from `column` on read as harmless text of equal length."""
        text = self.read[line]
        value = text[column:].rstrip()
        read = text[:column] + mask(value)
        lines = replace(self, masks={**self.masks, line: value})
        return lines.with_changes({line: (read, tuple(range(len(read) + 1)))})


def start_of(thing: yaml.Event | yaml.Token) -> LineColumn:
    """Where an event or token of the YAML reader starts."""
    mark = thing.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def end_of(thing: yaml.Event | yaml.Token) -> LineColumn:
    """The place just behind an event or token of the YAML reader."""
    mark = thing.end_mark
    return (mark.line, mark.column) if mark else (0, 0)


def mask(value: str) -> str:
    """Text that YAML reads as it stands, as long as `value`."""
    return "x" * max(len(value), 1)
