"""Work out where fronts, backs and cuts of cards lie on a sheet of paper; all in mm.

Lengths count from the upper left corner of the side that they are on, as somebody looks at it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Literal

from oefenkoffer.print_request import Duplex
from oefenkoffer.renderers.cards.dimensions import Dimensions

Fold = Literal["beside", "below"]
Line = tuple[float, float, float, float]
"""A straight line: x and y of its start, x and y of its end."""

UNPRINTED = 5.0
"""The edge that an office printer leaves white: most need 4.2 mm, some 5."""
CLEAR = 0.5
"""Between mark and card, so that a cut a hair beside the line leaves no black on the card."""
MARK = 2.5
"""The least length of a mark."""
HAIR = 1e-6
"""What arithmetic may lose."""


@dataclass(frozen=True)
class CardPosition:
    """The box of one side of a card on a side of a sheet.

    Attributes:
        turn: how far the card is turned within the box, in degrees clockwise.
    """

    x: float
    y: float
    width: float
    height: float
    turn: int = 0


@dataclass(frozen=True)
class CardSheet:
    """A sheet full of cards in columns and rows.

    Attributes:
        paper: the sheet as it lies, so that most cards on it stand upright.
        card: the card as its player holds it.
        left, top: of the first card.
        across, down: from one card to the next.
        margin: the edge that the printer leaves white.
        turn: 90 for cards that lie on their side.
        fold: where the back of a card is that is folded: beside or below its front.
        bleed: how far ink runs on beyond the edge of a card that fills its page.
        has_marks: whether somebody has to cut along them; ready-made stock is cut already.
    """

    paper: Dimensions
    card: Dimensions
    columns: int
    rows: int
    left: float
    top: float
    across: float
    down: float
    margin: float = UNPRINTED
    turn: Literal[0, 90] = 0
    fold: Fold | None = None
    bleed: float = 0
    has_marks: bool = True

    @property
    def box(self) -> Dimensions:
        """A side of a card as it lies on the sheet."""
        return self.card.turned if self.turn else self.card

    @property
    def unit(self) -> Dimensions:
        """What is cut out: a card, or front and back of one that is folded."""
        return _unit(self.box, self.fold)

    @property
    def count(self) -> int:
        """How many cards one sheet holds."""
        return self.columns * self.rows

    @property
    def fronts(self) -> tuple[CardPosition, ...]:
        """The front of each card, row by row."""
        return tuple(CardPosition(x, y, *self._sides, self.turn) for x, y in self._corners)

    def backs(self, duplex: Duplex) -> tuple[CardPosition, ...]:
        """The back of each card, in the order of the fronts.

        A back that is on the other side of the sheet lies exactly behind its front. Whoever turns
        a card over as the page of a book finds it upright.
        """
        if duplex == "none":
            return ()
        if self.fold:
            return tuple(self._folded(front) for front in self.fronts)
        is_upright = self.paper.height >= self.paper.width
        is_sideways = self.bleed > 0 or (duplex == "long") == is_upright
        return tuple(self._behind(front, sideways=is_sideways) for front in self.fronts)

    @property
    def verticals(self) -> tuple[float, ...]:
        """Where to cut from top to bottom."""
        return _cuts(self.left, self.unit.width, self.across, self.columns)

    @property
    def horizontals(self) -> tuple[float, ...]:
        """Where to cut from side to side."""
        return _cuts(self.top, self.unit.height, self.down, self.rows)

    @property
    def marks(self) -> tuple[Line, ...]:
        """The cut marks: in the white around the cards, inside what the printer reaches.

        All stand at the edge of the sheet, so that they are there until the last cut of a stack.
        """
        if not self.has_marks:
            return ()
        left, right = self.verticals[0] - CLEAR, self.verticals[-1] + CLEAR
        top, bottom = self.horizontals[0] - CLEAR, self.horizontals[-1] + CLEAR
        near = self.margin
        far_right, far_bottom = self.paper.width - near, self.paper.height - near
        above = tuple((x, near, x, top) for x in self.verticals)
        below = tuple((x, bottom, x, far_bottom) for x in self.verticals)
        before = tuple((near, y, left, y) for y in self.horizontals)
        behind = tuple((right, y, far_right, y) for y in self.horizontals)
        return above + below + before + behind

    @property
    def folds(self) -> tuple[Line, ...]:
        """Where to fold, from edge to edge of each card."""
        width, height = self._sides
        if self.fold == "beside":
            return tuple((x + width, y, x + width, y + height) for x, y in self._corners)
        if self.fold == "below":
            return tuple((x, y + height, x + width, y + height) for x, y in self._corners)
        return ()

    @property
    def trim(self) -> tuple[float, float, float, float]:
        """What is left of the sheet when its edges are cut off: left, top, right, bottom."""
        xs, ys = self.verticals, self.horizontals
        return xs[0], ys[0], xs[-1], ys[-1]

    @property
    def _sides(self) -> tuple[float, float]:
        return self.box.width, self.box.height

    @property
    def _corners(self) -> tuple[tuple[float, float], ...]:
        rows, columns = range(self.rows), range(self.columns)
        return tuple(
            (self.left + column * self.across, self.top + row * self.down)
            for row, column in product(rows, columns)
        )

    def _folded(self, front: CardPosition) -> CardPosition:
        """The back of a card that is folded away from its reader."""
        if self.fold == "beside":
            return CardPosition(front.x + front.width, front.y, *self._sides, -front.turn % 360)
        return CardPosition(front.x, front.y + front.height, *self._sides, (180 - front.turn) % 360)

    def _behind(self, front: CardPosition, *, sideways: bool) -> CardPosition:
        """The back on the other side of a sheet that is turned over sideways, or head over."""
        if sideways:
            mirrored = self.paper.width - front.x - front.width
            return CardPosition(mirrored, front.y, *self._sides, -front.turn % 360)
        mirrored = self.paper.height - front.y - front.height
        return CardPosition(front.x, mirrored, *self._sides, (180 - front.turn) % 360)


def card_sheet(
    paper: Dimensions,
    card: Dimensions,
    *,
    margin: float = UNPRINTED,
    gutter: float = 0,
    fold: bool = False,
) -> CardSheet | None:
    """The sheet that holds most cards of a format; None when not even one fits.

    Neighbours touch, so that one cut parts them, unless a gutter keeps them apart.

    Args:
        paper: upright.
        card: as its player holds it.
        margin: the edge that the printer leaves white.
        gutter: between cards.
        fold: whether front and back lie next to each other.
    """
    folds: tuple[Fold | None, ...] = ("beside", "below") if fold else (None,)
    sheets = [
        sheet
        for lying, folded in product((paper, paper.turned), folds)
        for sheet in _filled(lying, card, margin, gutter, folded)
    ]
    return max(sheets, key=lambda sheet: sheet.count, default=None)


def page_for_print_shop(card: Dimensions, bleed: float) -> CardSheet:
    """A page that is one card and what is cut off around it; a back stands upright on the next.

    Why alone: a print shop lays cards on its own sheets, and its programs take pages apart by
    the boxes in them.
    """
    return CardSheet(
        paper=Dimensions(card.width + 2 * bleed, card.height + 2 * bleed),
        card=card,
        columns=1,
        rows=1,
        left=bleed,
        top=bleed,
        across=card.width,
        down=card.height,
        margin=0,
        bleed=bleed,
        has_marks=False,
    )


def _filled(
    paper: Dimensions, card: Dimensions, margin: float, apart: float, fold: Fold | None
) -> Iterator[CardSheet]:
    """The sheet with as many upright cards as fit in its middle, if any."""
    edge = margin + MARK + CLEAR
    unit = _unit(card, fold)
    columns = _fitting(paper.width - 2 * edge, unit.width, apart)
    rows = _fitting(paper.height - 2 * edge, unit.height, apart)
    if columns < 1 or rows < 1:
        return
    across, down = unit.width + apart, unit.height + apart
    yield CardSheet(
        paper=paper,
        card=card,
        columns=columns,
        rows=rows,
        left=(paper.width - columns * across + apart) / 2,
        top=(paper.height - rows * down + apart) / 2,
        across=across,
        down=down,
        margin=margin,
        fold=fold,
    )


def _unit(box: Dimensions, fold: Fold | None) -> Dimensions:
    sides = {None: (1, 1), "beside": (2, 1), "below": (1, 2)}
    wide, high = sides[fold]
    return Dimensions(box.width * wide, box.height * high)


def _fitting(room: float, length: float, apart: float) -> int:
    """How many of a length fit next to each other."""
    return int((room + apart + HAIR) // (length + apart))


def _cuts(start: float, length: float, pitch: float, count: int) -> tuple[float, ...]:
    """The edges of `count` units; where two touch, one cut does."""
    edges = [start + n * pitch + edge for n in range(count) for edge in (0, length)]
    return tuple(dict.fromkeys(round(edge, 4) for edge in edges))
