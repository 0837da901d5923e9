"""Put pages on sheets that are folded: a booklet of A4 sheets, or one sheet folded twice."""

from collections.abc import Iterator

from oefenkoffer.design.geometry import A4
from oefenkoffer.renderers.printing.sheet_sides import PlacedPage, SheetSide

SHORT, LONG = A4
MIDDLE, CENTRE = LONG / 2, SHORT / 2
PER_SHEET = 4
THICKNESS = 0.1
"""A sheet of office paper of 80 grams, in mm."""
MOST_FOLDED = 15
"""Sheets that fold and staple well at once."""


def signatures(sheets: int) -> tuple[int, ...]:
    """How many sheets are folded together, for each stack of a booklet: as even as can be."""
    count = max(1, -(-sheets // MOST_FOLDED))
    return tuple(sheets // count + (number < sheets % count) for number in range(count))


def booklet(pages: int, thickness: float = THICKNESS) -> tuple[SheetSide, ...]:
    """The sides in the order of the printer: front and back of each sheet, the outermost first.

    The back is printed as one turns a leaf of a wall calendar that hangs on its short edge: flip on
    the short edge. What is missing to a multiple of four stays white at the end. A thick booklet
    is folded in stacks, one after the other.

    Each sheet lies inside the one before and is pushed outwards by that one's thickness. Its pages
    move as far towards the fold, so that all outer margins are equal once the edge is trimmed.
    """
    stacks = signatures(-(-pages // PER_SHEET))
    return tuple(
        side
        for number, sheets in enumerate(stacks)
        for sheet in range(sheets)
        for side in _sheet(sheet, sheets, PER_SHEET * sum(stacks[:number]), pages, thickness)
    )


def _sheet(
    sheet: int, sheets: int, before: int, pages: int, thickness: float
) -> Iterator[SheetSide]:
    first, last = before + 2 * sheet, before + PER_SHEET * sheets - 1 - 2 * sheet
    inwards = sheet * thickness
    for left, right in ((last, first), (first + 1, last - 1)):
        places = (PlacedPage(left, inwards, 0), PlacedPage(right, MIDDLE - inwards, 0))
        yield SheetSide(LONG, SHORT, tuple(place for place in places if place.page < pages))


def pocket() -> SheetSide:
    """The side to print: fold the upper half backwards, then the left half backwards.

    The cover ends in front. Opened, the two pages of the upper half lie side by side; they stand
    on their heads here, because the first fold turns them over.
    """
    return SheetSide(
        SHORT,
        LONG,
        (
            PlacedPage(0, CENTRE, MIDDLE),
            PlacedPage(1, CENTRE, 0, turned=True),
            PlacedPage(2, 0, 0, turned=True),
            PlacedPage(3, 0, MIDDLE),
        ),
        folds=((0, MIDDLE, SHORT, MIDDLE), (CENTRE, 0, CENTRE, LONG)),
    )
