"""Things to hand out in, the sides of one stack of paper out, in the order of the printer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from oefenkoffer.renderers.printing.geometry import Flip, SheetSide
from oefenkoffer.typesetting.offset import EXACT, Offset


def collate(
    pieces: Iterable[Sequence[SheetSide]], flip: Flip, front: Offset = EXACT, back: Offset = EXACT
) -> tuple[SheetSide, ...]:
    """The sides of all pieces; each piece begins on a sheet of its own.

    Args:
        pieces: the sides of each, as they are read.
        flip: how the printer turns the paper; `none` for one side only.
        front: how far the printer is off on the front of a sheet.
        back: how far it is off on the back.
    """
    return tuple(side for piece in pieces for side in _printed(piece, flip, front=front, back=back))


def _printed(
    piece: Sequence[SheetSide], flip: Flip, *, front: Offset, back: Offset
) -> Iterable[SheetSide]:
    if flip == "none":
        return [replace(side, offset=front) for side in piece]
    filled = [*piece, *[replace(side, places=()) for side in piece[-1:] if len(piece) % 2]]
    return [
        replace(side, offset=back, turned=flip != _upright(side))
        if number % 2
        else replace(side, offset=front)
        for number, side in enumerate(filled)
    ]


def _upright(side: SheetSide) -> Flip:
    """The flip after which a back stands as its front: one turns over such paper like a leaf."""
    return "short" if side.width > side.height else "long"
