"""Print each page of a PDF as it is, on a side of paper of its own."""

from io import BytesIO

import pikepdf

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.printing.sheet_sides import PlacedPage, SheetSide


def passthrough(pdf: bytes, first: int = 0) -> tuple[SheetSide, ...]:
    """Sides as large as the pages; `first` is the number of the first page among all."""
    with pikepdf.open(BytesIO(pdf)) as document:
        boxes = [[float(edge) for edge in page.mediabox.as_list()] for page in document.pages]
    return tuple(
        SheetSide(
            (right - left) / POINTS_PER_MM,
            (top - bottom) / POINTS_PER_MM,
            (PlacedPage(number, 0, 0),),
        )
        for number, (left, bottom, right, top) in enumerate(boxes, start=first)
    )
