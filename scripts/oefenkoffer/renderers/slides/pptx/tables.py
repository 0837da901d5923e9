"""Fit a table in its place: its type, columns and rows, or how much of it is too much."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import (
    Room,
    TooMuch,
    height,
    on_one_line,
    widest,
)
from oefenkoffer.renderers.slides.pptx.letters import CALIBRI, Letters
from oefenkoffer.renderers.slides.pptx.shape_xml import BESIDE, Grid
from oefenkoffer.renderers.slides.pptx.slide_content import TableContent
from oefenkoffer.renderers.slides.pptx.slots import Slot
from oefenkoffer.renderers.slides.pptx.text import Text

SIZES = (36, 34, 32, 30, 28, 26, 24, 22, 20, 18)
"""Points; a table is looked up rather than read aloud, and may be a little smaller."""

SMALL = (17, 16, 15, 14)
"""Points; what needs these is reported."""

EVEN_FROM = 26
UNBROKEN = 1e6
LEAST_AIR = 1.0
"""Above and below the text of a cell, in mm."""

MOST_AIR = 0.4
"""The same in sizes of type, where there is room."""


def fit_table(table: TableContent, slot: Slot) -> Grid | TooMuch:
    """The table in the largest type that fits.

    Or in somewhat smaller type when every row then is one line: rows of equal height read better.
    """
    sizes = [size for size in SIZES if size <= slot.size] or [SIZES[-1]]
    attempts = (_Attempt(table, slot, size) for size in (*sizes, *SMALL))
    fits = (attempt for attempt in attempts if attempt.fits)
    largest = next(fits, None)
    if largest is None:
        return _over(table, _Attempt(table, slot, sizes[-1]).needed, slot.rect.height)
    large = takewhile(lambda attempt: attempt.size >= EVEN_FROM, chain([largest], fits))
    return next((attempt for attempt in large if attempt.is_even), largest).grid


def least_height(table: TableContent, slot: Slot, size: float = SIZES[-1]) -> float:
    """How high a table is in type of a size, or in the smallest that it likes; in mm."""
    return _Attempt(table, slot, size).needed


class _Attempt:
    """A table in type of one size."""

    def __init__(self, table: TableContent, slot: Slot, size: float) -> None:
        self.table, self.size, self.room = table, size, slot.rect
        self.letters = slot.letters
        self.widths = column_widths(table, self.room.width, size, slot.letters)
        self.heights = self._heights(self.widths)
        self.needed = sum(self.heights) + 2 * LEAST_AIR * len(self.heights)

    @property
    def fits(self) -> bool:
        return self.needed <= self.room.height and sum(self.widths) <= self.room.width + 0.1

    @property
    def is_even(self) -> bool:
        return self.heights == self._heights([UNBROKEN] * len(self.widths))

    def _heights(self, widths: Sequence[float]) -> list[float]:
        return [
            self._high(row, widths, bold=self.table.header and bool(index))
            for index, row in enumerate(self.table.rows)
        ]

    def _high(self, row: Sequence[Text], widths: Sequence[float], *, bold: bool) -> float:
        """How high the text of a row becomes, in mm: as its highest cell; its name may be bold."""
        usual = Room(0, 0, self.size, leading=self.letters.line, letters=self.letters)
        rooms = (
            replace(usual, width=(width - BESIDE) * POINTS_PER_MM, bold=bold and not column)
            for column, width in enumerate(widths)
        )
        return max(
            height(text, room, self.size) / POINTS_PER_MM
            for text, room in zip(row, rooms, strict=True)
        )

    @property
    def grid(self) -> Grid:
        """With rows as roomy as the place allows."""
        spare = (self.room.height - sum(self.heights)) / (2 * len(self.heights))
        air = min(spare, max(MOST_AIR * self.size / POINTS_PER_MM, LEAST_AIR))
        heights = [high + 2 * air for high in self.heights]
        table = self.table
        return Grid(table.rows, self.widths, heights, self.size, air, table.header, table.aligns)


def column_widths(
    table: TableContent, whole: float, size: float, letters: Letters = CALIBRI
) -> list[float]:
    """The columns in mm: as they share, but each as wide as its longest word where that goes."""
    least = [
        max(_least(table, index)(text, letters) for text in column) * size / POINTS_PER_MM + BESIDE
        for index, column in enumerate(zip(*table.rows, strict=True))
    ]
    wanted = [max(share * whole, low) for share, low in zip(table.shares, least, strict=True)]
    spare = sum(wanted) - sum(least)
    too_wide = sum(wanted) - whole
    if spare <= too_wide:
        return least
    return (
        [width - (width - low) * too_wide / spare for width, low in zip(wanted, least, strict=True)]
        if spare
        else wanted
    )


def _least(table: TableContent, column: int) -> Callable[[Text, Letters], float]:
    """What a column must be able to hold: a whole name of a row, or each word."""
    return on_one_line if table.names_rows and not column else widest


def _over(table: TableContent, needed: float, room: float) -> TooMuch:
    over = max(needed - room, 1)
    letters = sum(len(p.plain) for row in table.rows for text in row for p in text)
    return TooMuch(over, round(letters * over / needed))
