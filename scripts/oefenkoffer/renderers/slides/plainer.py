"""A slide of any kind in, one of the few kinds that every writer sets out.

A writer without a layout of its own for columns, a quote, a picture, a table or a statement says
the same words in the layout of a text, of points or of a sentence.
"""

from collections.abc import Callable, Mapping
from typing import Any

from oefenkoffer.markup import Markup, Node
from oefenkoffer.renderers.slides.model import (
    Column,
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


def plainer(slide: Slide) -> Slide:
    """The slide itself, or its words as a text, points or a sentence."""
    change = CHANGES.get(type(slide))
    return change(slide) if change else slide


def _head(slide: Slide) -> dict[str, Any]:
    """What every slide has, to give to another."""
    names = ("context", "title", "origin", "notes", "planned", "reveal")
    return {name: getattr(slide, name) for name in names}


def _columns(slide: ColumnsSlide) -> Slide:
    return PointsSlide(**_head(slide), points=tuple(map(_column, slide.columns)), first=None)


def _column(column: Column) -> Markup:
    title = Node("paragraph", (Node("strong", (Node("text", text=column.title),)),))
    return Markup((title, *column.body.blocks) if column.title else column.body.blocks)


def _quote(slide: QuoteSlide) -> Slide:
    by = _text(slide.by).blocks if slide.by else ()
    return SentenceSlide(**_head(slide), sentence=Markup((*slide.quote.blocks, *by)), remarks=())


def _picture(slide: PictureSlide) -> Slide:
    body = _text(slide.caption) if slide.caption else Markup(())
    return TextSlide(**_head(slide), body=body, picture=slide.picture)


def _table(slide: TableSlide) -> Slide:
    rows = (slide.header, *slide.rows)
    return PointsSlide(**_head(slide), points=tuple(map(_row, rows)), first=None)


def _row(cells: tuple[Markup, ...]) -> Markup:
    return _text(" – ".join(cell.plain for cell in cells))


def _statement(slide: StatementSlide) -> Slide:
    choices = tuple(Remark(str(n), _text(c)) for n, c in enumerate(slide.choices, start=1))
    return SentenceSlide(**_head(slide), sentence=slide.statement, remarks=choices)


def _text(words: str) -> Markup:
    return Markup((Node("paragraph", (Node("text", text=words),)),))


CHANGES: Mapping[type[Slide], Callable[[Any], Slide]] = {
    ColumnsSlide: _columns,
    QuoteSlide: _quote,
    PictureSlide: _picture,
    TableSlide: _table,
    StatementSlide: _statement,
}
