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


EXACT = Offset()
"""A printer that does what it is told."""


def _middle(sheet: Point) -> Point:
    return sheet[0] / 2, sheet[1] / 2
