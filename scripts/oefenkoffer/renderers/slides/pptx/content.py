"""A slide in, what stands in each place of which layout out; nothing yet of how it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from oefenkoffer.audience.everyone import Picture
from oefenkoffer.audience.house import House
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    ColumnsSlide,
    ExerciseSlide,
    OverviewSlide,
    PictureSlide,
    PointsSlide,
    QuestionsSlide,
    QuoteSlide,
    SectionSlide,
    SentenceSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
    TitleSlide,
)
from oefenkoffer.renderers.slides.pptx.places import Field, Name
from oefenkoffer.renderers.slides.pptx.text import (
    Paragraph,
    Run,
    Text,
    labelled,
    line,
    listed,
    paragraphs,
)
from oefenkoffer.renderers.slides.shares import shares


@dataclass(frozen=True)
class Table:
    """Rows of texts.

    Attributes:
        shares: how wide each column is, as a share of the whole.
        header: whether the first row names the columns.
    """

    rows: tuple[tuple[Text, ...], ...]
    shares: tuple[float, ...]
    header: bool


@dataclass(frozen=True)
class Content:
    """What a slide says, by the places of a layout.

    Attributes:
        logo: stands outside the places of the layout.
    """

    layout: Name
    texts: Mapping[Field, Text] = field(default_factory=lambda: MappingProxyType({}))
    picture: Picture | None = None
    table: Table | None = None
    logo: Picture | None = None


def content(slide: Slide, house: House) -> Content:
    """What a slide says; places without words are left out."""
    found = CONTENTS[type(slide)](slide, house)
    texts = {"context": line(slide.context), "title": line(slide.title), **found.texts}
    said = {place: text for place, text in texts.items() if text}
    return Content(found.layout, said, found.picture, found.table, found.logo)


def _title(slide: TitleSlide, _: House) -> Content:
    return Content("title", {"body": line(slide.subtitle)}, logo=slide.logo)


def _section(slide: SectionSlide, _: House) -> Content:
    return Content("section", {"body": paragraphs(slide.lead) if slide.lead else ()})


def _text(slide: TextSlide, _: House) -> Content:
    layout: Name = "picture" if slide.picture else "text"
    return Content(layout, {"body": paragraphs(slide.body)}, slide.picture)


def _points(slide: PointsSlide, _: House) -> Content:
    return Content("text", {"body": listed(slide.points, slide.first)})


def _overview(slide: OverviewSlide, _: House) -> Content:
    return Content(
        "text",
        {
            "body": tuple(
                Paragraph((Run(mark.title, bold=True), *_aside(mark.aside)), "1", number)
                for number, mark in enumerate(slide.landmarks, start=1)
            )
        },
    )


def _aside(text: str) -> tuple[Run, ...]:
    return (Run(f"   {text}", soft=True),) if text else ()


def _sentence(slide: SentenceSlide, _: House) -> Content:
    remarks = (labelled(remark.label, remark.text) for remark in slide.remarks)
    return Content(
        "sentence",
        {"body": paragraphs(slide.sentence), "side": tuple(p for text in remarks for p in text)},
    )


def _quote(slide: QuoteSlide, _: House) -> Content:
    return Content("sentence", {"body": paragraphs(slide.quote), "side": line(slide.by, soft=True)})


def _statement(slide: StatementSlide, _: House) -> Content:
    choices = tuple(Paragraph((Run(choice),), "•") for choice in slide.choices)
    return Content("sentence", {"body": paragraphs(slide.statement), "side": choices})


def _exercise(slide: ExerciseSlide, house: House) -> Content:
    text = house.labels.text
    rows = tuple(
        (
            line(f"{part.minutes} {text('slides.minutes', n=part.minutes)}", bold=True),
            line(part.title),
        )
        for part in slide.parts
    )
    side = (
        *_under(text("slides.stop_word"), slide.stop_word),
        *_under(text("slides.materials"), ", ".join(slide.materials)),
        *line(slide.group),
        *line(text("slides.total", n=slide.minutes), bold=True),
    )
    table = Table(rows, (0.36, 0.64), header=False) if rows else None
    return Content("exercise", {"body": paragraphs(slide.lead), "side": side}, table=table)


def _under(label: str, text: str) -> Text:
    runs = (Run(f"{label}\v", soft=True), Run(text, bold=True))
    return (Paragraph(runs),) if text else ()


def _table(slide: TableSlide, _: House) -> Content:
    rows = (slide.header, *slide.rows)
    cells = tuple(tuple(map(paragraphs, row)) for row in rows)
    return Content("table", table=Table(cells, shares(rows), header=True))


def _columns(slide: ColumnsSlide, _: House) -> Content:
    texts = [(*line(c.title, bold=True), *paragraphs(c.body)) for c in slide.columns]
    places: tuple[Field, ...] = ("body", "second", "third")
    layout: Name = "columns" if len(texts) < len(places) else "three_columns"
    return Content(layout, dict(zip(places, texts, strict=False)))


def _picture(slide: PictureSlide, _: House) -> Content:
    return Content("large_picture", {"body": line(slide.caption)}, slide.picture)


CONTENTS: Mapping[type[Slide], Callable[[Any, House], Content]] = {
    TitleSlide: _title,
    SectionSlide: _section,
    TextSlide: _text,
    PointsSlide: _points,
    QuestionsSlide: _points,
    AnswerSlide: _points,
    OverviewSlide: _overview,
    SentenceSlide: _sentence,
    ExerciseSlide: _exercise,
    ColumnsSlide: _columns,
    QuoteSlide: _quote,
    PictureSlide: _picture,
    TableSlide: _table,
    StatementSlide: _statement,
}
