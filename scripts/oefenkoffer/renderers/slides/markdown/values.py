"""Read the value of a typed block; each mistake has its own line and column."""

import re
from dataclasses import replace

from oefenkoffer.markup import Markup, MarkupRefusedError, parse
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock
from oefenkoffer.renderers.slides.markdown.sources import RefusedSlideError

CELL = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"[\s:|-]+$")
MINUTES = re.compile(r"(\d{1,3})(?!\d)\s*(?:min\w*\.?)?[\s,:–-]*(.*)$")
MOST_MINUTES = 480


def refused(code: Code, block: SourceBlock | Position, **facts: str) -> RefusedSlideError:
    """The mistake at the place where its author can mend it."""
    position = (
        replace(block.position, column=block.column) if isinstance(block, SourceBlock) else block
    )
    return RefusedSlideError(Problem(code, position, facts))


def rich(block: SourceBlock) -> Markup:
    """The text of a block, which holds no headings, code or pictures in a line."""
    return _parsed(block.text, block)


def _parsed(text: str, block: SourceBlock) -> Markup:
    try:
        return parse(text, within=True)
    except MarkupRefusedError as error:
        line = block.position.line + error.line
        typed = text.splitlines()[error.line] if error.line else block.position.text
        position = Position(block.position.path, line, 1 if error.line else block.column, typed)
        facts = {"refused": error.kind}
        raise RefusedSlideError(Problem(Code.SLIDE_MARKUP, position, facts)) from None


def minutes(block: SourceBlock) -> tuple[int, str]:
    """The minutes at the start of a label, and the words behind them."""
    match = MINUTES.match(block.text)
    if not match or not 1 <= int(match[1]) <= MOST_MINUTES:
        raise refused(Code.SLIDE_MINUTES, block, most=str(MOST_MINUTES))
    return int(match[1]), match[2]


def rows(block: SourceBlock) -> tuple[tuple[Markup, ...], ...]:
    """The cells of a table, all rows as wide as the first; without the line below the header."""
    lines = [line.strip() for line in block.text.splitlines()]
    cells = [_cells(line, block) for line in lines if not RULE.match(line)]
    width = len(cells[0]) if cells else 0
    return tuple((*row, *[Markup(())] * width)[:width] for row in cells)


def _cells(line: str, block: SourceBlock) -> tuple[Markup, ...]:
    inside = line.removeprefix("|").removesuffix("|")
    return tuple(_parsed(cell.replace("\\|", "|").strip(), block) for cell in CELL.split(inside))
