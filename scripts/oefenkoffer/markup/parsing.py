"""Parse Markdown text into nodes.

What is not an allowed node is refused (headings, code, rules, half a table) or stays literally as
typed (HTML, `#panic()`, `$x$`). All of it takes a time that grows with the length of the text, and
not faster.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from itertools import groupby
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from oefenkoffer.markup.half_tables import MOST_COLUMNS, cell_count, lost_table
from oefenkoffer.markup.nodes import BREAKS, Markup, Node
from oefenkoffer.markup.picture_addresses import is_elsewhere, picture_rule, with_marked_addresses
from oefenkoffer.no_break import BESIDE_SIGNS, NO_BREAK

LINK_TARGET = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)
WITHIN = re.compile(r"#[\w-]+$")
"""The address of another slide of the same deck."""

BULLET = re.compile(r"( {0,3})[•▪●◦‣·–—→](?=[ \t])")
"""A line of a list as people type it, or paste it from Word."""

LINE_START = re.compile(r"(?P<heading>#{1,6}[ \t])|(?P<list>[-*•▪●◦‣·–—][ \t])|(?P<table>\|.*\|)")
"""What begins a block in a text, and would be printed as it stands in one line."""

Quotes = tuple[str, str, str, str]
"""Quotation marks of a language: those around a quotation, and those around one within it."""

CURLY: Quotes = ("“", "”", "‘", "’")
"""Those of Dutch and English."""

ELISION = re.compile(r"(?<!\w)'(?=(?:s|t|n|k|m|r|ns|er|ie)\b(?!'))", re.IGNORECASE)
"""The apostrophe of `'s avonds`, which the quote rule would take for an opening quote."""

_UNBROKEN = re.compile(rf"(?<=€) (?=\S)|{BESIDE_SIGNS}")

PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;:?()/%€’“”–…-])*(?<! )")
"""A line without any sign that could be markup: most texts, and reading them is slow."""

BLOCKS: Mapping[str, str] = {"heading_open": "heading", "fence": "code", "hr": "rule"}
REFUSED: Mapping[str, str] = {**BLOCKS, "image": "picture"}
REFUSED_IN_LINE: Mapping[str, str] = {
    "strong_open": "emphasis",
    "em_open": "emphasis",
    "link_open": "link",
}
WRAPPERS = {"inline", "thead", "tbody"}
IN_TABLE: Mapping[str, str] = {"tr": "table_row", "th": "table_cell", "td": "table_cell"}
CELLS = {"th", "td"}
NEW_LINE = re.compile(r"\r\n?|\n")
LINE_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
"""How people type more than one line in a cell of a table."""

DEEPEST = 7
"""How deep blocks may be nested: a list in a list in a list; the parser drops the rest
of what is nested far deeper without a word."""


class MarkupRefusedError(ValueError):
    """A text holds something that has no place in a card or a page text.

    Attributes:
        kind: heading, code, rule, picture, link or depth; of what is no table: table (bars that
            are none), tabs, row (with more or fewer cells than the first) or wide_table; of a
            picture: alt (it has no words), cell_picture (in a table) or web_picture; in one line,
            also list or emphasis.
        line: the line within the text, from 0.
        facts: the numbers of the sentence.
    """

    def __init__(self, kind: str, line: int, **facts: int) -> None:
        self.kind = kind
        self.line = line
        self.facts = {name: str(fact) for name, fact in facts.items()}
        super().__init__(f"{kind} in line {line}")


def parse(
    text: str, *, within: bool = False, pictures: bool = False, quotes: Quotes = CURLY
) -> Markup:
    """The nodes of a CommonMark text.

    Args:
        text: as it was typed.
        within: whether links may lead to a place of their own deck.
        pictures: whether it may hold pictures; each becomes a block, whose bytes are to be added.
        quotes: what straight quotation marks become.

    Raises:
        MarkupRefusedError: the text holds a heading, code, a rule, half a table, a picture that is
            none or has no words, a link without an address, or lists in lists without end.
    """
    if PLAIN.fullmatch(text):
        return Markup((Node("paragraph", (Node("text", text=_finish(text)),)),))
    return marked_up(text, within=within, pictures=pictures, quotes=quotes)


def marked_up(
    text: str, *, within: bool = False, pictures: bool = False, quotes: Quotes = CURLY
) -> Markup:
    """The same, for any text: what `parse` gives for a plain line too, but sooner."""
    source = ELISION.sub("’", _with_bullets(text))
    source = with_marked_addresses(source) if pictures else source
    tokens = _parser(quotes, within=within, pictures=pictures).parse(source)
    _refuse(tokens, BLOCKS if pictures else REFUSED)
    _refuse_half_tables(tokens, NEW_LINE.split(source))
    return Markup(tuple(_children(SyntaxTreeNode(tokens))))


def parse_line(text: str, *, within: bool = False, quotes: Quotes = CURLY) -> Markup:
    """The nodes of one line, such as a title: `1.` or `-` at its start are words, no list.

    Raises:
        MarkupRefusedError: the line holds a picture.
    """
    if PLAIN.fullmatch(text):
        return parse(text)
    parser = _parser(quotes, within=within, pictures=False)
    (token,) = parser.parseInline(ELISION.sub("’", text.strip()))
    _refuse([token])
    children = tuple(_children(SyntaxTreeNode([token])))
    return Markup((Node("paragraph", children),)) if children else Markup(())


def plain_line(text: str, quotes: Quotes = CURLY) -> str:
    """One line of plain text, such as a title; `1.` at its start is part of it.

    Raises:
        MarkupRefusedError: the line holds markup, which would be printed as it was typed.
    """
    if not PLAIN.fullmatch(text):
        if start := LINE_START.match(text):
            raise MarkupRefusedError(str(start.lastgroup), 0)
        parser = _parser(quotes, within=False, pictures=False)
        _refuse(parser.parseInline(text), {**REFUSED, **REFUSED_IN_LINE})
    return typographic(text, quotes)


def typographic(line: str, quotes: Quotes = CURLY) -> str:
    """One line of plain text with curly quotes, and with spaces that no line breaks at."""
    token = _plain_parser(quotes).parseInline(ELISION.sub("’", line))[0]
    return _finish("".join(child.content for child in token.children or ()))


@cache
def _parser(quotes: Quotes, *, within: bool, pictures: bool) -> MarkdownIt:
    parser = _usual_parser(quotes)
    parser.validateLink = lambda url: bool(  # type: ignore[method-assign]
        LINK_TARGET.match(url) or (within and WITHIN.match(unquote(url)))
    )
    if pictures:
        taking_all = _usual_parser(quotes)
        taking_all.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
        taking_all.normalizeLink = lambda url: url  # type: ignore[method-assign]
        parser.inline.ruler.at("image", partial(picture_rule, taking_all))
    return parser


def _usual_parser(quotes: Quotes) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"typographer": True, "quotes": [*quotes]})
    parser.enable("smartquotes")
    parser.enable("table")
    return parser.disable(["html_block", "html_inline", "code", "backticks", "reference"])


@cache
def _plain_parser(quotes: Quotes) -> MarkdownIt:
    parser = MarkdownIt("zero", {"typographer": True, "quotes": [*quotes]})
    return parser.enable("smartquotes")


def _finish(text: str) -> str:
    """Repair what the quote rule leaves, an apostrophe at the start of `'s ochtends`; keep signs.

    Why a sign at the start of a piece too: what is in other letters ends before it.
    """
    return _UNBROKEN.sub(NO_BREAK, text.replace("'", "’"))


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
    line, in_table = 0, False
    for token in tokens:
        line = token.map[0] if token.map else line
        in_table = token.type == "table_open" or (in_table and token.type != "table_close")
        if token.level > DEEPEST and not in_table:
            raise MarkupRefusedError("depth", line)
        if token.type in refused:
            raise MarkupRefusedError(refused[token.type], line)
        is_paragraph = token.type == "inline" and token.level and not in_table
        if is_paragraph and (lost := lost_table(token.content)):
            raise MarkupRefusedError(lost[0], line + lost[1])
        at = line
        for child in token.children or ():
            kind = _refused_inline(child, refused)
            if child.type == "image" and not kind:
                kind = _refused_picture(child, in_table=in_table)
            if kind:
                raise MarkupRefusedError(kind, at)
            at += child.type in BREAKS
        half = _half_picture(token) if "!" in token.content else None
        if half is not None:
            raise MarkupRefusedError("picture", line + half)


def _half_picture(inline: Token) -> int | None:
    """The line of a picture that lacks something: words to the parser, and to a reader."""
    shown = (it for it in inline.children or () if it.type != "image")
    words = "".join("\n" if it.type in BREAKS else it.content for it in shown)
    start = words.find("![")
    if words.find("](", start) > start >= 0:
        return words.count("\n", 0, start)
    lines = (line.partition("![")[2] for line in words.split("\n"))
    return next((at for at, rest in enumerate(lines) if "] (" in rest), None)


def _refused_picture(token: Token, *, in_table: bool) -> str:
    """Why a picture cannot stand where it was typed; empty when it can."""
    if in_table:
        return "cell_picture"
    if is_elsewhere(str(token.attrGet("src"))):
        return "web_picture"
    if token.level or not token.attrGet("src") or token.attrGet("title"):
        return "picture"
    return "" if token.content.strip() else "alt"


def _refuse_half_tables(tokens: list[Token], lines: list[str]) -> None:
    """Raise for a table with too many columns, or a row that is longer or shorter than the first.

    The parser drops the cells that are too many without a word.
    """
    line = first_line = columns = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        if token.type == "table_open":
            first_line, columns = line, 0
        columns += token.type == "th_open"
        if token.type == "thead_close" and columns > MOST_COLUMNS:
            facts = {"columns": columns, "most": MOST_COLUMNS}
            raise MarkupRefusedError("wide_table", first_line, **facts)
        if token.type == "tr_open" and columns and (cells := cell_count(lines[line])) != columns:
            raise MarkupRefusedError("row", line, cells=cells, columns=columns)


def _refused_inline(token: Token, refused: Mapping[str, str]) -> str:
    """What a piece of a line is that has no place there; empty when all is well.

    A link without an address is a link to nowhere.
    """
    if token.type == "link_open" and not token.attrGet("href"):
        return "link"
    return refused.get(token.type, "")


def _node(node: SyntaxTreeNode) -> Node:
    children = tuple(_children(node))
    return Node(
        kind=IN_TABLE.get(node.type, node.type),
        children=tuple(_with_breaks(children)) if node.type in CELLS else children,
        text=_finish(node.content) if node.type == "text" else "",
        target=str(node.attrGet("href") or "") if node.type == "link" else "",
        start=int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 1,
        align=str(node.attrGet("style") or "").removeprefix("text-align:"),
    )


def _children(node: SyntaxTreeNode) -> Iterator[Node]:
    """The nodes inside, without what markdown-it wraps paragraphs and rows of tables in."""
    for child in node.children:
        if child.type in WRAPPERS:
            yield from _children(child)
        elif child.type == "paragraph":
            yield from _with_pictures_apart(_node(child))
        elif child.type == "image":
            words = Markup((Node("paragraph", tuple(_children(child))),)).plain
            alt = typographic(" ".join(words.split()))
            yield Node("picture", text=alt, target=str(child.attrGet("src")))
        else:
            yield _node(child)


def _with_pictures_apart(paragraph: Node) -> Iterator[Node]:
    """A paragraph, and each picture in it as a block between what stands before and behind it."""
    for is_picture, group in groupby(paragraph.children, lambda node: node.kind == "picture"):
        nodes = list(group)
        if is_picture:
            yield from nodes
        elif len(nodes) == len(paragraph.children):
            yield paragraph
        elif nodes := _trimmed(nodes):
            yield replace(paragraph, children=tuple(nodes))


def _trimmed(nodes: list[Node]) -> list[Node]:
    """Without the breaks and spaces at both ends, where a picture stood."""
    while nodes and (nodes[0].kind in BREAKS or nodes[0].text.isspace()):
        nodes = nodes[1:]
    while nodes and (nodes[-1].kind in BREAKS or nodes[-1].text.isspace()):
        nodes = nodes[:-1]
    if nodes:
        nodes[0] = replace(nodes[0], text=nodes[0].text.lstrip())
        nodes[-1] = replace(nodes[-1], text=nodes[-1].text.rstrip())
    return nodes


def _with_breaks(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """What stands in a cell, with a line break for each `<br>`: a cell has no other way to one."""
    for node in nodes:
        if node.kind != "text":
            yield replace(node, children=tuple(_with_breaks(node.children)))
            continue
        first, *others = LINE_BREAK.split(node.text)
        yield replace(node, text=first)
        for text in others:
            yield Node("hardbreak")
            yield replace(node, text=text.lstrip())
