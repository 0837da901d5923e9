"""A card format in, the A4 sheet that it is printed and cut from out; all lengths in mm."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Size = Literal["A5", "A6"]
Orientation = Literal["landscape", "portrait"]
Line = tuple[float, float, float, float]
"""A straight line: x and y of its start, x and y of its end, from the sheet's upper left corner."""

A4_SHORT, A4_LONG = 210.0, 297.0
UNPRINTED = 5.0
"""The edge that an office printer leaves white: most need 4.2 mm, some 5."""
CLEAR = 0.5
"""Between mark and card, so that a cut a hair beside the line leaves no black on the card."""


@dataclass(frozen=True)
class Sheet:
    """An A4 sheet full of cards that touch each other, so that neighbours need one cut only.

    The sheet lies so that its cards stand upright on it.
    """

    width: float
    height: float
    columns: int
    rows: int
    card_width: float
    card_height: float

    @property
    def count(self) -> int:
        """How many cards one sheet holds."""
        return self.columns * self.rows

    @property
    def verticals(self) -> tuple[float, ...]:
        """Where to cut from top to bottom."""
        return _cuts(self.width, self.card_width, self.columns)

    @property
    def horizontals(self) -> tuple[float, ...]:
        """Where to cut from side to side."""
        return _cuts(self.height, self.card_height, self.rows)

    @property
    def places(self) -> tuple[tuple[float, float], ...]:
        """The upper left corner of each card, row by row."""
        return tuple((x, y) for y in self.horizontals[:-1] for x in self.verticals[:-1])

    @property
    def marks(self) -> tuple[Line, ...]:
        """The cut marks: in the white around the cards, inside what the printer reaches."""
        left, right = self.verticals[0] - CLEAR, self.verticals[-1] + CLEAR
        top, bottom = self.horizontals[0] - CLEAR, self.horizontals[-1] + CLEAR
        far_right, far_bottom = self.width - UNPRINTED, self.height - UNPRINTED
        above = tuple((x, UNPRINTED, x, top) for x in self.verticals)
        below = tuple((x, bottom, x, far_bottom) for x in self.verticals)
        before = tuple((UNPRINTED, y, left, y) for y in self.horizontals)
        behind = tuple((right, y, far_right, y) for y in self.horizontals)
        return above + below + before + behind


SHEETS: Mapping[tuple[Size, Orientation], Sheet] = {
    ("A5", "portrait"): Sheet(A4_LONG, A4_SHORT, 2, 1, 140, 194),
    ("A5", "landscape"): Sheet(A4_SHORT, A4_LONG, 1, 2, 194, 140),
    ("A6", "portrait"): Sheet(A4_SHORT, A4_LONG, 2, 2, 97, 140),
    ("A6", "landscape"): Sheet(A4_LONG, A4_SHORT, 2, 2, 140, 97),
}
"""Every format, a little under its name's size.

Full-size A5 and A6 cards fill A4 to the edge: no printer reaches that, and no mark would fit. A
trimmed A5 of 140 x 194 mm leaves 8 mm or more around: 5 mm white, 2.5 mm of mark, 0.5 mm clear.
A trimmed A6 is half of that, so both come out of the same few cuts.
"""


def _cuts(sheet: float, card: float, count: int) -> tuple[float, ...]:
    """The edges of `count` cards of one length in the middle of a sheet."""
    start = (sheet - count * card) / 2
    return tuple(start + number * card for number in range(count + 1))
