"""How a run of cards is printed: on which sheets, which sides, in which order; values only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from oefenkoffer.print_request import Duplex
from oefenkoffer.renderers.cards.dimensions import Dimensions
from oefenkoffer.renderers.cards.imposition import CardPosition, CardSheet
from oefenkoffer.typesetting.cover import Cover
from oefenkoffer.typesetting.offset import EXACT, Offset

Side = Literal["front", "back"]
BOTH: tuple[Side, ...] = ("front", "back")


@dataclass(frozen=True)
class PrintRun:
    """One run of the printer.

    Attributes:
        sheet: what the cards are printed on.
        duplex: how a back comes behind its front.
        sides: what of it this document holds: both, or one for a printer that somebody feeds twice.
        order: the cards by number, each as often as it is printed; None for each once.
        large: in letters of 18 points and more, on as many cards as that takes.
        stacked: laid out for a stack that is cut at once: see `cards.typ`.
        skipped: how many places of the first sheet stay empty.
        pack: how many cards a group gets, where the run has a pack for each.
        group: the number of the first of these groups.
        front, back: how far the printer is off on each side.
    """

    sheet: CardSheet
    duplex: Duplex = "none"
    sides: tuple[Side, ...] = BOTH
    order: tuple[int, ...] | None = None
    large: bool = False
    stacked: bool = False
    skipped: int = 0
    pack: int | None = None
    group: int = 1
    cover: Cover | None = None
    front: Offset = EXACT
    back: Offset = EXACT

    @property
    def has_backs(self) -> bool:
        """Whether this document holds a back."""
        on_it = self.sheet.fold or "back" in self.sides
        return bool(on_it and self.sheet.backs(self.duplex))


def sheet_data(printing: PrintRun) -> dict[str, Any]:
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
        "skipped": printing.skipped,
        "stacked": printing.stacked,
        "marks": sheet.marks,
        "folds": sheet.folds,
        "pages": _pages(printing, backs),
    }


def _pages(printing: PrintRun, backs: Sequence[CardPosition]) -> list[dict[str, Any]]:
    """The sides of a sheet, each with where fronts and backs lie on it."""
    paper = printing.sheet.paper
    fronts = _data(printing.sheet.fronts)
    if printing.sheet.fold:
        return [_page(printing.front, paper, fronts, _data(backs))]
    front = _page(printing.front, paper, fronts, [])
    back = _page(printing.back, paper, [], _data(backs))
    sides: dict[Side, dict[str, Any]] = {"front": front, "back": back}
    return [sides[side] for side in printing.sides if side == "front" or backs]


def _page(offset: Offset, paper: Dimensions, fronts: list[Any], backs: list[Any]) -> dict[str, Any]:
    factor, right, down = offset.drawing((paper.width, paper.height))
    return {
        "fronts": fronts,
        "backs": backs,
        "drawing": {"factor": factor, "right": right, "down": down},
    }


def _data(places: Sequence[CardPosition]) -> list[Any]:
    return [(place.x, place.y, place.width, place.height, place.turn) for place in places]
