"""Tell what a slide says in each place of which layout; nothing yet of how it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.measures import column_widths
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
from oefenkoffer.renderers.slides.pptx.layout_spec import Field, Name
from oefenkoffer.renderers.slides.pptx.text import (
    Paragraph,
    Run,
    Text,
    labelled,
    line,
    listed,
    paragraphs,
)

LARGE = 1.4
"""The minutes of a part, beside the text around them."""

NAME = 1.15
"""The title of a card, beside the text below it."""


@dataclass(frozen=True)
class TableContent:
    """Rows of texts.

    Attributes:
        shares: how wide each column is, as a share of the whole.
        header: whether the first row names the columns; else the first column names the rows.
        aligns: the side of each column: left, center, right or "" for the usual one.
    """

    rows: tuple[tuple[Text, ...], ...]
    shares: tuple[float, ...]
    header: bool
    aligns: tuple[str, ...] = ()

    @property
    def names_rows(self) -> bool:
        """Whether the first column is a few words that stay on one line."""
        return not self.header


@dataclass(frozen=True)
class SlideContent:
    """What a slide says, by the places of a layout.

    Attributes:
        logo: stands outside the places of the layout.
    """

    layout: Name
    texts: Mapping[Field, Text] = field(default_factory=lambda: MappingProxyType({}))
    picture: Picture | None = None
    table: TableContent | None = None
    logo: Picture | None = None


def content_of(slide: Slide, branding: Branding) -> SlideContent:
    """What a slide says; places without words are left out."""
    content = CONTENTS[type(slide)](slide, branding)
    texts = {"context": line(slide.context), "title": line(slide.title), **content.texts}
    return replace(content, texts={field: text for field, text in texts.items() if text})


def _title(slide: TitleSlide, _: Branding) -> SlideContent:
    return SlideContent("title", {"body": line(slide.subtitle)}, logo=slide.logo)


def _section(slide: SectionSlide, _: Branding) -> SlideContent:
    return SlideContent("section", {"body": paragraphs(slide.lead) if slide.lead else ()})


def _text(slide: TextSlide, _: Branding) -> SlideContent:
    if not slide.body.blocks and not slide.picture:
        return SlideContent("lone")
    layout: Name = "picture" if slide.picture else "text"
    return SlideContent(layout, {"body": paragraphs(slide.body)}, slide.picture)


def _points(slide: PointsSlide, _: Branding) -> SlideContent:
    return SlideContent("text", {"body": listed(slide.points, slide.first)})


def _overview(slide: OverviewSlide, _: Branding) -> SlideContent:
    return SlideContent(
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


def _sentence(slide: SentenceSlide, _: Branding) -> SlideContent:
    remarks = (labelled(remark.label, remark.text) for remark in slide.remarks)
    return SlideContent(
        "sentence",
        {"body": paragraphs(slide.sentence), "side": tuple(p for text in remarks for p in text)},
    )


def _quote(slide: QuoteSlide, _: Branding) -> SlideContent:
    return SlideContent(
        "quote",
        {
            "body": paragraphs(slide.quote),
            "side": line(f"– {slide.by}" if slide.by else "", soft=True),
        },
    )


def _statement(slide: StatementSlide, _: Branding) -> SlideContent:
    """Two sides are buttons that point to two walls of the room; more of them are a list."""
    statement = paragraphs(slide.statement)
    if len(slide.choices) == len(("left", "right")):
        left, right = slide.choices
        return SlideContent(
            "statement", {"body": statement, "left": line(f"← {left}"), "right": line(f"{right} →")}
        )
    choices = tuple(Paragraph((Run(choice),), "•") for choice in slide.choices)
    return SlideContent("sentence", {"body": statement, "side": choices})


def _exercise(slide: ExerciseSlide, branding: Branding) -> SlideContent:
    text = branding.labels.text
    rows = tuple(
        (
            _minutes(part.minutes, text("slides.minutes", n=part.minutes)),
            line(part.title),
        )
        for part in slide.parts
    )
    total = text("slides.total", n=slide.minutes) if slide.parts else ""
    side = (
        *_under(text("slides.group"), slide.group),
        *_under(text("slides.stop_word"), slide.stop_word, bold=True),
        *_under(text("slides.materials"), ", ".join(slide.materials)),
        *_under(text("slides.time"), total, bold=True),
    )
    table = TableContent(rows, (0.2, 0.8), header=False) if rows else None
    return SlideContent("exercise", {"body": paragraphs(slide.lead), "side": side}, table=table)


def _minutes(count: int, unit: str) -> Text:
    return (Paragraph((Run(str(count), bold=True, scale=LARGE), Run(f" {unit}", soft=True))),)


def _under(label: str, text: str, *, bold: bool = False) -> Text:
    runs = (Run(f"{label}\v", soft=True), Run(text, bold=bold))
    return (Paragraph(runs),) if text else ()


def _table(slide: TableSlide, _: Branding) -> SlideContent:
    rows = _squared((slide.header, *slide.rows))
    header, *cells = (tuple(map(paragraphs, row)) for row in rows)
    texts = (tuple(map(_softly, header)), *cells)
    table = TableContent(texts, column_widths(rows), header=True, aligns=slide.aligns)
    lead = paragraphs(slide.lead)
    return SlideContent("text" if lead else "table", {"body": lead}, table=table)


def _squared(rows: tuple[tuple[Markup, ...], ...]) -> tuple[tuple[Markup, ...], ...]:
    """Rows of equal length: where a row has a cell too many, the others get an empty one."""
    longest = max(map(len, rows))
    return tuple((*row, *[Markup(())] * (longest - len(row))) for row in rows)


def _softly(text: Text) -> Text:
    return tuple(replace(p, runs=tuple(replace(run, soft=True) for run in p.runs)) for p in text)


def _columns(slide: ColumnsSlide, _: Branding) -> SlideContent:
    """Two or three columns are cards beside each other; more of them are a table."""
    places: tuple[Field, ...] = ("body", "second", "third")
    if len(slide.columns) > len(places):
        return _many_columns(slide)
    texts = [(*_name(c.title), *paragraphs(c.body)) for c in slide.columns]
    layout: Name = "columns" if len(texts) < len(places) else "three_columns"
    return SlideContent(layout, dict(zip(places[: len(texts)], texts, strict=True)))


def _many_columns(slide: ColumnsSlide) -> SlideContent:
    names = tuple(line(column.title, bold=True, soft=True) for column in slide.columns)
    bodies = tuple(paragraphs(column.body) for column in slide.columns)
    shares = column_widths((tuple(column.body for column in slide.columns),))
    return SlideContent("table", table=TableContent((names, bodies), shares, header=True))


def _name(text: str) -> Text:
    """The title of a card."""
    return (Paragraph((Run(text, bold=True, scale=NAME),)),) if text else ()


def _picture(slide: PictureSlide, _: Branding) -> SlideContent:
    return SlideContent("large_picture", {"body": line(slide.caption)}, slide.picture)


CONTENTS: Mapping[type[Slide], Callable[[Any, Branding], SlideContent]] = {
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
