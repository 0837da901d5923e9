"""Split the text of a file into slides as they were typed: blocks, each with its line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.renderers.slides.markdown.label_words import NOTES, label_of, suspect_in

Kind = Literal["heading", "label", "picture", "table", "include", "text"]

SEPARATOR = re.compile(r"\s{0,3}-{3,}\s*$")
CLOSED = "-->"
COMMENT_MARK = re.compile(f"<!--|{CLOSED}")
NEARLY_COMMENT = re.compile(r"<\s{0,3}!|<\s{0,3}[-–—]{2,}|<—|-->|—>|[-–—]!>")
"""What is left of a comment that was typed with a slip, or that an editor has made prettier."""

BRACES = re.compile(r"\{\{|\}\}")

PATTERNS: Sequence[tuple[Kind, re.Pattern[str]]] = (
    ("heading", re.compile(r"(?P<key>#{1,3})\s+(?P<text>.*?)\s*#*\s*$")),
    ("picture", re.compile(r"\s*!\[(?P<key>[^\]]*)\]\((?P<text>[^)]*)\)\s*$")),
    ("table", re.compile(r"\s{0,3}(?P<key>)(?P<text>\|.*)$")),
    ("include", re.compile(r"\s*\{\{\s*(?P<key>)(?P<text>.*?)\s*\}\}\s*$")),
)


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
    """One slide as it was typed: what is shown, and what is for the speaker.

    Attributes:
        problems: what only looks like a label, a comment or an include, and so may not be shown.
    """

    position: Position
    blocks: tuple[SourceBlock, ...] = ()
    notes: SourceBlock | None = None
    labels: Mapping[str, SourceBlock] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_slides(
    path: str, text: str, labels: Mapping[str, str]
) -> tuple[tuple[SourceSlide, ...], tuple[Problem, ...]]:
    """The slides of a file, without those on which nothing stands, and what may not be shown.

    Args:
        path: the file, as its author knows it.
        text: what stands in it.
        labels: what each label is called in the author's language, by its key.
    """
    lines, problems = _without_comments(path, text)
    slides = tuple(
        _slide(chunk, labels) for chunk in _split(lines) if any(line.text.strip() for line in chunk)
    )
    return slides, (*problems, *(problem for slide in slides for problem in slide.problems))


def _without_comments(path: str, text: str) -> tuple[list[Position], list[Problem]]:
    """The lines without `<!-- ... -->`, by their numbers in the file, and comments left open.

    Why a comment in a comment is one left open: it would end where the second one does, and hide
    all that stands between them.
    """
    lines: list[Position] = []
    problems: list[Problem] = []
    opened: Position | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        shown, at = "", 0
        for mark in COMMENT_MARK.finditer(line):
            if mark[0] == CLOSED and opened:
                opened, at = None, mark.end()
            elif mark[0] != CLOSED:
                problems += [Problem(Code.SLIDE_COMMENT, opened)] if opened else []
                shown += "" if opened else line[at : mark.start()]
                opened = Position(path, number, mark.start() + 1, line)
        shown += "" if opened else line[at:]
        lines.append(Position(path, number, 1, shown))
    return lines, problems + ([Problem(Code.SLIDE_COMMENT, opened)] if opened else [])


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
    problems: list[Problem] = []
    for index, line in enumerate(lines):
        block = _block(line, names)
        if block.kind == "label" and block.key == NOTES:
            rest = "\n".join((block.text, *(below.text for below in lines[index + 1 :])))
            notes = replace(block, text=rest)
            return _sorted(SourceSlide(start, tuple(blocks), notes, problems=tuple(problems)))
        problems += _not_for_show(line, block, names)
        if blocks and _go_together(blocks[-1], block):
            blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text}\n{block.text}")
        elif block.text or block.kind != "text":
            blocks.append(block)
    return _sorted(SourceSlide(start, tuple(blocks), problems=tuple(problems)))


def _not_for_show(
    line: Position, block: SourceBlock, names: Mapping[str, str]
) -> Iterator[Problem]:
    """What a line says that is nearly a label, an include or a comment, and would be shown."""
    start = block.column - 1 if block.kind == "label" else 0
    if suspect := suspect_in(line.text[start:], names):
        label = f"{names[suspect.key]}:"
        escape = f"{suspect.typed}\\:" if suspect.has_colon else ""
        facts = {"typed": suspect.typed, "label": label, "escape": escape}
        yield Problem(Code.NEARLY_A_LABEL, _at(line, start + suspect.start), facts)
    if mark := NEARLY_COMMENT.search(line.text):
        yield Problem(Code.SLIDE_COMMENT, _at(line, mark.start()))
    if block.kind != "include" and (brace := BRACES.search(line.text)):
        yield Problem(Code.INCLUDE_NOT_ALONE, _at(line, brace.start()))


def _at(line: Position, index: int) -> Position:
    return replace(line, column=index + 1)


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
            start = match.start("text") if match["text"] else line.text.find(match["key"])
            return SourceBlock(kind, match["key"].strip(), match["text"] or "", line, start + 1)
    if label := label_of(line.text, names):
        text = line.text[label.start :]
        column = label.start + len(text) - len(text.lstrip()) + 1
        return SourceBlock("label", label.key, text.strip(), line, column)
    return SourceBlock("text", "", line.text.rstrip(), line)
