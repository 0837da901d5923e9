"""Give the tables and pictures in the texts of a slide a place: beside the text, or a slide.

In PowerPoint neither stands within a text. So that a deck has the same slides in all its forms,
none does in any of them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from math import ceil
from typing import Any, TypeVar

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import Markup, Node, nodes_in, shown
from oefenkoffer.renderers.slides.measures import column_widths
from oefenkoffer.renderers.slides.model import (
    NOTHING,
    AnswerSlide,
    ColumnsSlide,
    PictureSlide,
    PointsSlide,
    QuoteSlide,
    Remark,
    SentenceSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
)
from oefenkoffer.renderers.slides.pagination import AIR, LINE, ROOM, lines, page_title

Value = TypeVar("Value")

RIGID = ("table", "picture")
"""What cannot stand within the text of a slide."""

BESIDE = 0.7 * ROOM
"""How many lines of text may stand beside a picture; they are shorter there."""

LEAD = 2 * (1 + AIR)
"""How many lines of text may stand above a table."""

TABLE_ROOM = 12.0
"""How many lines of a table a slide takes, with the air between its rows."""


@dataclass(frozen=True)
class _Own:
    """What needs a place of its own, and a few words that say what it belongs to."""

    node: Node
    context: str


def with_own_slides(slide: Slide, branding: Branding) -> Iterator[Slide]:
    """A slide and those that its tables and pictures need; one without any as it is."""
    if not any(_rigid_in(replace(slide, notes=()) if slide.notes else slide)):
        yield slide
        return
    for index, page in enumerate(_pages(slide)):
        title = page_title(slide.title, index, branding)
        is_first = not index
        yield replace(
            page,
            title=title,
            notes=slide.notes if is_first else (),
            planned=slide.planned if is_first else None,
            name=slide.name if is_first else "",
        )


def _pages(slide: Slide) -> Iterator[Slide]:
    if isinstance(slide, PointsSlide) and len(slide.points) == 1 and slide.first is None:
        slide = _as_text_slide(slide, slide.points[0])  # as it is shown, without a bullet
    if isinstance(slide, TextSlide):
        yield from _of_text(slide)
        return
    rest = _REST.get(type(slide), _without)(slide)
    if rest is not None:
        yield rest
    for own in _owned(slide):
        yield from _own_slides(slide, own)


def _as_text_slide(slide: Slide, body: Markup) -> TextSlide:
    return TextSlide(
        context=slide.context, title=slide.title, origin=slide.origin, body=body, picture=None
    )


def _of_text(slide: TextSlide) -> Iterator[Slide]:
    """The blocks of a text in their order.

    A few lines stand above the table they lead to, and a text beside the picture that follows it.
    """
    picture, text = slide.picture, list[Node]()
    blocks = list(_apart(slide.body.blocks))
    if not picture and [block.kind for block in blocks if block.kind in RIGID] == ["picture"]:
        blocks.sort(key=lambda block: block.kind == "picture")  # all of the text stands beside it
    for block in blocks:
        if block.kind not in RIGID:
            text.append(block)
            continue
        body, text = Markup(tuple(text)), []
        own = _Own(block, slide.context)
        if picture is None and body.blocks and block.kind == "picture" and lines(body) <= BESIDE:
            yield replace(slide, body=body, picture=_picture(block))
        elif picture is None and block.kind == "table" and lines(body) <= LEAD:
            yield from _own_slides(slide, own, body)
        else:
            if body.blocks:
                yield replace(slide, body=body, picture=picture)
                picture = None
            yield from _own_slides(slide, own)
    if text or picture:
        yield replace(slide, body=Markup(tuple(text)), picture=picture)


def _apart(blocks: Sequence[Node]) -> Iterator[Node]:
    """Blocks of text and others in turn: a table in a list or in a quote stands behind that."""
    for block in blocks:
        if block.kind in RIGID:
            yield block
            continue
        (bare,) = _without(Markup((block,))).blocks or (None,)
        if bare is not None:
            yield bare
        yield from _rigid_in(block)


def _rigid_in(part: object) -> Iterator[Node]:
    """The tables and pictures in a part of a slide, in their order."""
    return nodes_in(part, *RIGID)


def _owned(slide: Slide) -> Iterator[_Own]:
    """What needs a place of its own, each with what is said of it on the slide."""
    parts: list[tuple[str, object]] = [(slide.context, replace(slide, notes=()))]
    if isinstance(slide, SentenceSlide):
        parts = [(slide.context, slide.sentence)]
        parts += [(remark.label, remark.text) for remark in slide.remarks]
    elif isinstance(slide, ColumnsSlide):
        parts = [(column.title or slide.context, column.body) for column in slide.columns]
    for context, part in parts:
        yield from (_Own(node, context) for node in _rigid_in(part))


def _own_slides(slide: Slide, own: _Own, lead: Markup = NOTHING) -> Iterator[Slide]:
    if own.node.kind == "table":
        yield from _table_slides(slide, own, lead)
    else:
        yield PictureSlide(
            context=own.context,
            title=slide.title,
            origin=slide.origin,
            picture=_picture(own.node),
            caption="",
        )


def _picture(node: Node) -> Picture:
    picture = shown(node)
    return Picture(picture.name, picture.data, node.text)


def _table_slides(slide: Slide, own: _Own, lead: Markup) -> Iterator[Slide]:
    """A table as the slides that it takes, each with its header."""
    header, *rows = (tuple(map(_as_text, row.children)) for row in own.node.children)
    for index, page in enumerate(_row_pages(header, rows, TABLE_ROOM - lines(lead))):
        yield TableSlide(
            context=own.context,
            title=slide.title,
            origin=slide.origin,
            reveal=slide.reveal,
            header=header,
            rows=tuple(page),
            aligns=tuple(cell.align for cell in own.node.children[0].children),
            lead=Markup(()) if index else lead,
        )


def _as_text(cell: Node) -> Markup:
    return Markup((Node("paragraph", cell.children),)) if cell.children else Markup(())


def _row_pages(
    header: tuple[Markup, ...], rows: Sequence[tuple[Markup, ...]], room: float
) -> Iterator[list[tuple[Markup, ...]]]:
    """Rows in their order, as many together as a slide takes below the header."""
    shares = column_widths((header, *rows))
    page, used = list[tuple[Markup, ...]](), _lines_of_row(header, shares)
    for row in rows:
        high = _lines_of_row(row, shares)
        if page and used + high > room:
            yield page
            page, used, room = [], _lines_of_row(header, shares), TABLE_ROOM
        page, used = [*page, row], used + high
    yield page


def _lines_of_row(row: Sequence[Markup], shares: Sequence[float]) -> float:
    each = (
        ceil(len(cell.plain) / max(share * LINE, 1))
        for cell, share in zip(row, shares, strict=True)
    )
    return AIR + max(each, default=1)


def _without(value: Value) -> Value:
    """A slide, or anything in it, without tables and pictures, and what is empty without them."""
    if isinstance(value, Markup):
        return replace(value, blocks=_kept(value.blocks))
    if isinstance(value, tuple):
        return type(value)(map(_without, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(
        value,
        **{
            field.name: _without(getattr(value, field.name))
            for field in fields(value)
            if field.name != "notes"
        },
    )


def _kept(nodes: Sequence[Node]) -> tuple[Node, ...]:
    kept = []
    for node in nodes:
        children = _kept(node.children)
        if node.kind not in RIGID and (children or not node.children):
            kept.append(replace(node, children=children))
    return tuple(kept)


def _rest_of_points(slide: Any) -> Slide | None:  # noqa: ANN401 (a PointsSlide of any kind)
    points = tuple(point for point in _without(slide).points if point.blocks)
    return replace(slide, points=points) if points else None


def _rest_of_answer(slide: AnswerSlide) -> Slide | None:
    rest = _without(slide)
    columns = tuple(
        replace(column, points=points)
        for column in rest.columns
        if (points := tuple(point for point in column.points if point.blocks))
    )
    return replace(rest, columns=columns) if columns else None


def _rest_of_columns(slide: ColumnsSlide) -> Slide | None:
    """Columns of which one has a text, or is a title alone; that stands on no slide of a table."""
    rest = _without(slide)
    pairs = zip(slide.columns, rest.columns, strict=True)
    return rest if any(own.body.blocks or not it.body.blocks for it, own in pairs) else None


def _rest_of_sentence(slide: SentenceSlide) -> Slide | None:
    """Without a sentence, the remarks as a text; nothing where there are none either."""
    rest = _without(slide)
    remarks = tuple(remark for remark in rest.remarks if remark.text.blocks)
    if rest.sentence.blocks:
        return replace(rest, remarks=remarks)
    if not remarks:
        return None
    body = Markup(tuple(block for remark in remarks for block in _labelled(remark)))
    return _as_text_slide(slide, body)


def _labelled(remark: Remark) -> tuple[Node, ...]:
    first, *others = remark.text.blocks
    label = Node("strong", (Node("text", text=f"{remark.label}:"),))
    if first.kind != "paragraph":
        return (Node("paragraph", (label,)), first, *others)
    return (replace(first, children=(label, Node("text", text=" "), *first.children)), *others)


def _rest_in_words(field: str) -> Callable[[Any], Slide]:
    """For a slide that is nothing without a text: the words of its table or picture, at least."""

    def rest(slide: Any) -> Slide:  # noqa: ANN401 (of the kind that has this field)
        bare: Any = _without(slide)
        if getattr(bare, field).blocks:
            return bare  # type: ignore[no-any-return]
        words = Node("text", text=getattr(slide, field).plain)
        return replace(bare, **{field: Markup((Node("paragraph", (words,)),))})  # type: ignore[no-any-return]

    return rest


_REST: Mapping[type, Callable[[Any], Slide | None]] = {
    **dict.fromkeys((PointsSlide, *PointsSlide.__subclasses__()), _rest_of_points),
    AnswerSlide: _rest_of_answer,
    ColumnsSlide: _rest_of_columns,
    SentenceSlide: _rest_of_sentence,
    StatementSlide: _rest_in_words("statement"),
    QuoteSlide: _rest_in_words("quote"),
}
"""What is left of a slide whose text has no table or picture any more; None for nothing."""
