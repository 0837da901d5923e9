"""Tell what a slide says in each place of which layout; nothing yet of how it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.signs import sign_of
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.measures import column_widths
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    Block,
    BreakSlide,
    ColumnsSlide,
    DialogueSlide,
    ExerciseSlide,
    MenuSlide,
    OverviewSlide,
    PictureSlide,
    PicturesSlide,
    PointsSlide,
    ProgrammeSlide,
    QuestionsSlide,
    QuoteSlide,
    SectionSlide,
    SentenceSlide,
    SiteCode,
    SituationSlide,
    Slide,
    StatementSlide,
    StopSlide,
    TableSlide,
    TextSlide,
    TitleSlide,
)
from oefenkoffer.renderers.slides.pptx.figure_shapes import Figure
from oefenkoffer.renderers.slides.pptx.figures import (
    answer,
    clock_alone,
    dialogue,
    figure,
    linked_columns,
    menu,
    overview,
    pictures,
    programme,
    roles,
)
from oefenkoffer.renderers.slides.pptx.layouts import Field, Name
from oefenkoffer.renderers.slides.pptx.tables import TableContent
from oefenkoffer.renderers.slides.pptx.text import (
    Paragraph,
    Run,
    Text,
    labelled,
    line,
    listed,
    paragraphs,
)
from oefenkoffer.renderers.slides.time_words import end_of, length_of, number_of

LARGE = 1.4
"""The minutes of a part, beside the text around them."""

NAME = 1.15
"""The title of a card, beside the text below it."""


@dataclass(frozen=True)
class SlideContent:
    """What a slide says, by the places of a layout.

    Attributes:
        figure: stands in the place for a text, and is drawn.
        sign: the name of a sign in the place for a picture; empty for none.
        logo: stands outside the places of the layout, on the first slide of a client.
        code: the address of the site, for a code that stands outside them too.
        block: the part of the day that starts here, to draw where one is in the day.
        reveal: whether its parts come one at a time.
    """

    layout: Name
    texts: Mapping[Field, Text] = field(default_factory=lambda: MappingProxyType({}))
    picture: Picture | None = None
    table: TableContent | None = None
    figure: Figure | None = None
    sign: str = ""
    logo: Picture | None = None
    code: SiteCode | None = None
    block: Block | None = None
    reveal: bool = False


def content_of(slide: Slide, branding: Branding) -> SlideContent:
    """What a slide says; places without words are left out."""
    content = CONTENTS[type(slide)](slide, branding)
    texts = {"context": line(slide.context), "title": line(slide.title), **content.texts}
    texts = {field: text for field, text in texts.items() if text}
    return replace(content, texts=texts, reveal=slide.reveal)


def _title(slide: TitleSlide, branding: Branding) -> SlideContent:
    body = line(slide.subtitle)
    return SlideContent("title", {"body": body}, logo=branding.logo, code=slide.code)


def _section(slide: SectionSlide, branding: Branding) -> SlideContent:
    lead = paragraphs(slide.lead) if slide.lead else ()
    when = line(length_of(slide.block, branding.labels)) if slide.block else ()
    texts: dict[Field, Text] = {"body": (*lead, *when)}
    if slide.block and not slide.context:
        texts["context"] = line(number_of(slide.block, branding.labels))
    return SlideContent("section", texts, code=slide.code, block=slide.block)


def _break(slide: BreakSlide, branding: Branding) -> SlideContent:
    text = branding.labels.text
    texts: dict[Field, Text] = {
        "second": paragraphs(slide.lead) if slide.lead else (),
        **_in_ring(slide.minutes, branding),
    }
    if slide.block and (end := end_of(slide.block, branding.labels)):
        texts["side"], texts["body"] = line(text("slides.go_on_at")), line(end)
    return SlideContent("pause", texts, block=slide.block)


def _in_ring(minutes: int, branding: Branding) -> dict[Field, Text]:
    """What a clock begins with, in the ring that stands on the layout."""
    unit = branding.labels.text("slides.minutes", n=minutes)
    return {"count": line(str(minutes)), "unit": line(unit)}


def _situation(slide: SituationSlide, _: Branding) -> SlideContent:
    texts: dict[Field, Text] = {"body": paragraphs(slide.body)}
    if slide.picture:
        return SlideContent("situation", texts, slide.picture)
    return SlideContent("situation", texts, sign=sign_of(slide.sign))


def _stop(slide: StopSlide, _: Branding) -> SlideContent:
    rule = paragraphs(slide.rule)
    return SlideContent("stop", {"body": paragraphs(slide.sentence), "side": rule})


def _drawn(draw: Callable[..., Any]) -> Callable[[Any, Branding], SlideContent]:
    """The content of a kind of slide that is a figure below its title."""
    return lambda slide, _: SlideContent("text", figure=figure(draw, slide))


def _text(slide: TextSlide, _: Branding) -> SlideContent:
    if not slide.body.blocks and not slide.picture:
        return SlideContent("lone")
    layout: Name = "picture" if slide.picture else "text"
    return SlideContent(layout, {"body": paragraphs(slide.body)}, slide.picture)


def _points(slide: PointsSlide, _: Branding) -> SlideContent:
    return SlideContent("text", {"body": listed(slide.points, slide.first)})


def _sentence(slide: SentenceSlide, branding: Branding) -> SlideContent:
    remarks = (
        labelled(f"{remark.label}{branding.labels.colon}", remark.text) for remark in slide.remarks
    )
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
    if slide.is_clock_alone:
        return SlideContent("text", figure=figure(clock_alone, slide))
    text = branding.labels.text
    rows = tuple(
        (
            _minutes(part.minutes, text("slides.minutes", n=part.minutes)),
            line(part.title),
        )
        for part in slide.parts
    )
    side = _in_one_line(
        _behind("slides.group", branding, slide.group),
        _behind("slides.materials", branding, ", ".join(slide.materials)),
        _behind("slides.stop_word", branding, slide.stop_word, bold=True),
    )
    if not rows:
        return SlideContent("text", {"body": (*paragraphs(slide.lead), *side)})
    table = TableContent(rows, (0.2, 0.8), header=False)
    texts: dict[Field, Text] = {
        "body": paragraphs(slide.lead),
        "side": side,
        **_in_ring(slide.minutes, branding),
    }
    return SlideContent("exercise", texts, table=table)


def _minutes(count: int, unit: str) -> Text:
    return (Paragraph((Run(str(count), bold=True, scale=LARGE), Run(f" {unit}", soft=True))),)


def _behind(key: str, branding: Branding, text: str, *, bold: bool = False) -> tuple[Run, ...]:
    """A text behind the label with a key; nothing where there is none."""
    labels = branding.labels
    label = Run(f"{labels.text(key)}{labels.colon} ", soft=True)
    return (label, Run(text, bold=bold)) if text else ()


def _in_one_line(*facts: tuple[Run, ...]) -> Text:
    """What there is of some facts, with a dot between them."""
    runs = [run for fact in facts if fact for run in (Run("  ·  ", soft=True), *fact)]
    return (Paragraph(tuple(runs[1:])),) if runs else ()


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
    if all(column.role for column in slide.columns):
        return SlideContent("text", figure=figure(roles, slide))
    if any(column.target for column in slide.columns):
        return SlideContent("text", figure=figure(linked_columns, slide))
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
    layout: Name = "full" if slide.full else "large_picture"
    return SlideContent(layout, {"body": line(slide.caption)}, slide.picture)


CONTENTS: Mapping[type[Slide], Callable[[Any, Branding], SlideContent]] = {
    TitleSlide: _title,
    SectionSlide: _section,
    TextSlide: _text,
    PointsSlide: _points,
    QuestionsSlide: _points,
    BreakSlide: _break,
    SituationSlide: _situation,
    StopSlide: _stop,
    AnswerSlide: _drawn(answer),
    OverviewSlide: _drawn(overview),
    DialogueSlide: _drawn(dialogue),
    MenuSlide: _drawn(menu),
    ProgrammeSlide: _drawn(programme),
    PicturesSlide: _drawn(pictures),
    SentenceSlide: _sentence,
    ExerciseSlide: _exercise,
    ColumnsSlide: _columns,
    QuoteSlide: _quote,
    PictureSlide: _picture,
    TableSlide: _table,
    StatementSlide: _statement,
}
