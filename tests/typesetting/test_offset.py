import pytest

from oefenkoffer.typesetting.offset import EXACT, Offset, Point

A4 = (210.0, 297.0)
PRINTERS = (EXACT, Offset(1.5, -2), Offset(scale=0.985), Offset(-0.4, 3, 1.02))


def test_a_printer_moves_and_shrinks_from_the_middle() -> None:
    assert Offset(1, -2, 0.9).printed((105, 148.5), A4) == (106, 146.5)
    assert Offset(scale=0.9).printed((5, 48.5), A4) == pytest.approx((15, 58.5))


def test_a_printer_that_is_right_needs_nothing() -> None:
    assert EXACT.drawing(A4) == (1, 0, 0)


@pytest.mark.parametrize("printer", PRINTERS)
@pytest.mark.parametrize("point", [(0, 0), (105, 148.5), (210, 297), (8.5, 202)])
def test_what_is_drawn_for_a_printer_is_printed_where_it_belongs(
    printer: Offset, point: Point
) -> None:
    factor, right, down = printer.drawing(A4)

    drawn = factor * point[0] + right, factor * point[1] + down

    assert printer.printed(drawn, A4) == pytest.approx(point, abs=1e-9)
