"""Turn nodes into HTML: escaped, without any raw HTML."""

from collections.abc import Callable, Mapping
from html import escape

from oefenkoffer.markup.nodes import Markup, Node, plain_row


def html_of(markup: Markup) -> str:
    """HTML with block elements."""
    return _html_of_all(markup.blocks)


def inline_html_of(markup: Markup) -> str:
    """HTML for a place within a line: an only paragraph at its start loses its `<p>`."""
    return _within_line(markup.blocks)


def _html(node: Node) -> str:
    if node.kind == "table":
        return _table(node)
    return HTML[node.kind](node, _html_of_all(node.children))


def _html_of_all(nodes: tuple[Node, ...]) -> str:
    return "".join(map(_html, nodes))


def _ordered_list(node: Node, inside: str) -> str:
    start = f' start="{node.start}"' if node.start != 1 else ""
    return f"<ol{start}>{inside}</ol>"


def _list_item(node: Node, _: str) -> str:
    """A list item; a single paragraph in it needs no `<p>`, as in a tight list."""
    return f"<li>{_within_line(node.children)}</li>"


def _within_line(nodes: tuple[Node, ...]) -> str:
    kinds = [node.kind for node in nodes]
    if kinds[:1] == ["paragraph"] and "paragraph" not in kinds[1:]:
        return _html_of_all(nodes[0].children) + _html_of_all(nodes[1:])
    return _html_of_all(nodes)


def _table(node: Node) -> str:
    """A table in a box of its own, which scrolls where a screen is narrow: by keyboard as well.

    Line breaks between the cells, because a search takes words that nothing parts for one.
    """
    header, *rows = node.children
    name = escape(plain_row(header) or Markup((node,)).plain)
    body = "".join(map(_row, rows))
    return (
        f'<div class="ok-scroll" role="region" aria-label="{name}" tabindex="0">\n'
        f'<table class="ok-text-table">\n<thead>\n{_row(header, "th")}</thead>\n'
        f"<tbody>\n{body}</tbody>\n</table>\n</div>"
    )


def _row(row: Node, tag: str = "td") -> str:
    scope = ' scope="col"' if tag == "th" else ""
    cells = (
        f"<{tag}{scope}{_align(cell)}>{_html_of_all(cell.children)}</{tag}>\n"
        for cell in row.children
    )
    return f"<tr>\n{''.join(cells)}</tr>\n"


def _align(cell: Node) -> str:
    """A class, as the policy of our pages allows no style in a tag."""
    return f' class="ok-{cell.align}"' if cell.align in {"center", "right"} else ""


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
