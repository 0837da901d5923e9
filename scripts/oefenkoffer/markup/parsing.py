"""Parse Markdown text into nodes.

What is not an allowed node is refused (headings, code, rules, pictures, tables) or stays literally
as typed (HTML, `#panic()`, `$x$`). All of it takes a time that grows with the length of the text,
and not faster.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from oefenkoffer.markup.nodes import BREAKS, Markup, Node

LINK_TARGET = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)
WITHIN = re.compile(r"#[\w-]+$")
"""The address of another slide of the same deck."""

BULLET = re.compile(r"( {0,3})[•▪●◦‣·–—→](?=[ \t])")
"""A line of a list as people type it, or paste it from Word."""

TABLE_ROW = re.compile(r"^[ \t]*\|.*\|", re.MULTILINE)
"""A row of a table that has no line below its first row, and so is none to markdown-it."""

LINE_START = re.compile(r"(?P<heading>#{1,6}[ \t])|(?P<list>[-*•▪●◦‣·–—][ \t])|(?P<table>\|.*\|)")
"""What begins a block in a text, and would be printed as it stands in one line."""

ELISION = re.compile(r"(?<!\w)'(?=(?:s|t|n|k|m|r|ns|er|ie)\b(?!'))", re.IGNORECASE)
"""The apostrophe of `'s avonds`, which the quote rule would take for an opening quote."""

PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;:?()/%€’“”–…-])*(?<! )")
"""A line without any sign that could be markup: most texts, and reading them is slow."""

REFUSED: Mapping[str, str] = {
    "heading_open": "heading",
    "fence": "code",
    "hr": "rule",
    "image": "picture",
    "table_open": "table",
}
REFUSED_IN_LINE: Mapping[str, str] = {
    "strong_open": "emphasis",
    "em_open": "emphasis",
    "link_open": "link",
}
DEEPEST = 7
"""How deep blocks may stand in each other: a list in a list in a list; the parser drops the rest
of what is nested far deeper without a word."""


class MarkupRefusedError(ValueError):
    """A text holds something that has no place in a card or a page text.

    Attributes:
        kind: heading, code, rule, picture, table, link or depth; in one line, also list or
            emphasis.
        line: the line within the text, from 0.
    """

    def __init__(self, kind: str, line: int) -> None:
        self.kind = kind
        self.line = line
        super().__init__(f"{kind} in line {line}")


def parse(text: str, *, within: bool = False) -> Markup:
    """The nodes of a CommonMark text; with `within`, links may lead to a place of their own deck.

    Raises:
        MarkupRefusedError: the text holds a heading, code, a rule, a picture, a table, a link
            without an address, or lists in lists without end.
    """
    if PLAIN.fullmatch(text):
        return Markup((Node("paragraph", (Node("text", text=_finish(text)),)),))
    return marked_up(text, within=within)


def marked_up(text: str, *, within: bool = False) -> Markup:
    """The same, for any text: what `parse` gives for a plain line too, but sooner."""
    tokens = _parser(within=within).parse(ELISION.sub("’", _with_bullets(text)))
    _refuse(tokens)
    return Markup(tuple(_node(child) for child in SyntaxTreeNode(tokens).children))


def parse_line(text: str, *, within: bool = False) -> Markup:
    """The nodes of one line, such as a title: `1.` or `-` at its start are words, no list.

    Raises:
        MarkupRefusedError: the line holds a picture.
    """
    if PLAIN.fullmatch(text):
        return parse(text)
    (token,) = _parser(within=within).parseInline(ELISION.sub("’", text.strip()))
    _refuse([token])
    children = tuple(_children(SyntaxTreeNode([token])))
    return Markup((Node("paragraph", children),)) if children else Markup(())


def plain_line(text: str) -> str:
    """One line of plain text, such as a title; `1.` at its start is part of it.

    Raises:
        MarkupRefusedError: the line holds markup, which would be printed as it was typed.
    """
    if not PLAIN.fullmatch(text):
        if start := LINE_START.match(text):
            raise MarkupRefusedError(str(start.lastgroup), 0)
        _refuse(_parser(within=False).parseInline(text), {**REFUSED, **REFUSED_IN_LINE})
    return typographic(text)


def typographic(line: str) -> str:
    """One line of plain text with curly quotes and an unbreakable space after the euro sign."""
    token = _plain_parser().parseInline(ELISION.sub("’", line))[0]
    return _finish("".join(child.content for child in token.children or ()))


@cache
def _parser(*, within: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"typographer": True, "quotes": "“”‘’"})
    parser.enable("smartquotes")
    parser.enable("table")
    parser.disable(["html_block", "html_inline", "code", "backticks", "reference"])
    parser.validateLink = lambda url: bool(  # type: ignore[method-assign]
        LINK_TARGET.match(url) or (within and WITHIN.match(unquote(url)))
    )
    return parser


@cache
def _plain_parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"typographer": True, "quotes": "“”‘’"})
    return parser.enable("smartquotes")


def _finish(text: str) -> str:
    """Repair what the quote rule leaves: an apostrophe at the start of `'s ochtends`."""
    return re.sub(r"€ (?=\S)", "€\N{NO-BREAK SPACE}", text.replace("'", "’"))


def _with_bullets(text: str) -> str:
    """The text with `-` for other signs of a list, where two lines in a row begin with the same."""
    lines = text.split("\n")
    signs = [match[0].strip() if (match := BULLET.match(line)) else "" for line in lines]
    around = zip(["", *signs], signs, [*signs[1:], ""], strict=False)
    return "\n".join(
        BULLET.sub(r"\1-", line) if sign and sign in {above, below} else line
        for line, (above, sign, below) in zip(lines, around, strict=True)
    )


def _refuse(tokens: list[Token], refused: Mapping[str, str] = REFUSED) -> None:
    """Raise for the first token that has no place in a text."""
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.level > DEEPEST:
            raise MarkupRefusedError("depth", line)
        if token.type in refused:
            raise MarkupRefusedError(refused[token.type], line)
        in_block = token.content if token.type == "inline" and token.level else ""
        if row := TABLE_ROW.search(in_block):
            raise MarkupRefusedError("table", line + in_block.count("\n", 0, row.start()))
        for child in token.children or ():
            if kind := _refused_inline(child, refused):
                raise MarkupRefusedError(kind, line)
            line += child.type in BREAKS


def _refused_inline(token: Token, refused: Mapping[str, str]) -> str:
    """What a piece of a line is that has no place there; empty when all is well.

    A picture whose address is no web address is text to markdown-it, and a link without an address
    is a link to nowhere.
    """
    if token.type == "link_open" and not token.attrGet("href"):
        return "link"
    picture = token.content.find("![")
    if picture >= 0 and "](" in token.content[picture:]:
        return "picture"
    return refused.get(token.type, "")


def _node(node: SyntaxTreeNode) -> Node:
    return Node(
        kind=node.type,
        children=tuple(_children(node)),
        text=_finish(node.content) if node.type == "text" else "",
        target=str(node.attrGet("href") or "") if node.type == "link" else "",
        start=int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 1,
    )


def _children(node: SyntaxTreeNode) -> Iterator[Node]:
    """The nodes inside, without the `inline` wrapper that markdown-it puts in a paragraph."""
    for child in node.children:
        if child.type == "inline":
            yield from _children(child)
        else:
            yield _node(child)
