import pytest

from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.pptx.fitting import Room, TooMuch, broken, fitted
from oefenkoffer.renderers.slides.pptx.text import Run, line, paragraphs

ROOM = Room(width=400, height=100, size=36)


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
    assert broken((Run(text),), 5.2) == lines


def test_bold_letters_take_more_room() -> None:
    text = (Run("n" * 9),)

    assert (broken(text, 5.2), broken(text, 5.2, bold=True)) == (1, 2)


@pytest.mark.parametrize(("words", "size"), [(4, 36), (8, 32), (15, 26), (18, 22), (24, 20)])
def test_type_is_as_large_as_fits(words: int, size: float) -> None:
    assert fitted(line("woord " * words), ROOM) == size


def test_a_word_too_many_is_told_in_mm_and_characters() -> None:
    over = fitted(line("woord " * 60), ROOM)

    assert isinstance(over, TooMuch)
    assert (round(over.mm), over.characters) == (51, 213)


def test_points_have_air_between_them_and_stand_in() -> None:
    plain, points = paragraphs(parse("een\\\ntwee")), paragraphs(parse("- een\n- twee"))
    low = Room(width=400, height=36 * 1.22 * 2, size=36, smallest=36)

    assert fitted(plain, low) == 36
    assert isinstance(fitted(points, low), TooMuch)
