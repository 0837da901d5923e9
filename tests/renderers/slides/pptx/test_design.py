"""The look of the slides: what a layout draws, and how texts share the room."""

import io
from typing import Any

import pytest
from pptx import Presentation
from pptx.slide import Slide as PptxSlide

from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.model import (
    Column,
    ColumnsSlide,
    Deck,
    ExercisePart,
    ExerciseSlide,
    QuoteSlide,
    SectionSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
)
from oefenkoffer.renderers.slides.pptx import pptx
from oefenkoffer.renderers.slides.pptx.layouts import INDEX, Field
from tests.presentations import A, P, slides
from tests.renderers.slides.decks import library
from tests.renderers.slides.kinds import head

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
LONG = "Een zin die lang genoeg is om met grote letters over meer regels te lopen."


def shown(slide: Slide) -> PptxSlide:
    return slides(pptx(Deck("Kijk", (slide,)), library()).data)[0]


def place(slide: PptxSlide, field: Field) -> Any:  # noqa: ANN401 (a placeholder)
    return next(p for p in slide.placeholders if p.placeholder_format.idx == INDEX[field])


def home(slide: PptxSlide, field: Field) -> Any:  # noqa: ANN401 (a placeholder of a layout)
    """The place on the layout that a place of a slide was made from."""
    found = list[Any](slide.slide_layout.placeholders)
    return next(p for p in found if p.placeholder_format.idx == INDEX[field])


def size(shape: Any) -> float:  # noqa: ANN401 (a placeholder)
    """The type of a place in points, as the slide or its layout says."""
    (first, *_) = shape.element.iter(f"{A}lvl1pPr")
    return int(first.find(f"{A}defRPr").get("sz")) / 100


def inset(slide: PptxSlide, field: Field) -> int:
    return int(place(slide, field).element.txBody.bodyPr.get("rIns", "0"))


def section(title: str) -> Slide:
    return SectionSlide(**head(title), lead=parse("Om tien uur."))


def test_a_question_without_a_text_stands_large_on_a_layout_of_its_own() -> None:
    slide = shown(TextSlide(**head("Wat konden wij voorkomen?"), body=parse(""), picture=None))

    assert (slide.slide_layout.name, size(home(slide, "title"))) == ("Vraag", 72)
    assert [shape.name for shape in slide.placeholders][:2] == ["Titel", "Hoort bij"]


def test_two_sides_of_a_statement_are_buttons_that_point_to_them() -> None:
    slide = shown(StatementSlide(**head("Zeg"), statement=parse("Nee."), choices=("Ja", "Nee")))
    buttons = [place(slide, "left"), place(slide, "right")]

    assert [button.text_frame.text for button in buttons] == ["← Ja", "Nee →"]
    assert [home(slide, field).element.spPr.find(f"{A}prstGeom").get("prst")
            for field in ("left", "right")] == ["roundRect", "roundRect"]  # fmt: skip
    assert buttons[0].left + buttons[0].width < buttons[1].left


def test_three_sides_of_a_statement_are_a_list() -> None:
    choices = ("Ja", "Nee", "Soms")
    slide = shown(StatementSlide(**head("Zeg"), statement=parse("Nee."), choices=choices))

    assert slide.slide_layout.name == "Zin"
    assert [p.text for p in place(slide, "side").text_frame.paragraphs] == list(choices)


def test_cards_beside_each_other_have_type_of_one_size_below_an_edge() -> None:
    columns = (Column("Kort", parse("Ja.")), Column("Lang", parse(LONG * 3)))
    slide = shown(ColumnsSlide(**head("Kijk"), columns=columns))
    cards = [place(slide, "body"), place(slide, "second")]
    edges = [shape for shape in slide.slide_layout.shapes if not shape.is_placeholder]

    assert size(cards[0]) == size(cards[1]) < size(home(slide, "body"))
    assert [(edge.left, edge.top + edge.height) for edge in edges] == [
        (card.left, card.top) for card in cards
    ]


def exercise() -> PptxSlide:
    return shown(
        ExerciseSlide(
            **head("Aan de slag"),
            lead=parse("Maak tweetallen."),
            parts=(ExercisePart("Lees", 1), ExercisePart("Speel", 6)),
            materials=("kaarten",),
            stop_word="",
            group="tweetallen",
        )
    )


def test_the_time_of_an_exercise_stands_in_a_ring() -> None:
    slide = exercise()
    (ring,) = [shape for shape in slide.slide_layout.shapes if shape.name == "Ring"]
    count, unit = place(slide, "count"), place(slide, "unit")

    assert (count.text_frame.text, unit.text_frame.text) == ("7", "minuten")
    assert ring.top < count.top < unit.top < ring.top + ring.height
    assert ring.height > 0.4 * 6858000
    assert [p.text for p in place(slide, "side").text_frame.paragraphs] == [
        "Werkvorm: tweetallen  ·  Dit heb je nodig: kaarten"
    ]


def test_the_minutes_of_a_part_are_large() -> None:
    table = next(shape for shape in exercise().shapes if shape.has_table).table  # type: ignore[attr-defined]
    runs = table.cell(1, 0).text_frame.paragraphs[0].runs

    assert [(run.text, run.font.bold) for run in runs] == [("6", True), (" minuten", None)]
    assert runs[0].font.size / runs[1].font.size == pytest.approx(1.4, abs=0.01)


def test_what_names_a_row_is_bold_and_the_header_soft() -> None:
    rows = ((parse("Op"), parse("Er is niets.")),)
    slide = shown(TableSlide(**head("Nee"), header=(parse("Soort"), parse("Zeg")), rows=rows))
    table = next(shape for shape in slide.shapes if shape.has_table).table  # type: ignore[attr-defined]
    runs = [cell.text_frame.paragraphs[0].runs[0] for row in table.rows for cell in row.cells]
    soft = [bool(list(run._r.iter(f"{A}schemeClr"))) for run in runs]

    assert [run.font.bold for run in runs] == [None, None, True, None]
    assert soft == [True, True, False, False]


def test_rows_are_one_line_each_where_somewhat_smaller_type_makes_them_so() -> None:
    words = parse("Zes of zeven woorden in een cel")
    rows = ((words, parse("Ja.")), (parse("Kort"), parse("Een even lange cel aan deze kant")))
    slide = shown(TableSlide(**head("Nee"), header=(parse("Soort"), parse("Zeg")), rows=rows))
    table = next(shape for shape in slide.shapes if shape.has_table).table  # type: ignore[attr-defined]

    assert len({row.height for row in table.rows}) == 1


def test_a_text_follows_the_title_that_leaves_room() -> None:
    short, long = shown(section("Pauze")), shown(section(LONG[:60]))

    assert place(short, "body").top < place(long, "body").top
    assert place(long, "body").top <= home(long, "body").top


def test_lines_of_large_type_are_about_as_long_as_each_other() -> None:
    short, long = shown(section("Pauze")), shown(section("Duidelijk nee zeggen, en dan wat wel"))
    quote = shown(QuoteSlide(**head("Zij zei"), quote=parse(LONG), by=""))

    assert inset(short, "title") == 0
    assert inset(long, "title") > 0
    assert inset(quote, "body") > 0


def test_what_a_layout_draws_stays_on_the_slide_and_is_not_read_aloud() -> None:
    presentation = Presentation(io.BytesIO(pptx(Deck("Kijk", (section("Een"),)), library()).data))
    layouts = presentation.slide_layouts
    drawn = [shape for layout in layouts for shape in layout.shapes if not shape.is_placeholder]
    outside = [
        shape.name
        for shape in drawn
        if shape.left < 0
        or shape.left + shape.width > int(presentation.slide_width or 0)
        or shape.top + shape.height > int(presentation.slide_height or 0)
    ]
    silent = [list(shape.element.iter(DECORATIVE)) != [] for shape in drawn]
    numbers = [[item.get("id") for item in layout.element.iter(f"{P}cNvPr")] for layout in layouts]

    assert {shape.name for shape in drawn} == {
        "Streep", "Cirkel", "Aanhalingsteken", "Ring", "Vlak", "Stopwoord",
    }  # fmt: skip
    assert outside == []
    assert silent == [True] * len(drawn)
    assert all(len(found) == len(set(found)) for found in numbers)
