"""Four A6 pages on one side of an A4 sheet, to be folded twice; no scissors, no duplex."""

from oefenkoffer.renderers.printing.sheet_sides import PlacedPage, SheetSide

WIDTH, HEIGHT = 210.0, 297.0
MIDDLE, CENTRE = HEIGHT / 2, WIDTH / 2


def pocket() -> SheetSide:
    """The side to print: fold the upper half backwards, then the left half backwards.

    The cover ends in front. Opened, the two pages of the upper half lie side by side; they stand
    on their heads here, because the first fold turns them over.
    """
    return SheetSide(
        WIDTH,
        HEIGHT,
        (
            PlacedPage(0, CENTRE, MIDDLE),
            PlacedPage(1, CENTRE, 0, turned=True),
            PlacedPage(2, 0, 0, turned=True),
            PlacedPage(3, 0, MIDDLE),
        ),
        folds=((0, MIDDLE, WIDTH, MIDDLE), (CENTRE, 0, CENTRE, HEIGHT)),
    )
