"""Make a slide of what was typed: what stands on it decides of which kind it is."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from oefenkoffer.audience.everyone import Picture
from oefenkoffer.markup import Markup, parse
from oefenkoffer.problems import Code
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock, SourceSlide
from oefenkoffer.renderers.slides.markdown.sources import Sources
from oefenkoffer.renderers.slides.markdown.values import minutes, refused, rich, rows
from oefenkoffer.renderers.slides.model import (
    Column,
    ColumnsSlide,
    ExercisePart,
    ExerciseSlide,
    Origin,
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

SPEAKER = re.compile(r"\n?^>\s*[—–]\s*(.+?)\s*\Z", re.MULTILINE)
BETWEEN_CHOICES = re.compile(r"\s*[/,]\s*")
EMPTY = Markup(())


@dataclass(frozen=True)
class Draft:
    """A typed slide with what is the same for every kind."""

    source: SourceSlide
    heading: SourceBlock
    context: str
    sources: Sources

    @property
    def head(self) -> dict[str, Any]:
        """The fields of the head of a slide."""
        labels, notes = self.source.labels, self.source.notes
        return {
            "context": self.context,
            "title": parse(self.heading.text).plain,
            "origin": Origin(self.source.position.path, "", self.source.position.line),
            "notes": (rich(notes),) if notes and notes.text.strip() else (),
            "planned": minutes(labels["block"])[0] if "block" in labels else None,
            "reveal": "reveal" in labels,
        }

    def of(self, kind: str) -> tuple[SourceBlock, ...]:
        """The blocks of one kind."""
        return tuple(block for block in self.source.blocks if block.kind == kind)

    @property
    def text(self) -> Markup:
        """All text that is not below a heading of a column."""
        return Markup(tuple(node for block in self.of("text") for node in rich(block).blocks))


def slide_of(source: SourceSlide, context: str, sources: Sources, *, is_first: bool) -> Slide:
    """The slide that its author meant.

    Raises:
        RefusedSlideError: it has no heading, two of them, or things that do not go together.
    """
    draft = Draft(source, _heading(source), context, sources)
    if draft.heading.key == "#":
        return _title(draft) if is_first else _section(draft)
    matching = [make for is_it, make in KINDS if is_it(draft)]
    if len(matching) > 1:
        raise refused(Code.SLIDE_MIXED, source.position)
    return matching[0](draft) if matching else _plain(draft)


def _heading(source: SourceSlide) -> SourceBlock:
    headings = [block for block in source.blocks if block.kind == "heading" and block.key != "###"]
    if not headings or not headings[0].text:
        raise refused(Code.SLIDE_WITHOUT_TITLE, source.position)
    if len(headings) > 1:
        raise refused(Code.SLIDE_TITLE_TWICE, headings[1])
    return headings[0]


def _title(draft: Draft) -> Slide:
    branding = draft.sources.branding
    return TitleSlide(**draft.head, subtitle=draft.text.plain, logo=branding.logo)


def _section(draft: Draft) -> Slide:
    head = draft.head | {"context": ""}
    return SectionSlide(**head, lead=draft.text if draft.text.blocks else None)


def _statement(draft: Draft) -> Slide:
    words, labels = draft.sources.words, draft.source.labels
    typed_choices = labels["choices"].text if "choices" in labels else ""
    choices = tuple(filter(None, BETWEEN_CHOICES.split(typed_choices)))
    return StatementSlide(
        **draft.head,
        statement=rich(labels["statement"]),
        choices=choices or (words["agree"], words["disagree"]),
    )


def _exercise(draft: Draft) -> Slide:
    labels = draft.source.labels
    times = [minutes(block) for block in draft.source.blocks if block.key == "time"]
    if not times:
        raise refused(Code.EXERCISE_WITHOUT_TIME, labels["exercise"])
    title = draft.sources.branding.labels.text("slides.exercise")
    materials = labels["materials"].text if "materials" in labels else ""
    return ExerciseSlide(
        **draft.head,
        lead=Markup((*rich(labels["exercise"]).blocks, *draft.text.blocks)),
        parts=tuple(ExercisePart(words or title, number) for number, words in times),
        materials=tuple(filter(None, re.split(r"\s*,\s*", materials))),
        stop_word="",
        group=labels["group"].text if "group" in labels else "",
    )


def _questions(draft: Draft) -> Slide:
    points, first = _points_of(draft.text)
    return QuestionsSlide(**draft.head, points=points, first=first)


def _columns(draft: Draft) -> Slide:
    columns: list[Column] = []
    for block in draft.source.blocks:
        if block.kind == "heading" and block.key == "###":
            columns.append(Column(parse(block.text).plain, EMPTY))
        elif block.kind == "text" and columns:
            columns[-1] = Column(columns[-1].title, rich(block))
        elif block.kind == "text":
            raise refused(Code.SLIDE_MIXED, block.position)
    return ColumnsSlide(**draft.head, columns=tuple(columns))


def _table(draft: Draft) -> Slide:
    if draft.text.blocks:
        raise refused(Code.SLIDE_MIXED, draft.of("text")[0].position)
    header, *body = rows(draft.of("table")[0])
    return TableSlide(**draft.head, header=header, rows=tuple(body))


def _pictured(draft: Draft) -> Slide:
    block, *others = draft.of("picture")
    if others:
        raise refused(Code.SLIDE_MIXED, others[0].position)
    picture = _picture(block, draft.sources)
    if any(node.kind != "paragraph" for node in draft.text.blocks) or len(draft.text.blocks) > 1:
        return TextSlide(**draft.head, body=draft.text, picture=picture)
    return PictureSlide(**draft.head, picture=picture, caption=draft.text.plain)


def _picture(block: SourceBlock, sources: Sources) -> Picture:
    if not block.key:
        raise refused(Code.SLIDE_PICTURE_WITHOUT_ALT, block.position)
    data = sources.picture(block.text)
    if isinstance(data, tuple):
        code, facts = data
        raise refused(code, block, **facts)
    return Picture(block.text.rpartition("/")[2], data, block.key)


def _quote(draft: Draft) -> Slide:
    (block,) = draft.of("text")
    by = SPEAKER.search(block.text.rstrip())
    quoted = block.text[: by.start()] if by else block.text
    lines = (re.sub(r"^\s*>\s?", "", line) for line in quoted.strip("\n").splitlines())
    text = SourceBlock("text", "", "\n".join(lines), block.position)
    return QuoteSlide(**draft.head, quote=rich(text), by=by[1] if by else "")


def _plain(draft: Draft) -> Slide:
    points, first = _points_of(draft.text)
    if points:
        return PointsSlide(**draft.head, points=points, first=first)
    return TextSlide(**draft.head, body=draft.text, picture=None)


def _points_of(text: Markup) -> tuple[tuple[Markup, ...], int | None]:
    """The items where a text is one list, and the number of the first; nothing otherwise."""
    if len(text.blocks) != 1 or text.blocks[0].kind not in {"bullet_list", "ordered_list"}:
        return (), None
    (list_node,) = text.blocks
    items = tuple(Markup(item.children) for item in list_node.children)
    return items, list_node.start if list_node.kind == "ordered_list" else None


def _is_quote(draft: Draft) -> bool:
    texts = draft.of("text")
    return len(texts) == 1 and [node.kind for node in draft.text.blocks] == ["blockquote"]


def _has_label(key: str) -> Callable[[Draft], bool]:
    return lambda draft: key in draft.source.labels


def _has(kind: str) -> Callable[[Draft], bool]:
    return lambda draft: bool(draft.of(kind))


KINDS: Sequence[tuple[Callable[[Draft], bool], Callable[[Draft], Slide]]] = (
    (_has_label("statement"), _statement),
    (_has_label("exercise"), _exercise),
    (_has_label("questions"), _questions),
    (lambda draft: any(block.key == "###" for block in draft.of("heading")), _columns),
    (_has("table"), _table),
    (_has("picture"), _pictured),
    (_is_quote, _quote),
)
