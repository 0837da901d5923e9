"""A parsed text: its nodes, its words alone, and its nodes as data for paper."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

BREAKS = {"softbreak", "hardbreak"}


@dataclass(frozen=True)
class Node:
    """One piece of text with its role.

    Attributes:
        kind: paragraph, em, strong, bullet_list, ordered_list, list_item, blockquote, link,
            hardbreak, softbreak or text.
        text: the words of a `text` node.
        target: the address of a `link`.
        start: the first number of an `ordered_list`.
    """

    kind: str
    children: tuple["Node", ...] = ()
    text: str = ""
    target: str = ""
    start: int = 1


@dataclass(frozen=True)
class Markup:
    """A parsed text: its blocks, in order."""

    blocks: tuple[Node, ...]

    @cached_property
    def plain(self) -> str:
        """The words alone, blocks and list items separated by a space."""
        return " ".join(filter(None, map(_plain, self.blocks)))

    @property
    def data(self) -> list[dict[str, Any]]:
        """The nodes as JSON values, for `rich.typ`."""
        return [_data(block) for block in self.blocks]


def _plain(node: Node) -> str:
    if node.kind == "text":
        return node.text
    if node.kind in BREAKS:
        return " "
    between = "" if node.kind in {"paragraph", "em", "strong", "link"} else " "
    return between.join(map(_plain, node.children))


def _data(node: Node) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": node.kind}
    if node.children:
        data["children"] = [_data(child) for child in node.children]
    if node.text:
        data["text"] = node.text
    if node.target:
        data["target"] = node.target
    if node.kind == "ordered_list":
        data["start"] = node.start
    return data
