"""Turn nodes into HTML: escaped, without any raw HTML."""

from collections.abc import Callable, Mapping
from html import escape

from oefenkoffer.markup.nodes import Markup, Node, PictureFile, plain_row, shown

HIGHEST = 480
"""How high a picture is shown, in pixels of a page; a screen has room for text beside it."""

Source = Callable[[PictureFile], str]
"""The address of a picture, from where it is shown."""


def by_name(picture: PictureFile) -> str:
    """The address of a picture that lies beside what shows it."""
    return picture.name


def html_of(markup: Markup, source: Source = by_name) -> str:
    """HTML with block elements."""
    return _html_of_all(markup.blocks, source)


def inline_html_of(markup: Markup, source: Source = by_name) -> str:
    """HTML for a place within a line: an only paragraph at its start loses its `<p>`."""
    return _within_line(markup.blocks, source)


def _html(node: Node, source: Source) -> str:
    if with_source := SHOWING.get(node.kind):
        return with_source(node, source)
    return HTML[node.kind](node, _html_of_all(node.children, source))


def _html_of_all(nodes: tuple[Node, ...], source: Source) -> str:
    return "".join(_html(node, source) for node in nodes)


def _within_line(nodes: tuple[Node, ...], source: Source) -> str:
    kinds = [node.kind for node in nodes]
    if kinds[:1] == ["paragraph"] and "paragraph" not in kinds[1:]:
        return _html_of_all(nodes[0].children, source) + _html_of_all(nodes[1:], source)
    return _html_of_all(nodes, source)


def _list_item(node: Node, source: Source) -> str:
    """A list item; a single paragraph in it needs no `<p>`, as in a tight list."""
    return f"<li>{_within_line(node.children, source)}</li>"


def _picture(node: Node, source: Source) -> str:
    """A picture, with the size that it is shown in: the page stands still while it loads."""
    picture = shown(node)
    factor = min(1, HIGHEST / picture.height)
    return (
        f'<p class="ok-figure"><img src="{escape(source(picture))}" alt="{escape(node.text)}" '
        f'width="{round(factor * picture.width)}" height="{round(factor * picture.height)}" '
        'loading="lazy"></p>'
    )


def _table(node: Node, source: Source) -> str:
    """A table in a box of its own, which scrolls where a screen is narrow: by keyboard as well.

    Line breaks between the cells, because a search takes words that nothing parts for one.
    """
    header, *rows = node.children
    name = escape(plain_row(header) or Markup((node,)).plain)
    body = "".join(_row(row, "td", source) for row in rows)
    return (
        f'<div class="ok-scroll" role="region" aria-label="{name}" tabindex="0">\n'
        f'<table class="ok-text-table">\n<thead>\n{_row(header, "th", source)}</thead>\n'
        f"<tbody>\n{body}</tbody>\n</table>\n</div>"
    )


def _row(row: Node, tag: str, source: Source) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    cells = (
        f"<{tag}{scope}{_align(cell)}>{_html_of_all(cell.children, source)}</{tag}>\n"
        for cell in row.children
    )
    return f"<tr>\n{''.join(cells)}</tr>\n"


def _align(cell: Node) -> str:
    """A class, as the policy of our pages allows no style in a tag."""
    return f' class="ok-{cell.align}"' if cell.align in {"center", "right"} else ""


def _ordered_list(node: Node, inside: str) -> str:
    start = f' start="{node.start}"' if node.start != 1 else ""
    return f"<ol{start}>{inside}</ol>"


def _link(node: Node, inside: str) -> str:
    return f'<a href="{escape(node.target)}">{inside}</a>'


HTML: Mapping[str, Callable[[Node, str], str]] = {
    "paragraph": lambda _, inside: f"<p>{inside}</p>",
    "em": lambda _, inside: f"<em>{inside}</em>",
    "strong": lambda _, inside: f"<strong>{inside}</strong>",
    "bullet_list": lambda _, inside: f"<ul>{inside}</ul>",
    "ordered_list": _ordered_list,
    "blockquote": lambda _, inside: f"<blockquote>{inside}</blockquote>",
    "link": _link,
    "hardbreak": lambda _, __: "<br>",
    "softbreak": lambda _, __: " ",
    "text": lambda node, _: escape(node.text, quote=False),
}

SHOWING: Mapping[str, Callable[[Node, Source], str]] = {
    "list_item": _list_item,
    "picture": _picture,
    "table": _table,
}
"""What has its own way with what stands in it."""
