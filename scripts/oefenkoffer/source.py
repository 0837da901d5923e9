"""Read YAML text into plain values that remember where they stood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

from oefenkoffer.problems import Code, Location, Position, Problem

Value = str | None | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True)
class Document:
    """One YAML file: its values, all text as typed, and where each of them stands.

    Attributes:
        values: None when the file could not be read, or is empty.
    """

    path: str
    values: Value
    problems: tuple[Problem, ...]
    places: Mapping[Location, tuple[Position, Position]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def position(self, location: Location, *, of_key: bool = False) -> Position:
        """The position of the value at `location`, or of its nearest parent.

        Steps that name no child are skipped: pydantic puts the tag of a union between the index
        and the field.
        """
        found: Location = ()
        for step in location:
            if (*found, step) in self.places:
                found = (*found, step)
        value, key = self.places.get(found, (Position(self.path), Position(self.path)))
        return key if of_key else value


def parse(path: str, data: bytes) -> Document:
    """The values of a YAML file; what is wrong with it comes back as problems."""
    lines = data.decode("utf-8").splitlines()
    try:
        root = yaml.compose(data, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        position = Position(path, mark.line + 1, mark.column + 1) if mark else Position(path)
        return Document(path, None, (Problem(Code.NOT_YAML, position),))
    places: dict[Location, tuple[Position, Position]] = {}
    values = _value(root, (), path, lines, places) if root else None
    return Document(path, values, (), MappingProxyType(places))


def _value(
    node: yaml.Node,
    location: Location,
    path: str,
    lines: list[str],
    places: dict[Location, tuple[Position, Position]],
) -> Value:
    here = _position(node, path, lines)
    places.setdefault(location, (here, here))
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Value] = {}
        for key, child in node.value:
            below = (*location, key.value)
            places[below] = (_position(child, path, lines), _position(key, path, lines))
            values[key.value] = _value(child, below, path, lines, places)
        return values
    if isinstance(node, yaml.SequenceNode):
        return [
            _value(child, (*location, index), path, lines, places)
            for index, child in enumerate(node.value)
        ]
    assert isinstance(node, yaml.ScalarNode)  # noqa: S101 (the third and last kind of node)
    return str(node.value) if node.value or node.style else None


def _position(node: yaml.Node, path: str, lines: list[str]) -> Position:
    mark = node.start_mark
    return Position(path, mark.line + 1, mark.column + 1, lines[mark.line])
