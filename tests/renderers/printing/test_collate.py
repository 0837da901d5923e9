"""The order of a stack: which side lies on which sheet, and which way up."""

from oefenkoffer.renderers.printing import Flip, PlacedPage, SheetSide, collate
from oefenkoffer.typesetting.offset import Offset, PrinterOffsets

FRONT, BACK = Offset(1, 2), Offset(3, 4)


def standing(*pages: int) -> tuple[SheetSide, ...]:
    return tuple(SheetSide(210, 297, (PlacedPage(page, 0, 0),)) for page in pages)


def lying(*pages: int) -> tuple[SheetSide, ...]:
    return tuple(SheetSide(297, 210, (PlacedPage(page, 0, 0),)) for page in pages)


def seen(*pieces: tuple[SheetSide, ...], flip: Flip) -> list[tuple[int | None, bool, Offset]]:
    """Of each side: its page, whether it stands on its head, and what it is drawn against."""
    return [
        (side.places[0].page if side.places else None, side.turned, side.offset)
        for side in collate(pieces, flip, PrinterOffsets(FRONT, BACK))
    ]


def test_on_one_side_every_page_is_a_front() -> None:
    assert seen(standing(0, 1), standing(2), flip="none") == [
        (0, False, FRONT),
        (1, False, FRONT),
        (2, False, FRONT),
    ]


def test_each_piece_begins_on_a_sheet_of_its_own() -> None:
    assert seen(standing(0), standing(1, 2), standing(0), flip="long") == [
        (0, False, FRONT),
        (None, False, BACK),
        (1, False, FRONT),
        (2, False, BACK),
        (0, False, FRONT),
        (None, False, BACK),
    ]


def test_a_back_stands_upright_when_the_paper_is_turned_like_a_leaf() -> None:
    upright = [(0, False, FRONT), (1, False, BACK)]

    assert seen(standing(0, 1), flip="long") == upright
    assert seen(lying(0, 1), flip="short") == upright


def test_a_back_is_turned_for_a_printer_that_flips_along_the_other_edge() -> None:
    turned = [(0, False, FRONT), (1, True, BACK.turned)]

    assert seen(standing(0, 1), flip="short") == turned
    assert seen(lying(0, 1), flip="long") == turned
