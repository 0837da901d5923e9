"""How text is set on a format of card: letters to try, white, columns."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from oefenkoffer.kinds.kind import CardRoom
from oefenkoffer.renderers.cards.dimensions import Dimensions
from oefenkoffer.renderers.cards.imposition import UNPRINTED, CardSheet


@dataclass(frozen=True)
class FontSize:
    """One way to set the text of a card.

    Attributes:
        points: of the letters.
        leading: between lines, in parts of the size.
        gap: between sections, in parts of the size.
        run_in: labels begin the line instead of standing above it.
        apart: only where each point stands on a line of its own, which comes before large letters.
    """

    points: float
    leading: float = 0.58
    gap: float = 1.0
    run_in: bool = False
    apart: bool = False


@dataclass(frozen=True)
class Typography:
    """How text is set on one format of card.

    Attributes:
        ladder: what to try, the roomiest first; the last one is the smallest that a player
            reads at arm's length.
        frame: the letters of head, foot and back, in points: the same on the cards of all roles.
        padding: the white inside the card's edge, in mm.
        columns: the most columns that the parts flow in; 0 where each has a place of its own,
            and None where each role has its own number.
        foot: which foot of `front.typ` closes the card.
        compact: labels always begin the line, and the steps out of the role are left to the back
            or to the trainer's voice.
        room: how little room there is for parts beside the lead.
        has_lead: whether it holds even that; a label only says who somebody is.
        spreads: whether a card goes on on a next one where its text does not fit.
    """

    ladder: tuple[FontSize, ...]
    frame: float
    padding: float
    columns: int | None
    foot: Literal["tall", "wide", "small", "tiny"]
    compact: bool = False
    room: CardRoom = "A6"
    spreads: bool = False
    has_lead: bool = True


IN_PLACE = 0
OF_ROLE = None
"""Few long parts fill two columns better than three, many short ones the other way around."""

A4 = (FontSize(15), FontSize(14), FontSize(13), FontSize(12), FontSize(12, 0.54, 0.8))
A5 = (
    FontSize(12),
    FontSize(12, 0.52, 0.7),
    FontSize(12, 0.48, 0.5),
    FontSize(12, 0.56, 0.8, run_in=True),
    FontSize(12, 0.52, 0.65, run_in=True),
    FontSize(12, 0.48, 0.5, run_in=True),
    FontSize(12, 0.44, 0.4, run_in=True),
    FontSize(11.5, 0.52, 0.7),
    FontSize(11.5, 0.48, 0.5),
    FontSize(11.5, 0.46, 0.4),
    FontSize(11, 0.52, 0.7),
    FontSize(11, 0.48, 0.5),
    FontSize(10.5),
    FontSize(10.5, 0.54, 0.8),
    FontSize(10.5, 0.5, 0.7),
)
A6 = (
    FontSize(11, 0.56, 0.8, apart=True),
    FontSize(10, 0.54, 0.75),
    FontSize(9.5, 0.52, 0.65),
    FontSize(9, 0.5, 0.55),
    FontSize(9, 0.47, 0.45),
)
ROOMY = (FontSize(10.5, 0.56, 0.8), FontSize(9.75, 0.54, 0.7))
"""For small cards that say little: what they say is then as large as on a larger card."""
A7 = (*ROOMY, FontSize(9, 0.52, 0.6), FontSize(8.5, 0.5, 0.5), FontSize(8, 0.48, 0.45))
SMALL = (*ROOMY, FontSize(9, 0.5, 0.5), FontSize(8.5, 0.48, 0.45), FontSize(8, 0.46, 0.4))
LARGE = (FontSize(18), FontSize(18, 0.54, 0.8), FontSize(18, 0.5, 0.6), FontSize(18, 0.46, 0.5))

LABEL = Typography(SMALL, 9, 3.5, 1, "tiny", compact=True, room="label", has_lead=False)

Wide = bool
TYPOGRAPHIES: Mapping[tuple[tuple[float, float], Wide], Typography] = {
    ((185, 265), False): Typography(A4, 12, 10, IN_PLACE, "tall"),
    ((185, 265), True): Typography(A4, 12, 9, OF_ROLE, "wide"),
    ((134, 185), False): Typography(A5, 10.5, 7, IN_PLACE, "tall"),
    ((134, 185), True): Typography(A5, 10.5, 6, OF_ROLE, "wide"),
    ((92, 130), False): Typography(A6, 9, 5, 1, "small", compact=True),
    ((92, 130), True): Typography(A6, 9, 5, 2, "small", compact=True),
    ((65, 90), False): Typography(A7, 8, 4.5, 1, "tiny", compact=True, room="A7"),
    ((65, 90), True): Typography(A7, 8, 4.5, 1, "tiny", compact=True, room="wide A7"),
    ((50, 80), False): Typography(SMALL, 8, 4, 1, "tiny", compact=True, room="business card"),
    ((50, 80), True): Typography(SMALL, 8, 4, 1, "tiny", compact=True, room="business card"),
    ((0, 0), False): LABEL,
    ((0, 0), True): LABEL,
}
"""By the least measures, short side first, and by whether the card is wide; the largest first."""

LARGE_PRINT = Typography(LARGE, 18, 7, 1, "small", spreads=True)
SMALLEST_LARGE_PRINT = (134, 185)
"""The least measures of a card in large print."""


def typography_of(card: Dimensions) -> Typography:
    """How text is set on a card of any measures: as on the largest known format within it."""
    short, long = sorted((card.width, card.height))
    return next(
        typography
        for ((least_short, least_long), is_wide), typography in TYPOGRAPHIES.items()
        if short >= least_short and long >= least_long and is_wide == (card.width > card.height)
    )


def typography_on(sheet: CardSheet, *, large: bool = False) -> Typography:
    """How text is set on the cards of a sheet.

    Some labels touch the edge of their sheet, where no printer comes: there is more white on them.
    """
    typography = LARGE_PRINT if large else typography_of(sheet.card)
    left, top, right, bottom = sheet.trim
    edge = min(left, top, sheet.paper.width - right, sheet.paper.height - bottom)
    return replace(typography, padding=max(typography.padding, UNPRINTED - edge))


def takes_large_print(card: Dimensions) -> bool:
    """Whether letters of 18 points make sense on a card."""
    short, long = sorted((card.width, card.height))
    return short >= SMALLEST_LARGE_PRINT[0] and long >= SMALLEST_LARGE_PRINT[1]
