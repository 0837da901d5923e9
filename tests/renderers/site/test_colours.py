import pytest

from oefenkoffer.audience.branding import branding
from oefenkoffer.renderers.site.colours import contrast, readable
from oefenkoffer.renderers.site.stylesheet import house_css
from tests.sample import workshop


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)


def test_colour_that_can_be_read_stays_as_chosen() -> None:
    assert readable("#0b4f6c", "#ffffff") == "#0b4f6c"


@pytest.mark.parametrize("colour", ["#ffff00", "#f08c00", "#ffffff", "#7fd4ff"])
def test_pale_colour_becomes_dark_enough_for_a_white_page(colour: str) -> None:
    assert contrast(rgb(readable(colour, "#ffffff")), (255, 255, 255)) >= 4.5


@pytest.mark.parametrize("colour", ["#000000", "#0b4f6c", "#3d5a1e", "#000080"])
def test_dark_colour_becomes_light_enough_for_the_night(colour: str) -> None:
    assert contrast(rgb(readable(colour, "#14191f")), rgb("#14191f")) >= 4.5


def test_stylesheet_names_every_colour_of_the_house_twice() -> None:
    assert (
        house_css(branding(workshop()))
        == """\
:root {
  --ok-accent: #0b4f6c;
  --ok-practitioner: #0b4f6c;
  --ok-counterpart: #8a3b12;
  --ok-observer: #3d5a1e;
}
@media screen {
[data-md-color-scheme='slate'] {
  --ok-accent: #8babb9;
  --ok-practitioner: #8babb9;
  --ok-counterpart: #c49d88;
  --ok-observer: #9eac8e;
}
}
"""
    )
