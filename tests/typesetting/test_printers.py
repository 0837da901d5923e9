"""A printer as it really is: paper with a shift of its own, drivers that turn lying pages."""

from dataclasses import dataclass
from itertools import product
from typing import Literal

import pytest

from oefenkoffer.typesetting.offset import Offset, Point, PrinterOffsets

UPRIGHT, LYING = (210.0, 297.0), (297.0, 210.0)
POINTS: tuple[Point, ...] = ((10, 10), (105, 148.5), (190, 60), (30, 200))


@dataclass(frozen=True)
class Machine:
    """A printer and its driver.

    Attributes:
        front, back: how far it is off on each side of the paper, seen upright: the back as whoever
            turned the paper over its long edge sees it.
        driver: how far its driver turns a lying page clockwise, to print it on upright paper.
    """

    front: Offset
    back: Offset
    driver: Literal[90, -90]

    def prints(self, drawn: Point, page: Point, side: Literal["front", "back"], flip: str) -> Point:
        """Where on the page a point comes out.

        A back over the short edge of the paper is printed from its other end.
        """
        turn: int = self.driver if page[0] > page[1] else 0
        turn += 180 if (side, flip) == ("back", "short") else 0
        x, y = drawn[0] - page[0] / 2, drawn[1] - page[1] / 2
        x, y = turned((x, y), turn)
        fault = self.front if side == "front" else self.back
        x, y = turned((fault.scale * x + fault.dx, fault.scale * y + fault.dy), -turn)
        return x + page[0] / 2, y + page[1] / 2

    def reading(self, page: Point, side: Literal["front", "back"], flip: str) -> Offset:
        """What its trainer reads on the test sheet."""
        middle = page[0] / 2, page[1] / 2
        x, y = self.prints(middle, page, side, flip)
        return Offset(x - middle[0], y - middle[1], self.front.scale)

    @property
    def measured(self) -> PrinterOffsets:
        """What its trainer remembers of both test sheets, each turned like the leaf of a book."""
        return PrinterOffsets(
            self.reading(UPRIGHT, "front", "long"),
            self.reading(UPRIGHT, "back", "long"),
            self.reading(LYING, "front", "short"),
            self.reading(LYING, "back", "short"),
        )


def turned(point: Point, degrees: int) -> Point:
    """A point around the middle, clockwise on paper, where y grows downwards."""
    for _ in range(degrees % 360 // 90):
        point = -point[1], point[0]
    return point


def drawn(point: Point, offset: Offset, page: Point) -> Point:
    factor, right, down = offset.drawing(page)
    return factor * point[0] + right, factor * point[1] + down


MACHINES = [Machine(Offset(1.5, -2, 0.99), Offset(-0.5, 3, 0.99), driver) for driver in (90, -90)]


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(("page", "flip"), [*product((UPRIGHT, LYING), ("long", "short"))])
def test_a_measured_printer_prints_both_sides_where_they_belong(
    machine: Machine, page: Point, flip: str
) -> None:
    offsets = machine.measured

    for point in POINTS:
        front = drawn(point, offsets.of_front(page), page)
        back = drawn(point, offsets.of_back(page, flip), page)
        assert machine.prints(front, page, "front", flip) == pytest.approx(point, abs=1e-9)
        assert machine.prints(back, page, "back", flip) == pytest.approx(point, abs=1e-9)


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("flip", ["long", "short"])
def test_numbers_of_a_lying_sheet_under_a_name_of_its_own_still_serve(
    machine: Machine, flip: str
) -> None:
    """As the manual had it: a second printer, of which only lying sheets are printed."""
    offsets = PrinterOffsets(
        machine.reading(LYING, "front", "short"), machine.reading(LYING, "back", "short")
    )

    for point in POINTS:
        back = drawn(point, offsets.of_back(LYING, flip), LYING)
        assert machine.prints(back, LYING, "back", flip) == pytest.approx(point, abs=1e-9)


def test_a_back_that_somebody_puts_in_as_a_front_is_met_as_it_was_read() -> None:
    offsets = PrinterOffsets(back=Offset(1, 2))

    assert offsets.of_back(LYING, "none") == offsets.of_back(UPRIGHT, "none") == Offset(1, 2)
