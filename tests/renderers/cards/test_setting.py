import pytest

from oefenkoffer.renderers.cards.formats import CARDS, Format
from oefenkoffer.renderers.cards.setting import LARGE_PRINT, setting_of, takes_large_print


@pytest.mark.parametrize(
    ("card", "floor"),
    [
        (CARDS["A4"], 12),
        (CARDS["A5"], 10.5),
        (CARDS["A6"], 9),
        (CARDS["A7"], 8),
        (CARDS["credit-card"], 8),
        (Format(150, 200), 10.5),
        (Format(100, 145), 9),
        (Format(90, 55), 8),
        (Format(99.1, 38.1), 8),
    ],
)
def test_no_text_is_set_under_the_floor_of_its_format(card: Format, floor: float) -> None:
    for lying in (card, card.turned):
        sizes = [letters.size for letters in setting_of(lying).ladder]

        assert min(sizes) == floor
        assert sizes == sorted(sizes, reverse=True)


def test_large_print_is_never_smaller_than_18_points() -> None:
    assert min(letters.size for letters in LARGE_PRINT.ladder) == 18
    assert LARGE_PRINT.frame == 18


@pytest.mark.parametrize(
    ("card", "takes"),
    [
        (CARDS["A4"], True),
        (CARDS["A5"].turned, True),
        (CARDS["A6"], False),
        (Format(300, 90), False),
    ],
)
def test_large_print_needs_a_large_card(card: Format, takes: bool) -> None:  # noqa: FBT001 (what is expected)
    assert takes_large_print(card) == takes


def test_a_wide_and_a_tall_card_are_set_in_their_own_way() -> None:
    tall, wide = setting_of(CARDS["A5"]), setting_of(CARDS["A5"].turned)

    assert (tall.foot, wide.foot) == ("tall", "wide")
