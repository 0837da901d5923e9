"""Put things to hand out in one stack of paper, in the order of the printer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO

import pikepdf

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.printing.sheet_sides import Flip, PlacedPage, SheetSide
from oefenkoffer.typesetting.offset import ACCURATE, PrinterOffsets


def passthrough(pdf: bytes, first: int = 0) -> tuple[SheetSide, ...]:
    """Each page of a PDF as it is, on a side as large; `first` is its number among all pages."""
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


def collate(
    pieces: Iterable[Sequence[SheetSide]],
    flip: Flip,
    offsets: PrinterOffsets = ACCURATE,
    *,
    apart: bool = False,
) -> tuple[SheetSide, ...]:
    """The sides of all pieces; each piece begins on a sheet of its own.

    Args:
        pieces: the sides of each, as they are read.
        flip: how the printer turns the paper; `none` for one side only.
        offsets: how far the printer is off.
        apart: whether somebody puts the fronts back, so that no printer turns the paper.
    """
    return tuple(side for piece in pieces for side in _printed(piece, flip, offsets, apart=apart))


def _printed(
    piece: Sequence[SheetSide], flip: Flip, offsets: PrinterOffsets, *, apart: bool
) -> Iterable[SheetSide]:
    if flip == "none":
        return [_front(side, offsets) for side in piece]
    filled = [*piece, *[replace(side, places=()) for side in piece[-1:] if len(piece) % 2]]
    turns: Flip = "none" if apart else flip
    return [
        replace(
            side,
            offset=offsets.of_back((side.width, side.height), turns),
            turned=flip != _upright(side),
        )
        if number % 2
        else _front(side, offsets)
        for number, side in enumerate(filled)
    ]


def _front(side: SheetSide, offsets: PrinterOffsets) -> SheetSide:
    return replace(side, offset=offsets.of_front((side.width, side.height)))


def _upright(side: SheetSide) -> Flip:
    """The flip after which a back stands as its front: one turns over such paper like a leaf."""
    return "short" if side.width > side.height else "long"
