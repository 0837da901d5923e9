"""Layouts of ours on the master of a client: its colours and letters, and our places."""

import io
from itertools import combinations
from typing import Any

import pytest
from pptx import Presentation
from pptx.slide import SlideLayout

from oefenkoffer.design.colours import READABLE, contrast
from tests.presentations import A, P, trees
from tests.renderers.slides.pptx.templates import TEMPLATES, every_kind_on

OURS = {
    "Zin", "Citaat", "Stelling", "Opdracht", "Tabel", "Beeld", "Drie kolommen", "Pauze", "Situatie",
    "Stopwoord",
}  # fmt: skip


def made(template: str) -> Any:  # noqa: ANN401 (what the library gives)
    return Presentation(io.BytesIO(every_kind_on(template)))


def layouts(presentation: Any) -> dict[str, SlideLayout]:  # noqa: ANN401 (what the library gives)
    return {layout.name: layout for layout in presentation.slide_layouts}


def place(layout: SlideLayout, index: int) -> Any:  # noqa: ANN401 (a placeholder)
    return next(p for p in list[Any](layout.placeholders) if p.placeholder_format.idx == index)


def rect(shape: Any) -> tuple[int, ...]:  # noqa: ANN401 (a shape)
    return shape.left, shape.top, shape.width, shape.height


def test_they_have_the_title_and_the_foot_of_the_layout_for_a_text() -> None:
    presentation = made("usual")
    by_name = layouts(presentation)
    text = by_name["Title and Content"]

    assert set(by_name) >= OURS
    assert {rect(place(by_name[name], 0)) for name in OURS} == {rect(place(text, 0))}
    assert {rect(place(by_name[name], 20)) for name in OURS} == {rect(place(text, 11))}
    assert [len(list(by_name[name].element.iter(f"{P}ph"))) for name in OURS]


@pytest.mark.uncounted
@pytest.mark.parametrize("template", TEMPLATES)
def test_their_places_are_where_the_text_was_and_apart(template: str) -> None:
    presentation = made(template)
    text = next(s for s in presentation.slides if s.shapes.title.text_frame.text == "Punten")
    left, top, width, height = rect(next(shape for shape in text.shapes if shape.name == "Tekst"))
    for name in OURS:
        layout = layouts(presentation)[name]
        places = [p for p in list[Any](layout.placeholders) if p.placeholder_format.idx not in
                  {0, 20, 21}]  # fmt: skip
        for shape in places:
            assert shape.left >= left - 1
            assert shape.top >= top - 1
            assert shape.left + shape.width <= left + width + 1
            assert shape.top + shape.height <= top + height + 1
        for first, second in combinations(places, 2):
            assert any(
                one.top + one.height <= other.top + 1 or one.left + one.width <= other.left + 1
                for one, other in ((first, second), (second, first))
            )


def test_their_colours_and_letters_are_those_of_the_theme() -> None:
    presentation = made("usual")
    ours = [layouts(presentation)[name].element for name in OURS]
    letters = {item.get("typeface") for item in ours for item in item.iter(f"{A}latin")}

    assert [item for layout in ours for item in layout.iter(f"{A}srgbClr")] == []
    assert letters <= {"+mj-lt", "+mn-lt"}


def test_text_of_a_slide_is_as_the_prompt_where_no_style_hands_it_down() -> None:
    data = every_kind_on("dark")
    slides = [tree for name, tree in trees(data).items() if name.startswith("ppt/slides/slide")]
    sizes = [run for tree in slides for run in tree.iter(f"{A}defRPr")]
    soft = [item for tree in slides for item in tree.iter(f"{A}schemeClr")
            if item.get("val") == "tx2"]  # fmt: skip
    cells = [run for tree in slides for cell in tree.iter(f"{A}tc") for run in cell.iter(f"{A}rPr")]

    assert len(sizes) > 50
    assert {run.find(f"{A}latin").get("typeface") for run in (*sizes, *cells)} == {"Georgia"}
    assert soft == []


def test_what_is_drawn_on_the_layout_for_a_text_is_on_theirs_too() -> None:
    presentation = made("pictured")
    for name in OURS:
        layout = layouts(presentation)[name]
        (picture,) = [shape for shape in layout.shapes if shape.element.tag == f"{P}pic"]

        assert picture.image.blob  # type: ignore[attr-defined]  # a picture has one


def test_every_layout_has_a_number_of_its_own() -> None:
    presentation = made("usual")
    numbers = [
        item.get("id")
        for master in presentation.slide_masters
        for item in master.element.sldLayoutIdLst
    ]
    shapes = [
        [item.get("id") for item in layout.element.iter(f"{P}cNvPr")]
        for layout in presentation.slide_layouts
    ]

    assert len(set(numbers)) == len(numbers)
    assert all(len(set(ids)) == len(ids) for ids in shapes)


@pytest.mark.parametrize("template", ["usual", "wide", "dark", "pictured"])
def test_what_is_drawn_is_round_and_seen_on_the_page_of_the_client(template: str) -> None:
    """Our stop sign, and the ring of a break, are white on a page of ours."""
    by_name = layouts(made(template))
    drawn = [
        shape
        for name in ("Stopwoord", "Pauze", "Opdracht")
        for shape in list[Any](by_name[name].shapes)
        if {e.get("prst", "own") for e in shape.element.iter(f"{A}prstGeom", f"{A}custGeom")}
        & {"ellipse", "own"}
    ]
    colours = [item.get("val") for s in drawn for item in s.element.spPr.iter(f"{A}schemeClr")]

    assert len(drawn) == 3
    assert [shape.width - shape.height for shape in drawn] == [0, 0, 0]
    assert template == "dark" or colours == ["accent1"] * 3


def test_caption_over_a_picture_is_read_on_its_band() -> None:
    band = place(layouts(made("usual"))["Beeld over de hele dia"], 1)

    assert {item.get("val") for item in band.element.txBody.iter(f"{A}schemeClr")} == {"bg1"}


def test_words_beside_cards_are_read_on_a_dark_page() -> None:
    presentation = made("dark")
    (dialogue,) = (
        s for s in presentation.slides if s.shapes.title.text_frame.text == "Zo klinkt het"
    )
    inks = {
        f"#{item.get('val').lower()}"
        for shape in dialogue.shapes
        if shape.has_text_frame and shape.text_frame.text in {"Nee + waarom", "Huurder"}
        for item in shape.element.txBody.iter(f"{A}srgbClr")
    }

    assert len(inks) == 2
    assert min(contrast(ink, "#101020") for ink in inks) >= READABLE
