"""Work out how to draw so that a printer which is off prints right; lengths in mm."""

from dataclasses import dataclass

Point = tuple[float, float]
"""How far from the left and from the top of the sheet."""


@dataclass(frozen=True)
class Offset:
    """How one side of a sheet comes out of one printer.

    Attributes:
        dx: how far too far to the right the middle of the sheet is printed.
        dy: how far too low.
        scale: how large everything is printed; 1 is right, 0.99 is a hundredth too small.
    """

    dx: float = 0
    dy: float = 0
    scale: float = 1

    def printed(self, point: Point, sheet: Point) -> Point:
        """Where the printer puts what was drawn at `point`; it grows from the middle."""
        x, y = (
            middle + self.scale * (at - middle) + shift
            for at, middle, shift in zip(point, _middle(sheet), (self.dx, self.dy), strict=True)
        )
        return x, y

    def drawing(self, sheet: Point) -> tuple[float, float, float]:
        """How to draw a sheet of this width and height so that it is printed right.

        Returns:
            By how much to multiply each length, and how far right and down to move after that.
        """
        factor = 1 / self.scale
        right, down = (
            middle - factor * (middle + shift)
            for middle, shift in zip(_middle(sheet), (self.dx, self.dy), strict=True)
        )
        return factor, right, down

    @property
    def turned(self) -> "Offset":
        """The same, seen by somebody at the other end of the sheet."""
        return Offset(-self.dx + 0.0, -self.dy + 0.0, self.scale)


EXACT = Offset()
"""A printer that does what it is told."""


@dataclass(frozen=True)
class PrinterOffsets:
    """How one printer prints, as it was read on sheets that were turned like the leaf of a book.

    Why apart for a lying sheet: each driver turns lying pages its own way before it prints them.

    Attributes:
        front, back: on an upright sheet, turned over its long edge.
        lying_front, lying_back: on a lying sheet, turned over its short edge; None where nobody
            measured one.
    """

    front: Offset = EXACT
    back: Offset = EXACT
    lying_front: Offset | None = None
    lying_back: Offset | None = None

    def of_front(self, sheet: Point) -> Offset:
        """What it does to the front of a sheet of this width and height."""
        return (self.lying_front if _lies(sheet) else None) or self.front

    def of_back(self, sheet: Point, flip: str) -> Offset:
        """What it does to the back, printed over the long or the short edge, or as a front.

        A printer that flips the other way prints the back from its other end: what was too far
        to the right is then too far to the left.
        """
        measured = (self.lying_back if _lies(sheet) else None) or self.back
        other_way = "long" if _lies(sheet) else "short"
        return measured.turned if flip == other_way else measured


ACCURATE = PrinterOffsets()
"""A printer that does what it is told."""


def _lies(sheet: Point) -> bool:
    return sheet[0] > sheet[1]


def _middle(sheet: Point) -> Point:
    return sheet[0] / 2, sheet[1] / 2
