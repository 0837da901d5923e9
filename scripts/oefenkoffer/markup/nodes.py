"""A parsed text: its nodes, its words alone, and its nodes as data for paper."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

BREAKS = {"softbreak", "hardbreak"}
WITHIN_LINE = {"paragraph", "em", "strong", "link", "table_cell"}


@dataclass(frozen=True)
class Node:
    """One piece of text with its role.

    Attributes:
        kind: paragraph, em, strong, bullet_list, ordered_list, list_item, blockquote, link,
            hardbreak, softbreak, text, table, table_row or table_cell. The first row of a table
            names its columns.
        text: the words of a `text` node.
        target: the address of a `link`.
        start: the first number of an `ordered_list`.
        align: left, center or right, where the author of a `table_cell` says so.
    """

    kind: str
    children: tuple["Node", ...] = ()
    text: str = ""
    target: str = ""
    start: int = 1
    align: str = ""


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
        """The nodes as JSON values, for `rich.typ`."""
        return [_data(block) for block in self.blocks]


def table_id(table: Node) -> str:
    """A name for a table: a paper does not know where it was typed, but can tell which it is."""
    return sha256(repr(table).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def plain_row(row: Node) -> str:
    """A row of a table as a sentence: its cells in their order, which is that of reading."""
    cells = (_plain(cell).strip() for cell in row.children)
    words = ", ".join(filter(None, cells))
    return f"{words}." if words[-1:].isalnum() else words


def _plain(node: Node) -> str:
    if node.kind == "text":
        return node.text
    if node.kind in BREAKS:
        return " "
    if node.kind == "table":
        return " ".join(filter(None, map(plain_row, node.children)))
    between = "" if node.kind in WITHIN_LINE else " "
    return between.join(map(_plain, node.children))


def _data(node: Node) -> dict[str, Any]:
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
