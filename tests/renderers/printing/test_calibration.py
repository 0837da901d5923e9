from io import BytesIO

import pikepdf
import pytest

from oefenkoffer.design.geometry import A4
from oefenkoffer.labels import catalogue
from oefenkoffer.renderers.printing.calibration import LINE, calibration_sheet, ticks
from oefenkoffer.typesetting.offset import ACCURATE, Offset, PrinterOffsets
from tests.papers import darkest, failures, sizes

MIDDLE = (A4[0] / 2, A4[1] / 2)


@pytest.mark.parametrize("dx", [-7.5, -1, 0, 0.5, 3])
def test_the_crease_reads_what_the_printer_is_off(dx: float) -> None:
    printer = Offset(dx, 2 * dx / 3)

    def printed_across(at: float) -> float:
        return printer.printed((MIDDLE[0] + at, 0), A4)[0] - MIDDLE[0]

    at_crease = [tick.reads for tick in ticks() if abs(printed_across(tick.at)) < 0.01]

    assert at_crease == [dx]


def test_marks_are_drawn_half_a_mm_apart_around_the_middle() -> None:
    found = [(tick.at, tick.reads, tick.number) for tick in ticks()]

    assert found[:2] == [(-10, 10, True), (-9.5, 9.5, False)]
    assert found[20] == (0, 0, True)
    assert len(found) == 41


def test_both_sides_have_their_zero_in_the_very_middle() -> None:
    sheet = calibration_sheet(catalogue("nl"))

    assert sizes(sheet) == [(210, 297)] * 2
    for side in range(2):
        zeros = [(MIDDLE[0], 88.5), (34.5, MIDDLE[1])]
        beside = [(MIDDLE[0] + 1.6, 88.7), (34.7, MIDDLE[1] + 1.6)]
        assert [grey < 160 for grey in darkest(sheet, side, zeros + beside)] == [
            True,
            True,
            False,
            False,
        ]


def test_the_line_to_measure_is_as_long_as_it_says() -> None:
    sheet = calibration_sheet(catalogue("nl"))

    ends = [(178, MIDDLE[1] - LINE / 2), (178, MIDDLE[1] + LINE / 2)]
    beyond = [(180, MIDDLE[1] - LINE / 2 - 2), (180, MIDDLE[1] + LINE / 2 + 2)]
    assert [grey < 160 for grey in darkest(sheet, 0, ends + beyond)] == [True, True, False, False]


def test_drawn_for_a_printer_the_zero_comes_out_in_the_middle() -> None:
    front, back = Offset(3, -2, 0.98), Offset(-4, 1, 0.98)

    sheet = calibration_sheet(catalogue("nl"), PrinterOffsets(front, back))

    for side, printer in enumerate((front, back)):
        factor, right, down = printer.drawing(A4)
        drawn = (factor * MIDDLE[0] + right, factor * 88.5 + down)
        assert printer.printed(drawn, A4) == pytest.approx((MIDDLE[0], 88.5))
        assert darkest(sheet, side, [drawn])[0] < 160


def test_a_lying_sheet_has_its_zero_in_its_own_middle() -> None:
    printer = Offset(3, -2, 0.98)
    lying = (A4[1], A4[0])

    sheet = calibration_sheet(catalogue("nl"), PrinterOffsets(printer), lying=True)

    factor, right, down = printer.drawing(lying)
    drawn = (factor * lying[0] / 2 + right, factor * 76 + down)
    assert sizes(sheet) == [lying, lying]
    assert darkest(sheet, 0, [drawn])[0] < 160
    assert failures(sheet) == []


def test_the_sheet_can_be_read_aloud_in_both_languages() -> None:
    sheets = [calibration_sheet(catalogue("nl")), calibration_sheet(catalogue("en"), ACCURATE)]

    assert [failures(sheet) for sheet in sheets] == [[], []]


@pytest.mark.parametrize("language", ["de-AT", "fy", "pt-BR"])
def test_a_sheet_says_in_which_language_it_is(language: str) -> None:
    with pikepdf.open(BytesIO(calibration_sheet(catalogue(language)))) as sheet:
        assert str(sheet.Root.Lang) == language
