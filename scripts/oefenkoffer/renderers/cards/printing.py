"""How a run of cards is printed: on which sheets, which sides, in which order; values only."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from oefenkoffer.renderers.cards.sheets import Duplex, Place, Sheet

Side = Literal["front", "back"]
BOTH: tuple[Side, ...] = ("front", "back")


@dataclass(frozen=True)
class Offset:
    """What moves everything on one side of a sheet, so that it lands where it should.

    Attributes:
        dx, dy: to the right and down, in mm.
        scale: against the middle of the sheet; 1 is true size.
    """

    dx: float = 0
    dy: float = 0
    scale: float = 1


@dataclass(frozen=True)
class Cover:
    """A first sheet that says how to print the others.

    Attributes:
        title: above all.
        lines: each a label and what to choose, or an empty label and a sentence.
    """

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Printing:
    """One run of the printer.

    Attributes:
        sheet: what the cards are printed on.
        duplex: how a back comes behind its front.
        sides: what of it this document holds: both, or one for a printer that somebody feeds twice.
        order: the cards by number, each as often as it is printed; None for each once.
        large: in letters of 18 points and more, on as many cards as that takes.
        black: in black on white, with little ink.
        front, back: how far the printer is off on each side.
    """

    sheet: Sheet
    duplex: Duplex = "none"
    sides: tuple[Side, ...] = BOTH
    order: tuple[int, ...] | None = None
    large: bool = False
    black: bool = False
    cover: Cover | None = None
    front: Offset = field(default=Offset())
    back: Offset = field(default=Offset())


def sheet_data(printing: Printing) -> dict[str, Any]:
    """What `cards.typ` needs to know of the sheets."""
    sheet = printing.sheet
    backs = sheet.backs(printing.duplex)
    return {
        "width": sheet.paper.width,
        "height": sheet.paper.height,
        "card_width": sheet.card.width,
        "card_height": sheet.card.height,
        "bleed": sheet.bleed,
        "count": sheet.count,
        "marks": sheet.marks,
        "folds": sheet.folds,
        "pages": _pages(printing, backs),
    }


def _pages(printing: Printing, backs: Sequence[Place]) -> list[dict[str, Any]]:
    """The sides of a sheet, each with where fronts and backs lie on it."""
    fronts = _data(printing.sheet.fronts)
    if printing.sheet.fold:
        return [_page(printing.front, fronts, _data(backs))]
    front = _page(printing.front, fronts, [])
    back = _page(printing.back, [], _data(backs))
    sides: dict[Side, dict[str, Any]] = {"front": front, "back": back}
    return [sides[side] for side in printing.sides if side == "front" or backs]


def _page(offset: Offset, fronts: list[Any], backs: list[Any]) -> dict[str, Any]:
    return {
        "fronts": fronts,
        "backs": backs,
        "offset": {"dx": offset.dx, "dy": offset.dy, "scale": offset.scale},
    }


def _data(places: Sequence[Place]) -> list[Any]:
    return [(place.x, place.y, place.width, place.height, place.turn) for place in places]
