"""Where pages lie on the side of a sheet; all lengths in mm, from its upper left corner."""

from dataclasses import dataclass
from typing import Literal

from oefenkoffer.typesetting.offset import EXACT, Offset

Flip = Literal["none", "long", "short"]
"""Along which edge of the paper the printer turns it to print the back, if it does."""

Line = tuple[float, float, float, float]
"""A straight line: x and y of its start, x and y of its end."""


@dataclass(frozen=True)
class PlacedPage:
    """Where one page lies.

    Attributes:
        page: which one, counted from 0.
        x, y: the upper left corner of the room that it takes, as the sheet lies.
        turned: whether it stands on its head.
    """

    page: int
    x: float
    y: float
    turned: bool = False


@dataclass(frozen=True)
class SheetSide:
    """One side of a sheet: its pages, and the lines to fold along.

    Attributes:
        turned: whether all of it stands on its head, for a printer that flips the other way.
        offset: how far the printer is off on this side.
    """

    width: float
    height: float
    places: tuple[PlacedPage, ...]
    folds: tuple[Line, ...] = ()
    turned: bool = False
    offset: Offset = EXACT
