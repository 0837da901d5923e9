"""A parsed text: its nodes, its words alone, and its nodes as data for paper."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, fields, is_dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from types import NoneType
from typing import Any

BREAKS = {"softbreak", "hardbreak"}
WITHIN_LINE = {"paragraph", "em", "strong", "link", "table_cell"}
WHOLE = frozenset({NoneType, str, bool, int, float, bytes})
"""What most parts of a view are, and what has no parts itself."""
MOST_KINDS = 256
"""Kinds of view and part of which is remembered how they are taken apart."""


@dataclass(frozen=True)
class PictureFile:
    """A picture that may go anywhere, under a name of ours; measured in pixels."""

    name: str
    data: bytes
    width: int
    height: int


@dataclass(frozen=True)
class Node:
    """One piece of text with its role.

    Attributes:
        kind: paragraph, em, strong, bullet_list, ordered_list, list_item, blockquote, link,
            hardbreak, softbreak, text, picture, table, table_row or table_cell. The first row of
            a table names its columns.
        text: the words of a `text` node, or those for people who cannot see a `picture`.
        target: the address of a `link`, or that of a `picture` as its author typed it.
        picture: what a `picture` shows, once it was read.
        start: the first number of an `ordered_list`.
        align: left, center or right, where the author of a `table_cell` says so.
    """

    kind: str
    children: tuple["Node", ...] = ()
    text: str = ""
    target: str = ""
    start: int = 1
    align: str = ""
    picture: PictureFile | None = None


@dataclass(frozen=True)
class Markup:
    """A parsed text: its blocks, in order."""

    blocks: tuple[Node, ...]

    @cached_property
    def plain(self) -> str:
        """The words alone, blocks and list items separated by a space."""
        return " ".join(filter(None, map(_plain, self.blocks)))

    @property
    def is_line(self) -> bool:
        """Whether it can stand within a line: a single paragraph."""
        return len(self.blocks) == 1 and self.blocks[0].kind == "paragraph"

    @property
    def data(self) -> list[dict[str, Any]]:
        """The nodes as JSON values, and bytes of pictures, for `rich.typ`."""
        return [_data(block) for block in self.blocks]


class NoPictureError(RuntimeError):
    """A picture that nobody read is to be shown: a mistake of ours."""

    def __init__(self, node: Node) -> None:
        super().__init__(f"the picture {node.target} has no bytes")


def shown(node: Node) -> PictureFile:
    """What a picture shows.

    Raises:
        NoPictureError: it was never read.
    """
    if node.picture is None:
        raise NoPictureError(node)
    return node.picture


def table_id(table: Node) -> str:
    """A name for a table: a paper does not know where it was typed, but can tell which it is."""
    return sha256(repr(table).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def plain_text(text: "str | Markup") -> str:
    """What a text says, whether it may have marks or not."""
    return text.plain if isinstance(text, Markup) else text


def plain_row(row: Node) -> str:
    """A row of a table as a sentence: its cells in their order, which is that of reading."""
    cells = (_plain(cell).strip() for cell in row.children)
    return _sentence(", ".join(filter(None, cells)))


def _sentence(words: str) -> str:
    return f"{words}." if words[-1:].isalnum() else words


def _plain(node: Node) -> str:
    if node.kind == "text":
        return node.text
    if node.kind in BREAKS:
        return " "
    if node.kind == "table":
        return " ".join(filter(None, map(plain_row, node.children)))
    if node.kind == "picture":
        return _sentence(node.text)
    between = "" if node.kind in WITHIN_LINE else " "
    return between.join(map(_plain, node.children))


def _data(node: Node) -> dict[str, Any]:
    if node.kind == "picture":
        return {"kind": node.kind, "alt": node.text, **asdict(shown(node))}
    data: dict[str, Any] = {"kind": node.kind}
    if node.kind == "table":
        data |= {"id": table_id(node), "aligns": [cell.align for cell in node.children[0].children]}
    if node.children:
        data["children"] = [_data(child) for child in node.children]
    if node.text:
        data["text"] = node.text
    if node.target:
        data["target"] = node.target
    if node.kind == "ordered_list":
        data["start"] = node.start
    return data


def nodes_in(view: object, *kinds: str) -> Iterator[Node]:
    """Every node of these kinds in the texts of a view, in their order."""
    waiting: list[Any] = [view]
    while waiting:
        part = waiting.pop()
        kind = type(part)
        if kind is Node:
            if part.kind in kinds:
                yield part
            waiting += reversed(part.children)
        elif kind is Markup:
            waiting += reversed(part.blocks)
        elif kind not in WHOLE:
            waiting += reversed(parts_of(part))


def parts_of(view: object) -> Sequence[Any]:
    """What a view, or a part of one, is made of: members, fields or values; a text of nothing.

    Raises:
        TypeError: a kind of thing that nobody said this of: a gate may pass over none of its texts.
    """
    kind: type = type(view)
    return _parting(kind)(view)


@lru_cache(MOST_KINDS)
def _parting(kind: type) -> Callable[[Any], Sequence[Any]]:
    """How what is of a kind is taken apart. Why kept: views have few kinds, and many parts."""
    if issubclass(kind, tuple | list):
        return lambda view: view
    if issubclass(kind, AbstractSet):
        return sorted
    if issubclass(kind, Mapping):
        return lambda view: tuple(view.values())
    if kind in WHOLE:
        return lambda _: ()
    if not is_dataclass(kind):
        message = f"what a {kind.__qualname__} is made of is not known"
        raise TypeError(message)
    names = [field.name for field in fields(kind)]
    return lambda view: [getattr(view, name) for name in names]
