"""Read what a block says: the only door through which typed text becomes text of a slide.

Whatever was typed, it is read, or refused with the line and the column.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from oefenkoffer.markup import (
    Markup,
    MarkupRefusedError,
    Node,
    PictureFile,
    nodes_in,
    parse,
    parse_line,
)
from oefenkoffer.problems import Code, Position
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock
from oefenkoffer.renderers.slides.markdown.refused_slides import refused
from oefenkoffer.renderers.slides.markdown.sources import Sources

SIGN_ALONE = re.compile(r"\s*(?:[-+*>]|\d{1,9}[.)])\s*")
CELL = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"[\s:|-]+$")
SIDES = {(False, False): "", (True, False): "left", (False, True): "right", (True, True): "center"}
"""The side of a column, by whether its rule begins and ends with a colon."""

MOST_CHARACTERS = 10_000
"""Of one text, also of notes: far more than anybody says with a slide. Some texts of this length
take half a second to read, and twice as much takes four times as long."""


def rich(block: SourceBlock, sources: Sources) -> Markup:
    """The text of a block: paragraphs, lists, tables and pictures, without headings or code.

    Raises:
        RefusedSlideError: something has no place in it, or nothing stands where something should.
    """
    text = _parsed(block.text, block, partial(parse, pictures=True))
    if not text.blocks or any(map(_is_half, text.blocks)):
        lines = block.text.splitlines()
        number = next((n for n, typed in enumerate(lines) if SIGN_ALONE.fullmatch(typed)), 0)
        raise refused(Code.SLIDE_HALF_TYPED, _line(block, number, lines[number] if number else ""))
    if not any(nodes_in(text, "picture")):
        return text
    return Markup(tuple(_with_picture(node, block, sources) for node in text.blocks))


def _with_picture(node: Node, block: SourceBlock, sources: Sources) -> Node:
    """A node with what is shown by each picture in it."""
    if node.kind != "picture":
        children = (_with_picture(child, block, sources) for child in node.children)
        return replace(node, children=tuple(children))
    typed = enumerate(block.text.splitlines())
    number, line_of_it = next((n, t) for n, t in typed if node.target in t)
    picture = picture_file(node.target, _line(block, number, line_of_it), sources)
    return replace(node, picture=picture, target="")


def picture_file(name: str, place: SourceBlock | Position, sources: Sources) -> PictureFile:
    """The picture that a slide names.

    Raises:
        RefusedSlideError: there is none, or it cannot be shown.
    """
    picture = sources.picture(name)
    if isinstance(picture, tuple):
        code, facts = picture
        raise refused(code, place, **facts)
    return picture


def line(block: SourceBlock) -> str:
    """The words of a block that is one line, such as a title: what looks like a list is none.

    Raises:
        RefusedSlideError: a picture stands in it, or no word at all.
    """
    words = _parsed(block.text, block, parse_line).plain
    if not words.strip():
        raise refused(Code.SLIDE_HALF_TYPED, block)
    return words


def link_of(block: SourceBlock) -> str:
    """The address behind a line that is one link to another slide; empty for any other line."""
    blocks = _parsed(block.text, block, parse_line).blocks
    return target_of(blocks[0].children) if blocks else ""


def target_of(nodes: Sequence[Node]) -> str:
    """The address of the slide that a single node leads to; empty where it is no such link."""
    if len(nodes) != 1 or nodes[0].kind != "link" or not nodes[0].target.startswith("#"):
        return ""
    return nodes[0].target


def sides(block: SourceBlock) -> tuple[str, ...]:
    """On which side the text of each column of a table stands; nothing where nobody says so."""
    _, *others = block.text.splitlines()
    rule = others[0] if others and RULE.match(others[0]) else ""
    cells = (cell.strip() for cell in rule.strip().strip("|").split("|"))
    ends = ((cell.startswith(":"), cell.endswith(":")) for cell in cells)
    columns = tuple(SIDES[end] for end in ends)
    return columns if any(columns) else ()


def rows(block: SourceBlock) -> tuple[tuple[Markup, ...], ...]:
    """The cells of a table, all rows as wide as the first; without the line below the header.

    Raises:
        RefusedSlideError: a row has more cells than the first, or no row has a word in it.
    """
    lines = enumerate(block.text.splitlines())
    table = [(number, text) for number, text in lines if number != 1 or not RULE.match(text)]
    cells = [_cells(number, text, block) for number, text in table]
    if not any(cell.plain for row in cells for cell in row):
        raise refused(Code.SLIDE_HALF_TYPED, block)
    for (number, text), row in zip(table, cells, strict=True):
        if len(row) > len(cells[0]):
            facts = {"cells": str(len(row)), "columns": str(len(cells[0]))}
            raise refused(Code.TABLE_ROW_TOO_LONG, _line(block, number, text), **facts)
    return tuple((*row, *[Markup(())] * (len(cells[0]) - len(row))) for row in cells)


def _cells(number: int, text: str, block: SourceBlock) -> tuple[Markup, ...]:
    inside = text.strip().removeprefix("|")
    if inside.endswith("|") and not inside.endswith("\\|"):
        inside = inside.removesuffix("|")
    position = _line(block, number, text)
    row = SourceBlock("table", "", "", position, position.column, block.quotes)
    cells = (cell.replace("\\|", "|").strip() for cell in CELL.split(inside))
    return tuple(_parsed(cell, row, parse_line) for cell in cells)


def _parsed(text: str, block: SourceBlock, reader: Callable[..., Markup]) -> Markup:
    if len(text) > MOST_CHARACTERS:
        facts = {"characters": str(len(text)), "most": str(MOST_CHARACTERS)}
        raise refused(Code.SLIDE_TEXT_TOO_LONG, block, **facts)
    try:
        return reader(text, within=True, quotes=block.quotes)
    except MarkupRefusedError as error:
        typed = text.splitlines()[error.line] if error.line else block.position.text
        position = _line(block, error.line, typed)
        facts = {"refused": error.kind, error.kind: error.kind, **error.facts}
        raise refused(Code.SLIDE_MARKUP, position, **facts) from None


def _line(block: SourceBlock, number: int, typed: str) -> Position:
    """The position of a line of a block, counted from 0."""
    if not number:
        return Position(block.position.path, block.position.line, block.column, block.position.text)
    return Position(block.position.path, block.position.line + number, 1, typed)


def _is_half(node: Node) -> bool:
    """Whether a list has an item, or a quote a line, behind which nothing stands."""
    parts: Iterator[Node] = iter(node.children)
    if node.kind in {"list_item", "blockquote"} and not node.children:
        return True
    return node.kind not in {"text", "link", "table"} and any(map(_is_half, parts))
