from importlib.resources import files
from itertools import product

import pytest

from oefenkoffer.print_request import Duplex
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS, Dimensions, card_format
from oefenkoffer.renderers.cards.imposition import UNPRINTED, CardPosition, CardSheet, card_sheet
from oefenkoffer.renderers.cards.stock import article, stock, stock_sheet
from oefenkoffer.renderers.cards.typography import typography_on

A4 = PAPERS["A4"]
UPRIGHT = [
    Dimensions(140, 194),
    Dimensions(97, 140),
    Dimensions(70, 97),
    Dimensions(54, 85.6),
    Dimensions(90, 55),
]
SIZES = [size for card in UPRIGHT for size in (card, card.turned)]
FLIPS: tuple[Duplex, ...] = ("long", "short")
LABELS = [
    stock_sheet(number, orientation)
    for number in stock()
    for orientation in (None, "portrait", "landscape")
]


def laid(card: Dimensions, paper: Dimensions = A4, *, fold: bool = False) -> CardSheet:
    sheet = card_sheet(paper, card, fold=fold)
    assert sheet
    return sheet


SHEETS = [
    *(laid(card, paper) for card, paper in product(SIZES, PAPERS.values())),
    *LABELS,
]
FOLDED = [laid(card, fold=True) for card in SIZES]


def corners(place: CardPosition) -> list[tuple[float, float]]:
    """Where on the side of the sheet the corners of a card are: as its reader goes round it.

    From upper left to upper right, lower right, lower left, as the card is held.
    """
    box = [
        (place.x, place.y),
        (place.x + place.width, place.y),
        (place.x + place.width, place.y + place.height),
        (place.x, place.y + place.height),
    ]
    quarters = place.turn // 90 % 4
    return box[quarters:] + box[:quarters]


def seen_through(sheet: CardSheet, duplex: Duplex, x: float, y: float) -> tuple[float, float]:
    """Where a point of the back is when the sheet is held against the light, front first.

    The sheet was turned over one of its edges: the long ones of an upright sheet are left and
    right, and turning it over them swaps left and right.
    """
    is_upright = sheet.paper.height >= sheet.paper.width
    if (duplex == "long") == is_upright:
        return sheet.paper.width - x, y
    return x, sheet.paper.height - y


def seen_folded(sheet: CardSheet, number: int, x: float, y: float) -> tuple[float, float]:
    """Where a point of the back is once the card is folded."""
    x1, y1, x2, _ = sheet.folds[number]
    return (2 * x1 - x, y) if x1 == x2 else (x, 2 * y1 - y)


def rounded(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(round(x, 6), round(y, 6)) for x, y in points]


def as_a_page(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The corners of the page behind another one, when both are turned as in a book."""
    upper_left, upper_right, lower_right, lower_left = points
    return [upper_right, upper_left, lower_left, lower_right]


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("duplex", FLIPS)
def test_each_back_lies_behind_its_front_and_reads_as_the_next_page(
    sheet: CardSheet, duplex: Duplex
) -> None:
    pairs = list(zip(sheet.fronts, sheet.backs(duplex), strict=True))

    assert len(pairs) == sheet.count
    for front, back in pairs:
        behind = [seen_through(sheet, duplex, x, y) for x, y in corners(back)]
        assert rounded(behind) == rounded(as_a_page(corners(front)))


@pytest.mark.parametrize("sheet", FOLDED)
def test_each_folded_back_lies_behind_its_front_and_reads_as_the_next_page(
    sheet: CardSheet,
) -> None:
    for number, (front, back) in enumerate(zip(sheet.fronts, sheet.backs("fold"), strict=True)):
        behind = [seen_folded(sheet, number, x, y) for x, y in corners(back)]
        assert rounded(behind) == rounded(as_a_page(corners(front)))


def test_a_single_side_has_no_backs() -> None:
    assert laid(CARDS["A5"]).backs("none") == ()


@pytest.mark.parametrize("sheet", [*SHEETS, *FOLDED])
def test_cards_stay_on_the_paper_and_off_each_other(sheet: CardSheet) -> None:
    sides = [*sheet.fronts, *(sheet.backs("fold") if sheet.fold else ())]

    for place in sides:
        assert min(place.x, place.y) >= 0
        assert place.x + place.width <= sheet.paper.width
        assert place.y + place.height <= sheet.paper.height
    for one, other in product(sides, sides):
        apart_x = abs(one.x - other.x) >= one.width - 1e-6
        apart_y = abs(one.y - other.y) >= one.height - 1e-6
        assert one == other or apart_x or apart_y


@pytest.mark.parametrize(
    ("size", "orientation", "paper", "count"),
    [
        ("A4", "portrait", "A4", 1),
        ("A5", "portrait", "A4", 2),
        ("A5", "landscape", "A4", 2),
        ("A6", "portrait", "A4", 4),
        ("A6", "landscape", "A4", 4),
        ("A7", "portrait", "A4", 8),
        ("credit-card", "landscape", "A4", 10),
        ("A5", "portrait", "A3", 4),
        ("A6", "portrait", "Letter", 2),
        ("90x55", None, "A4", 10),
    ],
)
def test_a_sheet_holds_as_many_cards_as_fit(
    size: str, orientation: str | None, paper: str, count: int
) -> None:
    card = card_format(size, orientation)  # type: ignore[arg-type]
    assert card

    assert laid(card, PAPERS[paper]).count == count


def test_two_tall_cards_share_a_sheet_that_lies() -> None:
    sheet = laid(CARDS["A5"])

    assert (sheet.paper, sheet.count) == (Dimensions(297, 210), 2)
    assert sheet.verticals == (8.5, 148.5, 288.5)
    assert sheet.horizontals == (8, 202)
    assert [(place.x, place.y) for place in sheet.fronts] == [(8.5, 8), (148.5, 8)]


def test_a_card_larger_than_the_paper_has_no_sheet() -> None:
    assert card_sheet(A4, Dimensions(210, 297)) is None
    assert card_sheet(A4, CARDS["A4"], fold=True) is None


def test_margins_that_leave_nothing_leave_no_sheet() -> None:
    assert card_sheet(A4, CARDS["A6"], margin=100) is None


def test_a_gutter_keeps_cards_apart_and_gives_each_edge_its_cut() -> None:
    sheet = card_sheet(A4, CARDS["A7"], gutter=4)

    assert sheet
    assert sheet.verticals == (37.5 - 4.5, 103.0, 107.0, 177.0)


@pytest.mark.parametrize("sheet", [sheet for sheet in [*SHEETS, *FOLDED] if sheet.has_marks])
def test_marks_are_printed_and_stay_off_the_cards(sheet: CardSheet) -> None:
    left, top, right, bottom = sheet.trim
    for x1, y1, x2, y2 in sheet.marks:
        assert min(x1, x2) >= UNPRINTED
        assert max(x1, x2) <= sheet.paper.width - UNPRINTED
        assert min(y1, y2) >= UNPRINTED
        assert max(y1, y2) <= sheet.paper.height - UNPRINTED
        beside = max(x1, x2) <= left or min(x1, x2) >= right
        above = max(y1, y2) <= top or min(y1, y2) >= bottom
        assert beside or above


def test_every_cut_has_a_mark_at_both_ends() -> None:
    assert laid(CARDS["A5"]).marks == (
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


@pytest.mark.parametrize("number", stock())
def test_labels_stand_in_the_middle_of_their_sheet(number: str) -> None:
    sheet = stock_sheet(number)
    left, top, right, bottom = sheet.trim

    assert abs(left - (sheet.paper.width - right)) < 2
    assert abs(top - (sheet.paper.height - bottom)) < 2.5
    assert str(stock()[number]["source"]).endswith(number)


MANUAL = files("oefenkoffer.manual") / "nl/printopdracht.md"


def test_the_manual_names_each_kind_of_stock() -> None:
    text = MANUAL.read_text(encoding="utf-8")

    assert [number for number in stock() if number not in text] == []


@pytest.mark.parametrize("number", stock())
def test_text_of_a_label_keeps_off_the_edge_that_no_printer_reaches(number: str) -> None:
    sheet = stock_sheet(number)
    left, top, right, bottom = sheet.trim

    white = typography_on(sheet).padding

    edges = (left, top, sheet.paper.width - right, sheet.paper.height - bottom)
    assert min(edges) + white >= UNPRINTED


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("L7163", "L7163"),
        ("l7163", "L7163"),
        ("7163", "L7163"),
        ("L7163-100", "L7163"),
        ("OCC-3342", "OCC3342"),
        ("3474-100", "3474"),
        ("474", None),
        ("X", None),
    ],
)
def test_an_article_is_found_as_people_write_it(typed: str, expected: str | None) -> None:
    assert article(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a5", CARDS["A5"]),
        ("90x55", Dimensions(90, 55)),
        ("85,6 x 54 mm", Dimensions(85.6, 54)),
        ("9x5", None),
        ("900x900", None),
        ("A9", None),
        ("", None),
    ],
)
def test_a_size_is_understood_as_people_write_it(typed: str, expected: Dimensions | None) -> None:
    assert card_format(typed) == expected


def test_a_credit_card_lies_unless_somebody_wants_it_upright() -> None:
    assert card_format("credit-card") == Dimensions(85.6, 54)
    assert card_format("credit-card", "portrait") == Dimensions(54, 85.6)
