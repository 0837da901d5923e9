import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.print_request import Orientation
from oefenkoffer.renderers.cards.content import front, only
from oefenkoffer.renderers.cards.dimensions import CARDS, Dimensions, card_format
from oefenkoffer.renderers.cards.typography import LARGE_PRINT, takes_large_print, typography_of
from tests.sample import workshop


@pytest.mark.parametrize(
    ("card", "floor"),
    [
        (CARDS["A4"], 12),
        (CARDS["A5"], 10.5),
        (CARDS["A6"], 9),
        (CARDS["A7"], 8),
        (CARDS["credit-card"], 8),
        (Dimensions(150, 200), 10.5),
        (Dimensions(100, 145), 9),
        (Dimensions(90, 55), 8),
        (Dimensions(99.1, 38.1), 8),
    ],
)
def test_no_text_is_set_under_the_floor_of_its_format(card: Dimensions, floor: float) -> None:
    for lying in (card, card.turned):
        sizes = [step.points for step in typography_of(lying).ladder]

        assert min(sizes) == floor
        assert sizes == sorted(sizes, reverse=True)


def test_large_print_is_never_smaller_than_18_points() -> None:
    assert min(step.points for step in LARGE_PRINT.ladder) == 18
    assert LARGE_PRINT.frame == 18


@pytest.mark.parametrize(
    ("card", "takes"),
    [
        (CARDS["A4"], True),
        (CARDS["A5"].turned, True),
        (CARDS["A6"], False),
        (Dimensions(300, 90), False),
    ],
)
def test_large_print_needs_a_large_card(card: Dimensions, takes: bool) -> None:  # noqa: FBT001 (what is expected)
    assert takes_large_print(card) == takes


def test_a_wide_and_a_tall_card_are_set_in_their_own_way() -> None:
    tall, wide = typography_of(CARDS["A5"]), typography_of(CARDS["A5"].turned)

    assert (tall.foot, wide.foot) == ("tall", "wide")


@pytest.mark.parametrize(
    ("size", "orientation", "fields"),
    [
        (
            "A7",
            "portrait",
            {
                "practitioner": ["answer.why_not"],
                "counterpart": [
                    "feeling",
                    "request",
                    "interest",
                    "disclose.at_once",
                    "disclose.if_asked",
                    "disclose.after_attention",
                ],
                "observer": ["points", "cue"],
            },
        ),
        (
            "A7",
            "landscape",
            {
                "practitioner": [],
                "counterpart": ["feeling", "request"],
                "observer": ["points", "cue"],
            },
        ),
        (
            "credit-card",
            "landscape",
            {"practitioner": [], "counterpart": ["feeling"], "observer": []},
        ),
    ],
)
def test_a_small_card_keeps_what_its_player_cannot_do_without(
    size: str, orientation: Orientation, fields: dict[str, list[str]]
) -> None:
    card_size = card_format(size, orientation)
    assert card_size
    room = typography_of(card_size).room
    cards = role_cards(workshop().cases[0], workshop())
    fronts = [only(room, card, front(card, branding_of(workshop()))) for card in cards]

    assert {data["plays"]: [part["field"] for part in data["parts"]] for data in fronts} == fields
