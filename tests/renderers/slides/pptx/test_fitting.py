import re
from dataclasses import replace

import pytest
from lxml import etree

from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.model import Deck, TextSlide
from oefenkoffer.renderers.slides.pptx import PptxTemplate, pptx
from oefenkoffer.renderers.slides.pptx.fitting import (
    Room,
    TooMuch,
    fit_text,
    height,
    letters_of_client,
    letters_of_house,
    line_count,
    narrowest,
)
from oefenkoffer.renderers.slides.pptx.text import Paragraph, Run, line, paragraphs
from tests.fonts import FAMILY, wide_typeface
from tests.presentations import slides
from tests.renderers.slides.decks import library
from tests.renderers.slides.kinds import head
from tests.renderers.slides.pptx.templates import Parts, changed, usual

ROOM = Room(width=400, height=100, size=36)
WIDE = wide_typeface()

SENTENCE = "De huurder weet waar hij aan toe is, en snapt ook de reden ervan. "
DECK = Deck("Vol", (TextSlide(**head("Vol"), body=parse(SENTENCE * 6), picture=None),))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("nnnn nnnn", 1),
        ("nnnn nnnn nnnn", 2),
        ("nnnn nnnn          nnnn", 2),
        ("nnnn-nnnn-nnnn", 2),
        ("nnnnnnnnnnnnnn", 2),
        ("nnnn\vnnnn", 2),
        ("iiii iiii iiii iiii", 1),
        ("WWWW WWWW", 2),
    ],
)
def test_lines_break_where_the_letters_run_out(text: str, lines: int) -> None:
    assert line_count((Run(text),), 5.2) == lines


def test_bold_letters_take_more_room() -> None:
    text = (Run("n" * 9),)

    assert (line_count(text, 5.2), line_count(text, 5.2, bold=True)) == (1, 2)


@pytest.mark.parametrize(("words", "size"), [(4, 36), (8, 32), (15, 26), (18, 22), (24, 20)])
def test_type_is_as_large_as_fits(words: int, size: float) -> None:
    assert fit_text(line("woord " * words), ROOM) == size


def test_a_word_too_many_is_told_in_mm_and_characters() -> None:
    over = fit_text(line("woord " * 60), ROOM)

    assert isinstance(over, TooMuch)
    assert (round(over.mm), over.characters) == (51, 213)


def test_points_have_air_between_them_and_stand_in() -> None:
    plain, points = paragraphs(parse("een\\\ntwee")), paragraphs(parse("- een\n- twee"))
    low = Room(width=400, height=36 * 1.22 * 2, size=36, smallest=36)

    assert fit_text(plain, low) == 36
    assert isinstance(fit_text(points, low), TooMuch)


def test_a_larger_piece_of_text_makes_its_line_wider_and_higher() -> None:
    plain, large = (Run("n" * 5),), (Run("n" * 5, scale=2),)

    assert (line_count(plain, 4), line_count(large, 4)) == (1, 2)
    assert height((Paragraph(large),), ROOM, 20) == 2 * height((Paragraph(plain),), ROOM, 20)


def test_air_between_paragraphs_grows_with_the_type_where_a_place_says_so() -> None:
    text = paragraphs(parse("- een\n- twee"))
    usual, own = ROOM, replace(ROOM, air=0.5)

    assert height(text, usual, 40) - 2 * 40 * 1.22 == pytest.approx(10)
    assert height(text, own, 40) - 2 * 40 * 1.22 == pytest.approx(20)


def test_a_text_of_two_lines_can_be_narrower_until_it_would_take_more() -> None:
    text = line("nnnn nnnn nnnn nnnn")
    width = narrowest(text, replace(ROOM, width=300), 36)

    assert line_count(text[0].runs, width / 36) == 2
    assert line_count(text[0].runs, width / 36 - 0.2) == 4
    assert narrowest(line("nnnn"), ROOM, 36) == ROOM.width


@pytest.mark.parametrize(("smallest", "size"), [(20, None), (18, 18), (16, 18)])
def test_a_place_for_small_type_uses_it(smallest: float, size: float | None) -> None:
    found = fit_text(line("woord " * 26), replace(ROOM, smallest=smallest))

    assert (None if isinstance(found, TooMuch) else found) == size


@pytest.mark.parametrize(("letters", "size"), [(8, 80), (12, 72), (20, 40), (60, 14)])
def test_type_is_so_large_that_no_word_is_broken(letters: int, size: float) -> None:
    text = line("n" * letters)
    room = Room(width=500, height=400, size=80, smallest=14)

    assert fit_text(text, room, whole=True) == size


def test_a_word_that_no_type_holds_is_broken_and_not_refused() -> None:
    text = line("n" * 200)
    room = Room(width=500, height=400, size=80, smallest=14)

    assert isinstance(fit_text(text, room, whole=True), TooMuch)
    assert fit_text(text, room) == 36


def test_letters_that_are_shown_as_capitals_are_measured_as_such() -> None:
    text = line("iedereen leert ervan")
    plain, capitals = replace(ROOM, width=340), replace(ROOM, width=340, capitals=True)

    assert (height(text, plain, 36), height(text, capitals, 36)) == (36 * 1.22, 2 * 36 * 1.22)


def set_in(family: str) -> PptxTemplate:
    def change(files: Parts) -> None:
        for name, part in files.items():
            if "/theme/" in name:
                files[name] = re.sub(
                    rb'latin typeface="[^"]*"', f'latin typeface="{family}"'.encode(), part
                )

    return PptxTemplate("client.pptx", changed(usual(), change))


def size_in(family: str) -> int:
    """The type of the text, in points."""
    (slide,) = slides(pptx(DECK, replace(library(), typeface=WIDE), set_in(family)).data)
    (size,) = {*re.findall(r'sz="(\d+)00"', etree.tostring(slide.element).decode())}
    return int(size)


@pytest.mark.parametrize(
    ("family", "size"),
    [("Calibri", 30), ("Arial", 30), ("Verdana", 28), ("Onbekend", 28), (FAMILY, 24)],
)
def test_type_is_smaller_where_letters_of_a_client_are_wider(family: str, size: int) -> None:
    assert size_in(family) == size


def test_letters_of_the_house_are_measured_in_its_file_wherever_they_stand() -> None:
    assert (
        letters_of_client(FAMILY, WIDE) == letters_of_house(WIDE) != letters_of_client(FAMILY, None)
    )
