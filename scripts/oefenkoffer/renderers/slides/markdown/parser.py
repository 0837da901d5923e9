"""Split the text of a file into slides as they were typed: blocks, each with its line."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from oefenkoffer.problems import Position

Kind = Literal["heading", "label", "picture", "table", "include", "text"]

SEPARATOR = re.compile(r"\s{0,3}-{3,}\s*$")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
PATTERNS: Sequence[tuple[Kind, re.Pattern[str]]] = (
    ("heading", re.compile(r"(?P<key>#{1,3})\s+(?P<text>.*?)\s*#*\s*$")),
    ("picture", re.compile(r"\s*!\[(?P<key>[^\]]*)\]\((?P<text>[^)]*)\)\s*$")),
    ("table", re.compile(r"\s{0,3}(?P<key>)(?P<text>\|.*)$")),
    ("include", re.compile(r"\s*\{\{\s*(?P<key>)(?P<text>.*?)\s*\}\}\s*$")),
)
LABEL = re.compile(r"(?P<key>[^\W\d_][\w ]*?)\s*:(?:\s+(?P<text>.*?))?\s*$")


@dataclass(frozen=True)
class SourceBlock:
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
class SourceSlide:
    """One slide as it was typed: what is shown, and what is for the speaker."""

    position: Position
    blocks: tuple[SourceBlock, ...] = ()
    notes: SourceBlock | None = None
    labels: Mapping[str, SourceBlock] = field(default_factory=dict)


def source_slides(path: str, text: str, labels: Mapping[str, str]) -> Iterator[SourceSlide]:
    """The slides of a file, without those on which nothing stands.

    Args:
        path: the file, as its author knows it.
        text: what stands in it.
        labels: what each label is called in the author's language, by its key.
    """
    names = {name.casefold(): key for key, name in labels.items()}
    lines = [
        Position(path, number, 1, line)
        for number, line in enumerate(_without_comments(text).splitlines(), start=1)
    ]
    for chunk in _split(lines):
        if any(line.text.strip() for line in chunk):
            yield _slide(chunk, names)


def _without_comments(text: str) -> str:
    """The text without `<!-- ... -->`; the lines keep their numbers."""
    return COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)


def _split(lines: Sequence[Position]) -> Iterator[list[Position]]:
    chunk: list[Position] = []
    for line in lines:
        if SEPARATOR.match(line.text):
            yield chunk
            chunk = []
        else:
            chunk.append(line)
    yield chunk


def _slide(lines: Sequence[Position], names: Mapping[str, str]) -> SourceSlide:
    start = next(line for line in lines if line.text.strip())
    blocks: list[SourceBlock] = []
    for index, line in enumerate(lines):
        block = _block(line, names)
        if block.kind == "label" and block.key == "notes":
            rest = "\n".join((block.text, *(below.text for below in lines[index + 1 :])))
            notes = replace(block, text=rest)
            return _sorted(SourceSlide(start, tuple(blocks), notes))
        if blocks and _go_together(blocks[-1], block):
            blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text}\n{block.text}")
        elif block.text or block.kind != "text":
            blocks.append(block)
    return _sorted(SourceSlide(start, tuple(blocks)))


def _go_together(block: SourceBlock, below: SourceBlock) -> bool:
    return block.kind == below.kind and block.kind in {"text", "table"}


def _sorted(slide: SourceSlide) -> SourceSlide:
    """Labels apart: where they stand on a slide makes no difference."""
    labels = {block.key: block for block in slide.blocks if block.kind == "label"}
    times = tuple(block for block in slide.blocks if block.key == "time")
    shown = tuple(block for block in slide.blocks if block.kind != "label")
    return replace(slide, blocks=(*shown, *times), labels=labels)


def _block(line: Position, names: Mapping[str, str]) -> SourceBlock:
    for kind, pattern in PATTERNS:
        if match := pattern.match(line.text):
            return _matched(kind, match, line, str.strip)
    match = LABEL.match(line.text)
    if match and match["key"].casefold() in names:
        return _matched("label", match, line, lambda key: names[key.casefold()])
    return SourceBlock("text", "", line.text.rstrip(), line)


def _matched(
    kind: Kind, match: re.Match[str], line: Position, named: Callable[[str], str]
) -> SourceBlock:
    column = match.start("text") + 1
    return SourceBlock(kind, named(match["key"]), match["text"] or "", line, max(column, 1))
