"""A slide as it was typed in, the kind of slide that it is out: what stands on it decides."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from oefenkoffer.audience.everyone import Picture
from oefenkoffer.markup import Markup, parse
from oefenkoffer.problems import Code
from oefenkoffer.renderers.slides.model import (
    Column,
    ColumnsSlide,
    ExerciseSlide,
    Origin,
    Part,
    PictureSlide,
    PointsSlide,
    QuestionsSlide,
    QuoteSlide,
    SectionSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
    TitleSlide,
)
from oefenkoffer.renderers.slides.written.parts import Parts
from oefenkoffer.renderers.slides.written.texts import minutes, refused, rich, rows
from oefenkoffer.renderers.slides.written.typed import Block, Sheet

SPEAKER = re.compile(r"\n?^>\s*[—–]\s*(.+?)\s*\Z", re.MULTILINE)
BETWEEN_CHOICES = re.compile(r"\s*[/,]\s*")
EMPTY = Markup(())


@dataclass(frozen=True)
class Typed:
    """A typed slide with what is the same for every kind."""

    sheet: Sheet
    heading: Block
    context: str
    parts: Parts

    @property
    def head(self) -> dict[str, Any]:
        """The fields of the head of a slide."""
        labels, notes = self.sheet.labels, self.sheet.notes
        return {
            "context": self.context,
            "title": parse(self.heading.text).plain,
            "origin": Origin(self.sheet.position.path, "", self.sheet.position.line),
            "notes": (rich(notes),) if notes and notes.text.strip() else (),
            "planned": minutes(labels["block"])[0] if "block" in labels else None,
            "reveal": "reveal" in labels,
        }

    def of(self, kind: str) -> tuple[Block, ...]:
        """The blocks of one kind."""
        return tuple(block for block in self.sheet.blocks if block.kind == kind)

    @property
    def text(self) -> Markup:
        """All text that is not below a heading of a column."""
        return Markup(tuple(node for block in self.of("text") for node in rich(block).blocks))


def shaped(sheet: Sheet, context: str, parts: Parts, *, is_first: bool) -> Slide:
    """The slide that its author meant.

    Raises:
        RefusedSlideError: it has no heading, two of them, or things that do not go together.
    """
    typed = Typed(sheet, _heading(sheet), context, parts)
    if typed.heading.key == "#":
        return _title(typed) if is_first else _section(typed)
    found = [shape for is_it, shape in SHAPES if is_it(typed)]
    if len(found) > 1:
        raise refused(Code.SLIDE_MIXED, sheet.position)
    return found[0](typed) if found else _plain(typed)


def _heading(sheet: Sheet) -> Block:
    headings = [block for block in sheet.blocks if block.kind == "heading" and block.key != "###"]
    if not headings or not headings[0].text:
        raise refused(Code.SLIDE_WITHOUT_TITLE, sheet.position)
    if len(headings) > 1:
        raise refused(Code.SLIDE_TITLE_TWICE, headings[1])
    return headings[0]


def _title(typed: Typed) -> Slide:
    branding = typed.parts.branding
    return TitleSlide(**typed.head, subtitle=typed.text.plain, logo=branding.logo)


def _section(typed: Typed) -> Slide:
    head = typed.head | {"context": ""}
    return SectionSlide(**head, lead=typed.text if typed.text.blocks else None)


def _statement(typed: Typed) -> Slide:
    words, labels = typed.parts.words, typed.sheet.labels
    typed_choices = labels["choices"].text if "choices" in labels else ""
    choices = tuple(filter(None, BETWEEN_CHOICES.split(typed_choices)))
    return StatementSlide(
        **typed.head,
        statement=rich(labels["statement"]),
        choices=choices or (words["agree"], words["disagree"]),
    )


def _exercise(typed: Typed) -> Slide:
    labels = typed.sheet.labels
    times = [minutes(block) for block in typed.sheet.blocks if block.key == "time"]
    if not times:
        raise refused(Code.EXERCISE_WITHOUT_TIME, labels["exercise"])
    title = typed.parts.branding.labels.text("slides.exercise")
    materials = labels["materials"].text if "materials" in labels else ""
    return ExerciseSlide(
        **typed.head,
        lead=Markup((*rich(labels["exercise"]).blocks, *typed.text.blocks)),
        parts=tuple(Part(words or title, number) for number, words in times),
        materials=tuple(filter(None, re.split(r"\s*,\s*", materials))),
        stop_word="",
        group=labels["group"].text if "group" in labels else "",
    )


def _questions(typed: Typed) -> Slide:
    points, first = _points_of(typed.text)
    return QuestionsSlide(**typed.head, points=points, first=first)


def _columns(typed: Typed) -> Slide:
    columns: list[Column] = []
    for block in typed.sheet.blocks:
        if block.kind == "heading" and block.key == "###":
            columns.append(Column(parse(block.text).plain, EMPTY))
        elif block.kind == "text" and columns:
            columns[-1] = Column(columns[-1].title, rich(block))
        elif block.kind == "text":
            raise refused(Code.SLIDE_MIXED, block.position)
    return ColumnsSlide(**typed.head, columns=tuple(columns))


def _table(typed: Typed) -> Slide:
    if typed.text.blocks:
        raise refused(Code.SLIDE_MIXED, typed.of("text")[0].position)
    header, *body = rows(typed.of("table")[0])
    return TableSlide(**typed.head, header=header, rows=tuple(body))


def _pictured(typed: Typed) -> Slide:
    block, *others = typed.of("picture")
    if others:
        raise refused(Code.SLIDE_MIXED, others[0].position)
    picture = _picture(block, typed.parts)
    if any(node.kind != "paragraph" for node in typed.text.blocks) or len(typed.text.blocks) > 1:
        return TextSlide(**typed.head, body=typed.text, picture=picture)
    return PictureSlide(**typed.head, picture=picture, caption=typed.text.plain)


def _picture(block: Block, parts: Parts) -> Picture:
    if not block.key:
        raise refused(Code.SLIDE_PICTURE_WITHOUT_ALT, block.position)
    looked = parts.look(block.text)
    if isinstance(looked, tuple):
        code, facts = looked
        raise refused(code, block, **facts)
    return Picture(block.text.rpartition("/")[2], looked, block.key)


def _quote(typed: Typed) -> Slide:
    (block,) = typed.of("text")
    by = SPEAKER.search(block.text.rstrip())
    quoted = block.text[: by.start()] if by else block.text
    lines = (re.sub(r"^\s*>\s?", "", line) for line in quoted.strip("\n").splitlines())
    text = Block("text", "", "\n".join(lines), block.position)
    return QuoteSlide(**typed.head, quote=rich(text), by=by[1] if by else "")


def _plain(typed: Typed) -> Slide:
    points, first = _points_of(typed.text)
    if points:
        return PointsSlide(**typed.head, points=points, first=first)
    return TextSlide(**typed.head, body=typed.text, picture=None)


def _points_of(text: Markup) -> tuple[tuple[Markup, ...], int | None]:
    """The items where a text is one list, and the number of the first; nothing otherwise."""
    if len(text.blocks) != 1 or text.blocks[0].kind not in {"bullet_list", "ordered_list"}:
        return (), None
    (found,) = text.blocks
    items = tuple(Markup(item.children) for item in found.children)
    return items, found.start if found.kind == "ordered_list" else None


def _is_quote(typed: Typed) -> bool:
    texts = typed.of("text")
    return len(texts) == 1 and [node.kind for node in typed.text.blocks] == ["blockquote"]


def _has_label(key: str) -> Callable[[Typed], bool]:
    return lambda typed: key in typed.sheet.labels


def _has(kind: str) -> Callable[[Typed], bool]:
    return lambda typed: bool(typed.of(kind))


SHAPES: Sequence[tuple[Callable[[Typed], bool], Callable[[Typed], Slide]]] = (
    (_has_label("statement"), _statement),
    (_has_label("exercise"), _exercise),
    (_has_label("questions"), _questions),
    (lambda typed: any(block.key == "###" for block in typed.of("heading")), _columns),
    (_has("table"), _table),
    (_has("picture"), _pictured),
    (_is_quote, _quote),
)
