"""Turn nodes into HTML: escaped, without any raw HTML."""

from collections.abc import Callable, Mapping
from html import escape

from oefenkoffer.markup.nodes import Markup, Node


def html_of(markup: Markup) -> str:
    """HTML with block elements."""
    return _html_of_all(markup.blocks)


def inline_html_of(markup: Markup) -> str:
    """HTML for a place that takes no blocks: a single paragraph loses its `<p>`."""
    if len(markup.blocks) == 1 and markup.blocks[0].kind == "paragraph":
        return _html_of_all(markup.blocks[0].children)
    return html_of(markup)


def _html(node: Node) -> str:
    return HTML[node.kind](node, _html_of_all(node.children))


def _html_of_all(nodes: tuple[Node, ...]) -> str:
    return "".join(map(_html, nodes))


def _ordered_list(node: Node, inside: str) -> str:
    start = f' start="{node.start}"' if node.start != 1 else ""
    return f"<ol{start}>{inside}</ol>"


def _list_item(node: Node, inside: str) -> str:
    """A list item; a single paragraph in it needs no `<p>`, as in a tight list."""
    only = node.children[0] if node.children else None
    if only and only.kind == "paragraph" and all(c.kind != "paragraph" for c in node.children[1:]):
        inside = _html_of_all(only.children) + _html_of_all(node.children[1:])
    return f"<li>{inside}</li>"


def _link(node: Node, inside: str) -> str:
    return f'<a href="{escape(node.target)}">{inside}</a>'


HTML: Mapping[str, Callable[[Node, str], str]] = {
    "paragraph": lambda _, inside: f"<p>{inside}</p>",
    "em": lambda _, inside: f"<em>{inside}</em>",
    "strong": lambda _, inside: f"<strong>{inside}</strong>",
    "bullet_list": lambda _, inside: f"<ul>{inside}</ul>",
    "ordered_list": _ordered_list,
    "list_item": _list_item,
    "blockquote": lambda _, inside: f"<blockquote>{inside}</blockquote>",
    "link": _link,
    "hardbreak": lambda _, __: "<br>",
    "softbreak": lambda _, __: " ",
    "text": lambda node, _: escape(node.text, quote=False),
}
