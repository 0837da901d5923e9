"""Fit a table in its place, or tell how much of it is too much; and its XML."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, takewhile

from oefenkoffer.design.geometry import EMU_PER_MM, POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import (
    Letters,
    Room,
    TooMuch,
    height,
    on_one_line,
    widest,
)
from oefenkoffer.renderers.slides.pptx.layouts import Slot
from oefenkoffer.renderers.slides.pptx.package import named
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import Text, TextContext, TextStyle, xml

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

BESIDE = 6.0
"""The air behind the text of a cell, in mm; none before it, to stand below the title."""

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of a table without fills and lines."""

SIDES = {"center": "ctr", "right": "r"}
"""How a presentation calls the sides that are not its usual one."""


@dataclass(frozen=True)
class TableContent:
    """Rows of texts.

    Attributes:
        shares: how wide each column is, as a share of the whole.
        header: whether the first row names the columns; else the first column names the rows.
        aligns: the side of each column: left, center, right or "" for the usual one.
    """

    rows: tuple[tuple[Text, ...], ...]
    shares: tuple[float, ...]
    header: bool
    aligns: tuple[str, ...] = ()

    @property
    def names_rows(self) -> bool:
        """Whether the first column is a few words that stay on one line."""
        return not self.header


@dataclass(frozen=True)
class Grid:
    """A table whose type and measures are known.

    Attributes:
        widths, heights: of columns and rows, in mm.
        size: in points.
        air: above and below the text of a cell, in mm.
        header: whether the first row names the columns; else the first column names the rows.
        aligns: the side of each column: left, center, right or "" for the usual one.
    """

    rows: Sequence[Sequence[Text]]
    widths: Sequence[float]
    heights: Sequence[float]
    size: float
    air: float
    header: bool
    aligns: Sequence[str] = ()


@dataclass(frozen=True)
class TableFitter:
    """Finds the type for a table, set in the letters of its place."""

    table: TableContent
    letters: Letters

    def fit(self, slot: Slot) -> Grid | TooMuch:
        """The table in the largest type that fits.

        Or in somewhat smaller type when every row then is one line: rows of equal height read
        better.
        """
        sizes = [size for size in SIZES if size <= slot.size] or [SIZES[-1]]
        low = (size for size in (*sizes, *SMALL) if self._height_at_least(size) <= slot.rect.height)
        attempts = (_Attempt(self, slot.rect, size) for size in low)
        fits = (attempt for attempt in attempts if attempt.fits)
        largest = next(fits, None)
        if largest is None:
            return _over(self.table, self.least_height(slot.rect, sizes[-1]), slot.rect.height)
        large = takewhile(lambda attempt: attempt.size >= EVEN_FROM, chain([largest], fits))
        return next((attempt for attempt in large if attempt.is_even), largest).grid

    def least_height(self, room: Rect, size: float = SIZES[-1]) -> float:
        """How high it is in type of a size, or in the smallest that it likes; in mm."""
        return _Attempt(self, room, size).needed

    def _height_at_least(self, size: float) -> float:
        """How high it is in mm where each paragraph is one line, which takes no widths to tell."""
        air = 2 * LEAST_AIR * len(self.table.rows)
        return self._least_lines * size * self.letters.line / POINTS_PER_MM + air

    @cached_property
    def _least_lines(self) -> float:
        cells = ((sum(p.largest for p in text) for text in row) for row in self.table.rows)
        return sum(map(max, cells))

    @cached_property
    def least_widths(self) -> list[float]:
        """What each column must be able to hold: a whole name of a row, or each word; in sizes."""
        first, other = on_one_line if self.table.names_rows else widest, widest
        return [
            max((other if index else first)(text, self.letters) for text in column)
            for index, column in enumerate(zip(*self.table.rows, strict=True))
        ]


class _Attempt:
    """A table in type of one size."""

    def __init__(self, fitter: TableFitter, room: Rect, size: float) -> None:
        self.table, self.size, self.room = fitter.table, size, room
        self.letters = fitter.letters
        least = [wide * size / POINTS_PER_MM + BESIDE for wide in fitter.least_widths]
        self.widths = column_widths(self.table.shares, least, room.width)
        self.heights = self._heights(self.widths)
        self.needed = sum(self.heights) + 2 * LEAST_AIR * len(self.heights)

    @property
    def fits(self) -> bool:
        return self.needed <= self.room.height and sum(self.widths) <= self.room.width + 0.1

    @property
    def is_even(self) -> bool:
        return self.heights == self._heights([UNBROKEN] * len(self.widths))

    def _heights(self, widths: Sequence[float]) -> list[float]:
        """How high the text of each row is, in mm: as its highest cell; its name may be bold."""
        usual = Room(0, 0, self.size, leading=self.letters.line, letters=self.letters)
        rooms = [replace(usual, width=(width - BESIDE) * POINTS_PER_MM) for width in widths]
        named = [replace(rooms[0], bold=self.table.header), *rooms[1:]]
        return [
            max(
                height(text, room, self.size) / POINTS_PER_MM
                for text, room in zip(row, named if index else rooms, strict=True)
            )
            for index, row in enumerate(self.table.rows)
        ]

    @property
    def grid(self) -> Grid:
        """With rows as roomy as the place allows."""
        spare = (self.room.height - sum(self.heights)) / (2 * len(self.heights))
        air = min(spare, max(MOST_AIR * self.size / POINTS_PER_MM, LEAST_AIR))
        heights = [high + 2 * air for high in self.heights]
        table = self.table
        return Grid(table.rows, self.widths, heights, self.size, air, table.header, table.aligns)


def column_widths(shares: Sequence[float], least: Sequence[float], whole: float) -> Sequence[float]:
    """The columns in mm: as they share, but each as wide as it must be where that goes."""
    wanted = [max(share * whole, low) for share, low in zip(shares, least, strict=True)]
    spare = sum(wanted) - sum(least)
    too_wide = sum(wanted) - whole
    if spare <= too_wide:
        return least
    return (
        [width - (width - low) * too_wide / spare for width, low in zip(wanted, least, strict=True)]
        if spare
        else wanted
    )


def _over(table: TableContent, needed: float, room: float) -> TooMuch:
    over = max(needed - room, 1)
    letters = sum(len(p.plain) for row in table.rows for text in row for p in text)
    return TooMuch(over, round(letters * over / needed))


def table_shape(number: int, slot: Slot, grid: Grid, context: TextContext) -> str:
    """A real table."""
    columns = "".join(f'<a:gridCol w="{round(width * EMU_PER_MM)}"/>' for width in grid.widths)
    lines = "".join(
        f'<a:tr h="{round(high * EMU_PER_MM)}">'
        + "".join(_cell(text, grid, context, (at, column)) for column, text in enumerate(row))
        + "</a:tr>"
        for at, (row, high) in enumerate(zip(grid.rows, grid.heights, strict=True))
    )
    rect = replace(slot.rect, height=sum(grid.heights))
    if slot.centred:
        rect = replace(rect, top=rect.top + (slot.rect.height - rect.height) / 2)
    names = 'firstRow="1"' if grid.header else 'firstCol="1"'
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(number, slot.name)}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{slot.ph_xml}'
        f"</p:nvGraphicFramePr><p:xfrm>{rect.transform}</p:xfrm><a:graphic>"
        f'<a:graphicData uri="{TABLE}"><a:tbl><a:tblPr {names}><a:tableStyleId>{NO_GRID}'
        f"</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{lines}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(text: Text, grid: Grid, context: TextContext, at: tuple[int, int]) -> str:
    """A cell at a row and a column; what names a row is bold."""
    row, column = at
    wide, high = round(BESIDE * EMU_PER_MM), round(grid.air * EMU_PER_MM)
    bold = grid.header and bool(row) and not column
    side = SIDES.get(grid.aligns[column], "") if column < len(grid.aligns) else ""
    text_style = TextStyle(bulleted=False, size=grid.size, bold=bold, free=True, side=side)
    body = xml(text, context, text_style)
    anchor = "b" if grid.header and not row else "ctr"
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>"
        f'<a:tcPr marL="0" marR="{wide}" marT="{high}" marB="{high}" anchor="{anchor}">'
        f"{_line(row) if grid.header else ''}</a:tcPr></a:tc>"
    )


def _line(row: int) -> str:
    """The line below a row: that of the header in the colour of the house."""
    line, colour = (9525, '"bg1"><a:lumMod val="78000"/>') if row else (28575, '"accent1">')
    return (
        f'<a:lnB w="{line}"><a:solidFill><a:schemeClr val={colour}</a:schemeClr></a:solidFill>'
        "</a:lnB>"
    )
