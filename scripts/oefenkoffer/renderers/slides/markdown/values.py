"""Read what a block says: the only door through which typed text becomes text of a slide.

Whatever was typed, it is read, or refused with the line and the column.
"""

import re
from collections.abc import Callable, Iterator

from oefenkoffer.markup import Markup, MarkupRefusedError, Node, parse, parse_line
from oefenkoffer.problems import Code, Position
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock
from oefenkoffer.renderers.slides.markdown.refused_slides import refused

SIGN_ALONE = re.compile(r"\s*(?:[-+*>]|\d{1,9}[.)])\s*")
CELL = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"[\s:|-]+$")
MOST_CHARACTERS = 10_000
"""Of one text, also of notes: far more than can be said at a slide. Some texts of this length take
half a second to read, and twice as much takes four times as long."""


def rich(block: SourceBlock) -> Markup:
    """The text of a block: paragraphs and lists, without headings, code or pictures.

    Raises:
        RefusedSlideError: something has no place in it, or nothing stands where something should.
    """
    text = _parsed(block.text, block, parse)
    if not text.blocks or any(map(_is_half, text.blocks)):
        lines = block.text.splitlines()
        number = next((n for n, typed in enumerate(lines) if SIGN_ALONE.fullmatch(typed)), 0)
        raise refused(Code.SLIDE_HALF_TYPED, _line(block, number, lines[number] if number else ""))
    return text


def line(block: SourceBlock) -> str:
    """The words of a block that is one line, such as a title: what looks like a list is none.

    Raises:
        RefusedSlideError: a picture stands in it, or no word at all.
    """
    words = _parsed(block.text, block, parse_line).plain
    if not words.strip():
        raise refused(Code.SLIDE_HALF_TYPED, block)
    return words


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
        raise refused(Code.SLIDE_MARKUP, position, refused=error.kind) from None


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
    return node.kind not in {"text", "link"} and any(map(_is_half, parts))
