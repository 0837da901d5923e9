"""A table in the text of a slide: below the lines that lead to it, or on a slide of its own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from pptx.enum.text import PP_ALIGN
from pptx.shapes.graphfrm import GraphicFrame

from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.model import (
    Column,
    ColumnsSlide,
    Deck,
    Origin,
    PointsSlide,
    QuestionsSlide,
    QuoteSlide,
    Remark,
    SectionSlide,
    SentenceSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
)
from oefenkoffer.renderers.slides.own_slides import with_own_slides
from oefenkoffer.renderers.slides.paper import pdf
from oefenkoffer.renderers.slides.pptx import pptx
from tests import papers, presentations
from tests.renderers.slides.decks import library

TABLE = "| Dag | Wie |\n|---|--:|\n| ma | Jan |"
LONG = "Dit is een zin van precies vijftig tekens, met punt. " * 4
HEAD: dict[str, Any] = {
    "context": "Casus 1",
    "title": "De situatie",
    "origin": Origin("cases/te-laat.yml", "situation"),
    "notes": (parse("Wacht."),),
    "planned": 5,
}


def slides(slide: Slide) -> list[tuple[str, str, str]]:
    """The kind, the title and the words of each slide that comes of one."""
    return [
        (type(page).__name__.removesuffix("Slide"), page.title, words(page))
        for page in with_own_slides(slide, library())
    ]


def words(slide: Slide) -> str:
    return " + ".join(filter(None, SAID[type(slide)](slide)))


SAID: Mapping[type[Slide], Callable[[Any], list[str]]] = {
    TableSlide: lambda it: [
        it.lead.plain,
        " ".join(cell.plain for row in (it.header, *it.rows) for cell in row),
    ],
    TextSlide: lambda it: [it.body.plain],
    PointsSlide: lambda it: [point.plain for point in it.points],
    QuestionsSlide: lambda it: [point.plain for point in it.points],
    SentenceSlide: lambda it: [it.sentence.plain, *(remark.text.plain for remark in it.remarks)],
    ColumnsSlide: lambda it: [f"{column.title}: {column.body.plain}" for column in it.columns],
    StatementSlide: lambda it: [it.statement.plain],
    QuoteSlide: lambda it: [it.quote.plain],
    SectionSlide: lambda it: [it.lead.plain],
}
"""What each kind of slide says."""


def text(body: str) -> TextSlide:
    return TextSlide(**HEAD, body=parse(body), picture=None)


def test_a_slide_without_a_table_stays_as_it_is() -> None:
    slide = replace(text("Kort.\n\n- een"), notes=(parse(TABLE),))

    assert list(with_own_slides(slide, library())) == [slide]


def test_a_few_lines_stand_above_the_table_that_they_lead_to() -> None:
    slide = text(f"Dit is er.\n\n{TABLE}")

    (page,) = with_own_slides(slide, library())

    header, row = (tuple(map(parse, cells)) for cells in (("Dag", "Wie"), ("ma", "Jan")))
    assert page == TableSlide(
        **HEAD, header=header, rows=(row,), aligns=("", "right"), lead=parse("Dit is er.")
    )


def test_a_long_text_and_its_tables_are_slides_in_their_order() -> None:
    body = f"{LONG}\n\n{TABLE}\n\nKort.\n\n{TABLE}\n\nSlot."

    assert slides(text(body)) == [
        ("Text", "De situatie", LONG.strip()),
        ("Table", "De situatie (vervolg)", "Dag Wie ma Jan"),
        ("Table", "De situatie (vervolg)", "Kort. + Dag Wie ma Jan"),
        ("Text", "De situatie (vervolg)", "Slot."),
    ]


def test_what_is_said_and_planned_is_for_the_first_slide() -> None:
    first, second = with_own_slides(text(f"{LONG}\n\n{TABLE}"), library())

    assert (first.notes, first.planned) == (HEAD["notes"], 5)
    assert (second.notes, second.planned) == ((), None)


def test_a_slide_that_goes_on_with_another_goes_on_once() -> None:
    slide = replace(text(f"{LONG}\n\n{TABLE}"), title="De situatie (vervolg)")

    assert [title for _, title, _ in slides(slide)] == ["De situatie (vervolg)"] * 2


def test_a_table_in_a_list_or_a_quote_stands_behind_it() -> None:
    indented = TABLE.replace("\n", "\n  ")

    assert slides(text(f"- een\n\n  {indented}\n- twee")) == [
        ("Table", "De situatie", "een twee + Dag Wie ma Jan"),
    ]
    assert slides(text(f"> {TABLE.replace(chr(10), chr(10) + '> ')}")) == [
        ("Table", "De situatie", "Dag Wie ma Jan"),
    ]


def test_a_long_table_takes_more_slides_each_with_its_header() -> None:
    rows = "\n".join(f"| {number} | naam |" for number in range(1, 16))

    pages = list(with_own_slides(text(f"| Nr | Wie |\n|---|---|\n{rows}"), library()))

    numbers = [
        [row[0].plain for row in page.rows] for page in pages if isinstance(page, TableSlide)
    ]
    assert [len(some) for some in numbers] == [7, 7, 1]
    assert [*chain(*numbers)] == [str(number) for number in range(1, 16)]
    assert {page.header[0].plain for page in pages if isinstance(page, TableSlide)} == {"Nr"}


@pytest.mark.parametrize(
    ("slide", "expected"),
    [
        (
            PointsSlide(**HEAD, points=(parse("Een."), parse(f"Twee.\n\n{TABLE}")), first=None),
            [("Points", "", "Een. + Twee."), ("Table", "Casus 1", "Dag Wie ma Jan")],
        ),
        (
            PointsSlide(**HEAD, points=(parse(f"Eén.\n\n{TABLE}"),), first=None),
            [("Table", "", "Eén. + Dag Wie ma Jan")],
        ),
        (
            QuestionsSlide(**HEAD, points=(parse(TABLE),), first=1),
            [("Table", "Casus 1", "Dag Wie ma Jan")],
        ),
        (
            SectionSlide(**HEAD, lead=parse(TABLE)),
            [("Section", "", ""), ("Table", "Casus 1", "Dag Wie ma Jan")],
        ),
        (
            SentenceSlide(
                **HEAD,
                sentence=parse("Zeg dit."),
                remarks=(Remark("Doel", parse(f"Rust.\n\n{TABLE}")),),
            ),
            [("Sentence", "", "Zeg dit. + Rust."), ("Table", "Doel", "Dag Wie ma Jan")],
        ),
        (
            SentenceSlide(**HEAD, sentence=parse(TABLE), remarks=(Remark("Doel", parse("Rust.")),)),
            [("Text", "", "Doel: Rust."), ("Table", "Casus 1", "Dag Wie ma Jan")],
        ),
        (
            ColumnsSlide(
                **HEAD, columns=(Column("Nu", parse("Niets.")), Column("Dan", parse(TABLE)))
            ),
            [("Columns", "", "Nu: Niets. + Dan: "), ("Table", "Dan", "Dag Wie ma Jan")],
        ),
        (
            StatementSlide(**HEAD, statement=parse(TABLE), choices=("Ja", "Nee")),
            [("Statement", "", "Dag, Wie. ma, Jan."), ("Table", "Casus 1", "Dag Wie ma Jan")],
        ),
        (
            QuoteSlide(**HEAD, quote=parse(f"Kijk.\n\n{TABLE}"), by="Jan"),
            [("Quote", "", "Kijk."), ("Table", "Casus 1", "Dag Wie ma Jan")],
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, PointsSlide | QuoteSlide) else None,
)
def test_each_kind_of_slide_gives_its_table_a_slide(
    slide: Slide, expected: list[tuple[str, str, str]]
) -> None:
    pages = list(with_own_slides(slide, library()))

    seen = [
        (type(page).__name__.removesuffix("Slide"), page.context if index else "", words(page))
        for index, page in enumerate(pages)
    ]
    assert seen == [
        (kind, context if index else "", said)
        for index, (kind, context, said) in enumerate(expected)
    ]


def test_a_table_and_its_lead_are_on_paper_and_in_powerpoint() -> None:
    deck = Deck("Dag", tuple(with_own_slides(text(f"Dit is er.\n\n{TABLE}"), library())))

    (on_paper,), data = papers.texts(pdf(deck, library())), pptx(deck, library()).data

    assert "Dit is er. Dag Wie ma Jan" in on_paper
    (page,) = presentations.slides(data)
    (table,) = (shape.table for shape in page.shapes if isinstance(shape, GraphicFrame))
    assert "De situatie Dit is er. Dag Wie ma Jan" in presentations.said(page.shapes.element)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Dag", "Wie"],
        ["ma", "Jan"],
    ]
    assert table.cell(1, 1).text_frame.paragraphs[0].alignment == PP_ALIGN.RIGHT


def test_a_table_in_notes_is_told_row_by_row_in_powerpoint() -> None:
    slide = replace(text("Kort."), notes=(parse(f"Kijk.\n\n{TABLE}"),))

    data = pptx(Deck("Dag", (slide,)), library()).data

    assert presentations.notes(data) == ["Kijk. Dag, Wie. ma, Jan."]


def test_nothing_is_lost_of_a_text() -> None:
    indented = TABLE.replace("\n", "\n  ")
    slide = text(f"Een.\n\n- twee\n\n  {indented}\n\nDrie.\n\n{TABLE}\n\n> vier")

    shown = " ".join(said for _, _, said in slides(slide))

    of_table = ["Dag", "Wie", "ma", "Jan"]
    assert sorted(re.findall(r"\w+", shown)) == sorted(
        ["Een", "twee", "Drie", "vier", *of_table, *of_table]
    )


def test_a_column_that_is_a_title_alone_stays_beside_a_table_in_another() -> None:
    columns = (Column("Leeg", parse("")), Column("Vol", parse(TABLE)))

    first, second = with_own_slides(ColumnsSlide(**HEAD, columns=columns), library())

    assert isinstance(first, ColumnsSlide)
    assert [column.title for column in first.columns] == ["Leeg", "Vol"]
    assert (type(second), second.context) == (TableSlide, "Vol")
