import pytest

from oefenkoffer.renderers.cards.sheets import SHEETS, UNPRINTED, Orientation, Sheet, Size

A5 = SHEETS["A5", "portrait"]


def test_two_tall_cards_share_a_sheet_that_lies() -> None:
    assert (A5.width, A5.height, A5.count) == (297, 210, 2)
    assert A5.verticals == (8.5, 148.5, 288.5)
    assert A5.horizontals == (8, 202)
    assert A5.places == ((8.5, 8), (148.5, 8))


def test_every_cut_has_a_mark_at_both_ends() -> None:
    assert A5.marks == (
        (8.5, 5, 8.5, 7.5),
        (148.5, 5, 148.5, 7.5),
        (288.5, 5, 288.5, 7.5),
        (8.5, 202.5, 8.5, 205),
        (148.5, 202.5, 148.5, 205),
        (288.5, 202.5, 288.5, 205),
        (5, 8, 8, 8),
        (5, 202, 8, 202),
        (289, 8, 292, 8),
        (289, 202, 292, 202),
    )


@pytest.mark.parametrize(
    ("size", "orientation", "count"),
    [("A5", "portrait", 2), ("A5", "landscape", 2), ("A6", "portrait", 4), ("A6", "landscape", 4)],
)
def test_cards_stand_upright_and_fill_their_sheet(
    size: Size, orientation: Orientation, count: int
) -> None:
    sheet = SHEETS[size, orientation]

    assert len(sheet.places) == count
    assert (sheet.card_height > sheet.card_width) == (orientation == "portrait")
    assert sorted((sheet.width, sheet.height)) == [210, 297]


@pytest.mark.parametrize("sheet", SHEETS.values())
def test_marks_are_printed_and_stay_off_the_cards(sheet: Sheet) -> None:
    for x1, y1, x2, y2 in sheet.marks:
        assert UNPRINTED <= min(x1, x2) <= max(x1, x2) <= sheet.width - UNPRINTED
        assert UNPRINTED <= min(y1, y2) <= max(y1, y2) <= sheet.height - UNPRINTED
        beside = max(x1, x2) < sheet.verticals[0] or min(x1, x2) > sheet.verticals[-1]
        above = max(y1, y2) < sheet.horizontals[0] or min(y1, y2) > sheet.horizontals[-1]
        assert beside or above
