"""Find where a value stands in the file of its model, and where a word within that value."""

from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.problems import Location, Position
from oefenkoffer.source import Document, Value


@dataclass(frozen=True)
class SourceMap:
    """One file, parsed, and its lines."""

    document: Document
    lines: tuple[str, ...]

    @property
    def file(self) -> Position:
        """The file as a whole."""
        return Position(self.document.path)

    def value(self, location: Location) -> Value:
        """What was typed at a location, or at its nearest parent."""
        value = self.document.values
        for step in location:
            if isinstance(value, dict) and step in value:
                value = value[str(step)]
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
        return value

    def holds(self, location: Location) -> bool:
        """Whether the file itself says something there, and not only what it extends."""
        value = self.document.values
        for step in location:
            if isinstance(value, dict):
                if step not in value:
                    return False
                value = value[str(step)]
            elif isinstance(value, list) and isinstance(step, int):
                value = value[step]
        return True

    def position(self, location: Location, *, of_key: bool = False) -> Position:
        """Where a value stands, or its key; the file as a whole for an empty location."""
        return self.document.position(location, of_key=of_key) if location else self.file

    def line(self, location: Location, number: int) -> Position:
        """Where a line of a text stands, counted from 0 and from its first line with words.

        A text after `|` or `>` starts below its key. The lines of other texts, and those that
        `>` joins, are recognised by how they begin.
        """
        start, text = self.position(location), self.value(location)
        block = start.text[start.column - 1 : start.column]
        if not isinstance(text, str) or (number == 0 and block not in {"|", ">"}):
            return start
        if block == "|":
            blank = text[: len(text) - len(text.lstrip())].count("\n")
            return self._line(start.line + 1 + blank + number)
        wanted = text.strip().split("\n")[number].strip()
        later = range(start.line + 1, len(self.lines) + 1)
        numbers = (n for n in later if (line := self._words(n)) and wanted.startswith(line))
        first = next(numbers, None)
        return self._line(first) if first else start

    def text_lines(self, location: Location) -> tuple[Position, ...]:
        """Where each line of a text stands, without those that are empty or a remark."""
        start, text = self.position(location), self.value(location)
        if not isinstance(text, str) or text.strip() in start.text:
            return (start,)
        is_block = start.text[start.column - 1 : start.column] in {"|", ">"}
        numbers = range(start.line + is_block, self._end(location))
        written = (number for number in numbers if self._words(number))
        return tuple(
            self._line(number) if number > start.line else start
            for number in written
            if is_block or not self._words(number).startswith("#")
        )

    def find(self, location: Location, words: str) -> Position:
        """Where words within a text stand; the text itself when they were typed in another way."""
        start, end = self.position(location), self._end(location)
        for number in range(start.line, end):
            line = self.lines[number - 1]
            column = line.find(words, start.column - 1 if number == start.line else 0)
            if column >= 0:
                return Position(start.path, number, column + 1, line)
        return start

    def _end(self, location: Location) -> int:
        """The line after the last one that can belong to a value."""
        start = self.position(location)
        later = (self.position(way, of_key=True).line for way in _ways(self.document.values))
        return min((line for line in later if line > start.line), default=len(self.lines) + 1)

    def _line(self, number: int) -> Position:
        line = self.lines[number - 1]
        return Position(self.document.path, number, len(line) - len(line.lstrip()) + 1, line)

    def _words(self, number: int) -> str:
        return self.lines[number - 1].strip()


def _ways(value: Value, way: Location = ()) -> Iterator[Location]:
    """The location of every value within a value."""
    parts = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else ()
    for step, part in (*parts, *items):
        yield (*way, step)
        yield from _ways(part, (*way, step))


def source_map(document: Document, data: bytes) -> SourceMap:
    """A parsed file with its lines, counted as YAML counts them."""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return SourceMap(document, tuple(text.split("\n")))
