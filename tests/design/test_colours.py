import pytest

from oefenkoffer.design.colours import contrast, ink_on, readable


@pytest.mark.parametrize(
    ("colour", "expected"),
    [("#ffffff", 1.0), ("#000000", 21.0), ("#0b4f6c", 8.9), ("#ffcc00", 1.5), ("#767676", 4.5)],
)
def test_contrast_with_white_is_that_of_the_guidelines(colour: str, expected: float) -> None:
    assert round(contrast(colour, "#ffffff"), 1) == expected


def test_contrast_does_not_ask_which_colour_comes_first() -> None:
    assert contrast("#777777", "#ffffff") == contrast("#ffffff", "#777777")
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "ink"),
    [
        ("#0b4f6c", "#ffffff"),
        ("#000000", "#ffffff"),
        ("#ffd400", "#1b1f23"),
        ("#FFFFFF", "#1b1f23"),
    ],
)
def test_text_on_a_colour_takes_the_ink_that_contrasts_most(colour: str, ink: str) -> None:
    assert ink_on(colour) == ink


def test_colour_that_can_be_read_stays_as_chosen() -> None:
    assert readable("#0b4f6c", "#ffffff") == "#0b4f6c"


@pytest.mark.parametrize("colour", ["#ffff00", "#f08c00", "#ffffff", "#7fd4ff"])
def test_pale_colour_becomes_dark_enough_for_a_white_page(colour: str) -> None:
    assert contrast(readable(colour, "#ffffff"), "#ffffff") >= 4.5


@pytest.mark.parametrize("colour", ["#000000", "#0b4f6c", "#3d5a1e", "#000080"])
def test_dark_colour_becomes_light_enough_for_the_night(colour: str) -> None:
    assert contrast(readable(colour, "#14191f"), "#14191f") >= 4.5
