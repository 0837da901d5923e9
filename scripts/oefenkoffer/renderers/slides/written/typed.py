"""The text of a file in, its slides as they were typed out: blocks, each with its line."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from oefenkoffer.problems import Position

Kind = Literal["heading", "label", "picture", "table", "include", "text"]

BETWEEN = re.compile(r"\s{0,3}-{3,}\s*$")
REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
SHAPES: Sequence[tuple[Kind, re.Pattern[str]]] = (
    ("heading", re.compile(r"(?P<key>#{1,3})\s+(?P<text>.*?)\s*#*\s*$")),
    ("picture", re.compile(r"\s*!\[(?P<key>[^\]]*)\]\((?P<text>[^)]*)\)\s*$")),
    ("table", re.compile(r"\s{0,3}(?P<key>)(?P<text>\|.*)$")),
    ("include", re.compile(r"\s*\{\{\s*(?P<key>)(?P<text>.*?)\s*\}\}\s*$")),
)
LABEL = re.compile(r"(?P<key>[^\W\d_][\w ]*?)\s*:(?:\s+(?P<text>.*?))?\s*$")


@dataclass(frozen=True)
class Block:
    """One piece of a slide.

    Attributes:
        key: the signs of a heading, the name of a label, the description of a picture.
        text: what stands behind it; lines of one table or one text stay together.
        column: where `text` starts in its first line, from 1.
    """

    kind: Kind
    key: str
    text: str
    position: Position
    column: int = 1


@dataclass(frozen=True)
class Sheet:
    """One slide as it was typed: what is shown, and what is for the speaker."""

    position: Position
    blocks: tuple[Block, ...] = ()
    notes: Block | None = None
    labels: Mapping[str, Block] = field(default_factory=dict)


def sheets(path: str, text: str, labels: Mapping[str, str]) -> Iterator[Sheet]:
    """The slides of a file, without those on which nothing stands.

    Args:
        path: the file, as its author knows it.
        text: what stands in it.
        labels: what each label is called in the author's language, by its key.
    """
    names = {name.casefold(): key for key, name in labels.items()}
    lines = [
        Position(path, number, 1, line)
        for number, line in enumerate(_without_remarks(text).splitlines(), start=1)
    ]
    for part in _parts(lines):
        if any(line.text.strip() for line in part):
            yield _sheet(part, names)


def _without_remarks(text: str) -> str:
    """The text without `<!-- ... -->`; the lines keep their numbers."""
    return REMARK.sub(lambda found: "\n" * found[0].count("\n"), text)


def _parts(lines: Sequence[Position]) -> Iterator[list[Position]]:
    part: list[Position] = []
    for line in lines:
        if BETWEEN.match(line.text):
            yield part
            part = []
        else:
            part.append(line)
    yield part


def _sheet(lines: Sequence[Position], names: Mapping[str, str]) -> Sheet:
    start = next(line for line in lines if line.text.strip())
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        block = _block(line, names)
        if block.kind == "label" and block.key == "notes":
            rest = "\n".join((block.text, *(below.text for below in lines[index + 1 :])))
            notes = replace(block, text=rest)
            return _sorted(Sheet(start, tuple(blocks), notes))
        if blocks and _go_together(blocks[-1], block):
            blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text}\n{block.text}")
        elif block.text or block.kind != "text":
            blocks.append(block)
    return _sorted(Sheet(start, tuple(blocks)))


def _go_together(one: Block, other: Block) -> bool:
    return one.kind == other.kind and one.kind in {"text", "table"}


def _sorted(sheet: Sheet) -> Sheet:
    """Labels apart: where they stand on a slide makes no difference."""
    labels = {block.key: block for block in sheet.blocks if block.kind == "label"}
    times = tuple(block for block in sheet.blocks if block.key == "time")
    shown = tuple(block for block in sheet.blocks if block.kind != "label")
    return replace(sheet, blocks=(*shown, *times), labels=labels)


def _block(line: Position, names: Mapping[str, str]) -> Block:
    for kind, shape in SHAPES:
        if found := shape.match(line.text):
            return _found(kind, found, line, str.strip)
    found = LABEL.match(line.text)
    if found and found["key"].casefold() in names:
        return _found("label", found, line, lambda key: names[key.casefold()])
    return Block("text", "", line.text.rstrip(), line)


def _found(kind: Kind, found: re.Match[str], line: Position, named: Callable[[str], str]) -> Block:
    column = found.start("text") + 1
    return Block(kind, named(found["key"]), found["text"] or "", line, max(column, 1))
