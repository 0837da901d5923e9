"""What was read: plain values, the problems, and the position of each value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, Union

from oefenkoffer.problems import Location, Position, Problem
from oefenkoffer.source.lines import LineColumn, Lines

# Why Union: an alias that names itself must be a string inside, which `|` does not take.
Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"], None]  # noqa: UP007 (see above)


@dataclass
class ValueNode:
    """One value and where it stands; line and column as read, from 0."""

    start: LineColumn
    value: Value
    key_start: LineColumn | None = None
    children: "dict[str | int, ValueNode]" = field(default_factory=dict)

    def put(self, step: str | int, child: "ValueNode") -> None:
        """Add a child at the end."""
        self.children[step] = child
        if isinstance(self.value, list):
            self.value.append(child.value)
        elif isinstance(self.value, dict):
            self.value[str(step)] = child.value


@dataclass(frozen=True)
class Document:
    """The contents of one file.

    Attributes:
        path: the file as the author knows it, relative to the project, with forward slashes.
        values: plain values; None when the file could not be read at all or is empty.
        problems: what is wrong with the YAML, in the order of lines.
    """

    path: str
    values: Value
    problems: tuple[Problem, ...]
    root: ValueNode | None = field(default=None, repr=False, compare=False)
    lines: Lines | None = field(default=None, repr=False, compare=False)

    def position(self, location: Location, *, of_key: bool = False) -> Position:
        """The position of the value at `location`, or of its nearest parent.

        Steps that name no child are skipped: pydantic puts the tag of a union between the index
        and the field. With `of_key` it is the position of the key before the value.
        """
        if self.root is None or self.lines is None:
            return Position(self.path)
        node = list(_walk(self.root, location))[-1]
        start = node.key_start if of_key and node.key_start else node.start
        return self.lines.at(*start)


def _walk(node: ValueNode, location: Location) -> Iterator[ValueNode]:
    yield node
    for step in location:
        if step in node.children:
            node = node.children[step]
            yield node
