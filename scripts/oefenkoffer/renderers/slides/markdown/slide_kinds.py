"""Make a slide of what was typed: what stands on it decides of which kind it is."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import Markup, Node, nodes_in, shown
from oefenkoffer.problems import Code
from oefenkoffer.renderers.slides.markdown.draft import TEXTS, Draft, picture_node
from oefenkoffer.renderers.slides.markdown.durations import minutes
from oefenkoffer.renderers.slides.markdown.parser import BlockKind, SourceBlock, SourceSlide
from oefenkoffer.renderers.slides.markdown.refused_slides import refused
from oefenkoffer.renderers.slides.markdown.sources import Sources
from oefenkoffer.renderers.slides.markdown.speeches import roles_by_word, speeches_of
from oefenkoffer.renderers.slides.markdown.values import (
    line,
    link_of,
    rich,
    rows,
    sides,
    target_of,
)
from oefenkoffer.renderers.slides.model import (
    BreakSlide,
    Captioned,
    Column,
    ColumnsSlide,
    DialogueSlide,
    ExercisePart,
    ExerciseSlide,
    MenuSlide,
    PictureSlide,
    PicturesSlide,
    PointsSlide,
    QuestionsSlide,
    QuoteSlide,
    SectionSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
    Tile,
    TitleSlide,
)

QUOTED = re.compile(r"\s*>\s?")
SPEAKER = re.compile(r"\s*>\s*[—–]\s*(\S.*)")
BETWEEN_CHOICES = re.compile(r"[/,]")


@dataclass(frozen=True)
class Kind:
    """One kind of slide.

    Attributes:
        is_it: whether what was typed asks for this kind.
        make: the slide of what was typed.
        blocks: the kinds of blocks that it shows.
        labels: the labels that it shows, besides those of every slide.
    """

    is_it: Callable[[SourceSlide], bool]
    make: Callable[[Draft], Slide]
    blocks: frozenset[str]
    labels: frozenset[str] = frozenset()


def kind_of(source: SourceSlide, *, is_first: bool) -> Kind:
    """The kind of slide that its author meant."""
    if "break" in source.labels:
        return BREAK
    if source.all_of("heading") and source.all_of("heading")[0].key == "#":
        return TITLE if is_first else SECTION
    return next(kind for kind in KINDS if kind.is_it(source))


def _title(draft: Draft) -> Slide:
    if any(nodes_in(draft.text, "table", "picture")):
        raise refused(Code.SLIDE_MIXED, draft.source.all_of("text")[0].position)
    return TitleSlide(**draft.head, subtitle=draft.text.plain)


def _section(draft: Draft) -> Slide:
    head = draft.head | {"context": ""}
    return SectionSlide(**head, lead=draft.text if draft.text.blocks else None)


def _break(draft: Draft) -> Slide:
    """A break is a block of the day, unless its author says that the block is longer."""
    length, _ = minutes(draft.source.labels["break"])
    head = draft.head | {"context": "", "planned": draft.head["planned"] or length}
    lead = draft.text if draft.text.blocks else None
    return BreakSlide(**head, lead=lead, minutes=length)


def _statement(draft: Draft) -> Slide:
    words, statement = draft.sources.words, rich(draft.source.labels["statement"], draft.sources)
    choices = tuple(filter(None, map(str.strip, BETWEEN_CHOICES.split(draft.value("choices")))))
    return StatementSlide(
        **draft.head,
        statement=Markup((*statement.blocks, *draft.text.blocks)),
        choices=choices or (words["agree"], words["disagree"]),
    )


def _exercise(draft: Draft) -> Slide:
    labels = draft.source.labels
    times = [minutes(block) for block in draft.source.all_of("label") if block.key == "time"]
    if not times:
        raise refused(Code.EXERCISE_WITHOUT_TIME, labels["exercise"])
    title = draft.sources.branding.labels.text("slides.exercise")
    task = rich(labels["exercise"], draft.sources).blocks if "exercise" in labels else ()
    return ExerciseSlide(
        **draft.head,
        lead=Markup((*task, *draft.text.blocks)),
        parts=tuple(ExercisePart(words or title, number) for number, words in times),
        materials=tuple(filter(None, map(str.strip, draft.value("materials").split(",")))),
        stop_word="",
        group=draft.value("group"),
    )


def _questions(draft: Draft) -> Slide:
    """Questions alone as points; with a sentence before them they are a text."""
    points, first = _points_of(draft.text)
    if points:
        return QuestionsSlide(**draft.head, points=points, first=first)
    if not draft.text.blocks:
        raise refused(Code.SLIDE_HALF_TYPED, draft.source.labels["questions"])
    return TextSlide(**draft.head, body=draft.text, picture=None)


def _columns(draft: Draft) -> Slide:
    roles = roles_by_word(draft.sources)
    columns: list[Column] = []
    for block in draft.source.blocks:
        if block.kind == "column":
            title = line(block)
            role = roles.get(title.casefold())
            columns.append(Column(title, Markup(()), role, link_of(block)))
        elif block.kind in TEXTS and columns:
            body = Markup((*columns[-1].body.blocks, *draft.text_of([block]).blocks))
            columns[-1] = replace(columns[-1], body=body)
        elif block.kind in TEXTS:
            raise refused(Code.SLIDE_MIXED, block.position)
    return ColumnsSlide(**draft.head, columns=tuple(columns))


def _table(draft: Draft) -> Slide:
    (table,) = draft.source.all_of("table")
    header, *body = rows(table)
    return TableSlide(**draft.head, header=header, rows=tuple(body), aligns=sides(table))


def _pictured(draft: Draft) -> Slide:
    (block,) = draft.source.all_of("picture")
    picture, text = _shown(block, draft.sources), draft.text_of(draft.source.all_of("text"))
    full = draft.source.labels.get("full")
    if any(node.kind != "paragraph" for node in text.blocks) or len(text.blocks) > 1:
        if full:
            raise refused(Code.SLIDE_MIXED, full.position)
        return TextSlide(**draft.head, body=text, picture=picture)
    return PictureSlide(**draft.head, picture=picture, caption=text.plain, full=full is not None)


def _shown(block: SourceBlock, sources: Sources) -> Picture:
    node = picture_node(block, sources)
    return Picture(shown(node).name, shown(node).data, node.text)


def _pictures(draft: Draft) -> Slide:
    """Two pictures, each with the line below it."""
    blocks = _texts_of(draft.source)
    captioned = tuple(
        Captioned(_shown(block, draft.sources), _caption(blocks[index + 1 : index + 2], draft))
        for index, block in enumerate(blocks)
        if block.kind == "picture"
    )
    return PicturesSlide(**draft.head, pictures=captioned)


def _caption(below: Sequence[SourceBlock], draft: Draft) -> str:
    return draft.text_of([block for block in below if block.kind == "text"]).plain


def _quote(draft: Draft) -> Slide:
    (block,) = draft.source.all_of("text")
    if speeches := speeches_of(block, draft.sources):
        return DialogueSlide(**draft.head, speeches=speeches)
    *above, last = block.text.rstrip().splitlines()
    by = SPEAKER.match(last)
    quoted = above if by else [*above, last]
    text = replace(block, text="\n".join(QUOTED.sub("", typed) for typed in quoted))
    quote = rich(text, draft.sources)
    return QuoteSlide(**draft.head, quote=quote, by=by[1].rstrip() if by else "")


def _plain(draft: Draft) -> Slide:
    points, first = _points_of(draft.text)
    tiles = tuple(filter(None, map(_tile, points)))
    if len(tiles) > 1 and len(tiles) == len(points):
        return MenuSlide(**draft.head, tiles=tiles)
    if points:
        return PointsSlide(**draft.head, points=points, first=first)
    return TextSlide(**draft.head, body=draft.text, picture=None)


def _tile(point: Markup) -> Tile | None:
    """The choice that a point is which begins with a link to a slide; None for any other."""
    first, *others = point.blocks
    if first.kind != "paragraph" or others or not (target := target_of(first.children[:1])):
        return None
    link, *behind = first.children
    aside = Markup((Node("paragraph", _without_sign(behind)),)) if behind else None
    return Tile(Markup((Node("paragraph", (link,)),)).plain, aside, target)


def _without_sign(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """What stands behind a link, without the sign or the break that sets it apart."""
    first, *rest = nodes
    if first.kind in {"softbreak", "hardbreak"}:
        return tuple(rest)
    return (replace(first, text=first.text.lstrip(" ,:;–—-")), *rest)


def _points_of(text: Markup) -> tuple[tuple[Markup, ...], int | None]:
    """The items where a text is one list, and the number of the first; nothing otherwise."""
    if len(text.blocks) != 1 or text.blocks[0].kind not in {"bullet_list", "ordered_list"}:
        return (), None
    (list_node,) = text.blocks
    items = tuple(Markup(item.children) for item in list_node.children)
    return items, list_node.start if list_node.kind == "ordered_list" else None


def _is_quote(source: SourceSlide) -> bool:
    """Whether all there is is a quote, whose lines each have the sign of one."""
    texts = _texts_of(source)
    is_one = [block.kind for block in texts] == ["text"]
    lines = texts[0].text.splitlines() if is_one else []
    return bool(lines) and all(QUOTED.match(typed) for typed in lines if typed.strip())


def _has_label(key: str) -> Callable[[SourceSlide], bool]:
    return lambda source: key in source.labels


def _texts_of(source: SourceSlide) -> list[SourceBlock]:
    return [block for block in source.blocks if block.kind in TEXTS]


def _has(kind: BlockKind) -> Callable[[SourceSlide], bool]:
    return lambda source: bool(source.all_of(kind))


def _is_table(source: SourceSlide) -> bool:
    """Whether a table is all there is."""
    return [block.kind for block in _texts_of(source)] == ["table"]


def _are_two_pictures(source: SourceSlide) -> bool:
    """Whether there are two pictures, each with no more than one text below it."""
    return tuple(block.kind for block in _texts_of(source)) in TWO_PICTURES


def _is_pictured(source: SourceSlide) -> bool:
    """Whether there is one picture, and text at most beside it."""
    return len(source.all_of("picture")) == 1 and not source.all_of("table")


TWO_PICTURES = {
    ("picture", *first, "picture", *second)
    for first in ((), ("text",))
    for second in ((), ("text",))
}
TEXT = frozenset({"text"})
ANY_TEXT = frozenset(TEXTS)
TITLE = Kind(lambda _: True, _title, TEXT)
SECTION = Kind(lambda _: True, _section, ANY_TEXT)
BREAK = Kind(lambda _: True, _break, ANY_TEXT, frozenset({"break"}))
KINDS: Sequence[Kind] = (
    Kind(_has_label("statement"), _statement, ANY_TEXT, frozenset({"statement", "choices"})),
    Kind(
        lambda source: not {"exercise", "time"}.isdisjoint(source.labels),
        _exercise,
        ANY_TEXT,
        frozenset({"exercise", "time", "group", "materials"}),
    ),
    Kind(_has_label("questions"), _questions, ANY_TEXT, frozenset({"questions"})),
    Kind(_has("column"), _columns, ANY_TEXT | {"column"}),
    Kind(_is_table, _table, frozenset({"table"})),
    Kind(_are_two_pictures, _pictures, frozenset({"text", "picture"})),
    Kind(_is_pictured, _pictured, frozenset({"text", "picture"}), frozenset({"full"})),
    Kind(_is_quote, _quote, TEXT),
    Kind(lambda _: True, _plain, ANY_TEXT),
)
