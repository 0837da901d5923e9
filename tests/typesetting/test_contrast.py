import pytest

from oefenkoffer.typesetting.contrast import contrast, ink_on


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


def test_contrast_of_black_on_white_is_the_largest_there_is() -> None:
    assert contrast("#ffffff", "#000000") == 21
