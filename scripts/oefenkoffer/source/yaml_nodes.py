"""The nodes of `mkdocs.yml`, which holds tags of MkDocs' own that nobody here can resolve."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import yaml

from oefenkoffer.problems import Position
from oefenkoffer.source.text_file import LARGEST


@lru_cache(maxsize=8)
def compose(data: bytes) -> yaml.Node | None:
    """The root of a file of YAML, read as MkDocs reads it; None of an empty one.

    Several parts of the program ask for the same file: it is read once, and is not to be changed.

    Raises:
        yaml.YAMLError: nobody can read it, or it is larger than what people type.
    """
    if len(data) > LARGEST:
        raise yaml.YAMLError
    try:
        root: yaml.Node | None = yaml.compose(
            data.removeprefix(b"\xef\xbb\xbf"), Loader=yaml.SafeLoader
        )
    except (ValueError, OverflowError, RecursionError) as error:
        raise yaml.YAMLError from error
    return root


def nodes(root: yaml.Node | None) -> Iterator[yaml.Node]:
    """A node and all below it, once each, however often an alias names it."""
    seen: set[int] = set()
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value


def by_key(node: yaml.Node | None) -> Mapping[str, yaml.Node]:
    """What stands below a node, by its keys."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {key.value: value for key, value in pairs if isinstance(key, yaml.ScalarNode)}


def position(path: str, data: bytes, mark: yaml.Mark) -> Position:
    """Where a mark stands in a file, with the line that the author typed."""
    lines = data.decode("utf-8-sig", "replace").splitlines()
    line = "".join(lines[mark.line : mark.line + 1])
    return Position(path, mark.line + 1, mark.column + 1, line)
