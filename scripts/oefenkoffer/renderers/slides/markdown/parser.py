"""Split the text of a file into slides as they were typed: blocks, each with its line."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from oefenkoffer.labels import quotes_of
from oefenkoffer.markup import CURLY, Quotes
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.renderers.slides.markdown.label_words import NOTES, label_of, likely_label_in

BlockKind = Literal["heading", "column", "label", "picture", "table", "include", "text"]

SEPARATOR = re.compile(r"\s{0,3}-{3,}\s*$")
CLOSED = "-->"
COMMENT_MARK = re.compile(f"<!--|{CLOSED}")
NEARLY_COMMENT = re.compile(r"<\s{0,3}!|<\s{0,3}[-–—]{2,}|<—|-->|—>|[-–—]!>")
"""What is left of a comment that was typed with a slip, or that an editor has made prettier."""

OTHER_COMMENT = re.compile(
    r"\s*(?://\s|%%|/\*|\{[#%]|\?\?\?|\^|:::|\[[^\]]{0,60}\]:\s|"
    r"</?(?:aside|details|div|section|span|template|notes?|script|style)\b|<\?)",
    re.IGNORECASE,
)
"""How a line that other programs keep from the screen begins: Deckset, remark, Obsidian."""

BRACES = re.compile(r"\{\{|\}\}")
HALF_CLOSED = re.compile(r"\{(?:\{[^{}]*\}?|[^{}]*\}\})\s*$")
"""Braces of which one or two are missing, at the end of a line."""

PATTERNS: Sequence[tuple[BlockKind, re.Pattern[str]]] = (
    ("column", re.compile(r"(?P<key>###)(?:[ \t]+(?P<text>.*))?$")),
    ("heading", re.compile(r"(?P<key>#{1,2})(?:[ \t]+(?P<text>.*))?$")),
    ("picture", re.compile(r"\s*!\[(?P<key>[^\]]*)\]\((?P<text>[^)]*)\)\s*$")),
    ("table", re.compile(r"\s{0,3}(?P<key>)(?P<text>\|.*)$")),
    ("include", re.compile(r"\s*\{\{(?P<key>)(?P<text>.*)\}\}\s*$")),
)


@dataclass(frozen=True)
class SourceBlock:
    """One piece of a slide.

    Attributes:
        key: the signs of a heading, the name of a label, the description of a picture.
        text: what stands behind it; lines of one table or one text stay together.
        column: where `text` starts in its first line, from 1.
        quotes: what straight quotation marks become.
    """

    kind: BlockKind
    key: str
    text: str
    position: Position
    column: int = 1
    quotes: Quotes = CURLY


@dataclass(frozen=True)
class SourceSlide:
    """One slide as it was typed: what is shown, and what is for the speaker.

    Attributes:
        problems: what only looks like a label, a comment or an include, and so may not be shown.
    """

    position: Position
    blocks: tuple[SourceBlock, ...] = ()
    notes: SourceBlock | None = None
    problems: tuple[Problem, ...] = ()

    def all_of(self, kind: BlockKind) -> tuple[SourceBlock, ...]:
        """The blocks of one kind, in their order."""
        return tuple(block for block in self.blocks if block.kind == kind)

    @property
    def labels(self) -> Mapping[str, SourceBlock]:
        """The first of each label."""
        return {block.key: block for block in reversed(self.all_of("label"))}


def read_slides(
    path: str, text: str, labels: Mapping[str, str], speakers: Collection[str]
) -> tuple[tuple[SourceSlide, ...], tuple[Problem, ...]]:
    """The slides of a file, without those on which nothing stands, and comments left open.

    Args:
        path: the file, as its author knows it.
        text: what stands in it.
        labels: what each label is called in the author's language, by its key.
        speakers: who may say something in a quote, in small letters.
    """
    lines, problems = _without_comments(path, text)
    slides = tuple(
        _slide(chunk, labels, speakers)
        for chunk in _split(lines)
        if any(line.text.strip() for line in chunk)
    )
    return slides, tuple(problems)


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


def _slide(
    lines: Sequence[Position], names: Mapping[str, str], speakers: Collection[str]
) -> SourceSlide:
    start = next(line for line in lines if line.text.strip())
    groups: list[list[SourceBlock]] = []
    problems: list[Problem] = []
    notes = None
    for index, line in enumerate(lines):
        block = replace(_block(line, names), quotes=quotes_of(names))
        if block.kind == "label" and block.key == NOTES:
            notes = _notes(block, lines[index + 1 :])
            break
        problems += _not_for_show(line, block, names, speakers)
        for piece in _pieces(block):
            if groups and _go_together(groups[-1][-1], piece):
                groups[-1].append(piece)
            elif piece.text or piece.kind != "text":
                groups.append([piece])
    return SourceSlide(start, tuple(map(_joined, groups)), notes, tuple(problems))


def _notes(block: SourceBlock, below: Sequence[Position]) -> SourceBlock | None:
    """The label for notes with all that stands below it; None where nothing does."""
    text = "\n".join((block.text, *(line.text for line in below)))
    return replace(block, text=text) if text.strip() else None


def _joined(blocks: Sequence[SourceBlock]) -> SourceBlock:
    return replace(blocks[0], text="\n".join(block.text for block in blocks))


def _pieces(block: SourceBlock) -> tuple[SourceBlock, ...]:
    """A block, or the label for questions and the text behind it: that is one with what follows."""
    if block.key == "questions" and block.text:
        return replace(block, text=""), replace(block, kind="text", key="")
    return (block,)


def _not_for_show(
    line: Position, block: SourceBlock, names: Mapping[str, str], speakers: Collection[str]
) -> Iterator[Problem]:
    """What a line says that is nearly a label, an include or a comment, and would be shown."""
    start = block.column - 1 if block.kind == "label" else 0
    if likely := likely_label_in(line.text[start:], names, speakers):
        label = f"{names[likely.key]}:"
        escape = f"{likely.typed}\\:" if likely.has_colon else ""
        facts = {"typed": likely.typed, "label": label, "escape": escape}
        yield Problem(Code.NEARLY_A_LABEL, _at(line, start + likely.start), facts)
    if mark := NEARLY_COMMENT.search(line.text) or OTHER_COMMENT.match(line.text):
        yield Problem(Code.SLIDE_COMMENT, _at(line, mark.start()))
    if block.kind != "include" and (brace := BRACES.search(_without_times(line.text, names))):
        yield _of_braces(line, brace.start())


def _of_braces(line: Position, start: int) -> Problem:
    """Why braces bring nothing in: they are left open, or stand beside something else."""
    if half := HALF_CLOSED.search(line.text):
        inside = half[0].strip("{} \t")
        example = {"example": f"{{{{ {inside} }}}}"}
        return Problem(Code.OPEN_INCLUDE, _at(line, half.start()), example)
    return Problem(Code.INCLUDE_NOT_ALONE, _at(line, start))


def _without_times(text: str, names: Mapping[str, str]) -> str:
    """A line with other signs where it asks for a time of its block, which may stand in a line."""
    times = "|".join(re.escape(names[key]) for key in ("block_start", "block_end"))
    pattern = rf"\{{\{{\s*(?:{times})\s*\}}\}}"
    return re.sub(pattern, lambda match: "·" * len(match[0]), text, flags=re.IGNORECASE)


def _at(line: Position, index: int) -> Position:
    return replace(line, column=index + 1)


def _go_together(block: SourceBlock, below: SourceBlock) -> bool:
    """Whether two blocks of text, or two rows of a table, stand right below each other."""
    is_next = below.position.line == block.position.line + 1
    return is_next and block.kind == below.kind and block.kind in {"text", "table"}


def _block(line: Position, names: Mapping[str, str]) -> SourceBlock:
    for kind, pattern in PATTERNS:
        if match := pattern.match(line.text):
            text = match["text"] or ""
            text = _unclosed(text) if kind in {"heading", "column"} else text
            return _placed(SourceBlock(kind, match["key"].strip(), text, line), match.start("text"))
    if label := label_of(line.text, names):
        block = SourceBlock("label", label.key, line.text[label.start :], line)
        return _placed(block, label.start)
    return SourceBlock("text", "", line.text.rstrip(), line)


def _unclosed(title: str) -> str:
    """A title without the signs that may close it: `## Title ##`, but not those of `C#`."""
    bare = title.rstrip().rstrip("#")
    return bare if not bare or bare[-1].isspace() else title


def _placed(block: SourceBlock, start: int) -> SourceBlock:
    """A block with its text, that starts at an index of its line, without spaces around it."""
    indent = len(block.text) - len(block.text.lstrip())
    return replace(block, text=block.text.strip(), column=max(start, 0) + indent + 1)
