"""Columns and rows, to read or to write in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator
from pydantic import Field as Bounds

from oefenkoffer.kinds.kind import (
    Context,
    Data,
    Field,
    Part,
    PartFormat,
    PartKind,
    optional,
    section,
)
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup, Node
from oefenkoffer.typed_values import Line, Many, Rich, Some, Strict, between, whole

MOST_COLUMNS = 10


def _empty(value: object) -> object:
    return None if value == "" else value


Title = Annotated[Line | None, BeforeValidator(_empty)]
"""The title of a column; it may be empty."""

Cell = Annotated[Rich | None, BeforeValidator(_empty)]
"""What stands in one place of a table; nothing where somebody writes."""

EmptyRows = Annotated[int, BeforeValidator(whole), between(0, 30)]


class TypedTable(Strict):
    """Columns with their titles, and rows.

    Attributes:
        rows: their cells; one that is short is filled up with empty ones.
        empty_rows: rows to write in, after the others.
    """

    columns: Annotated[Some[Title], Bounds(max_length=MOST_COLUMNS)]
    rows: Many[Many[Cell]] = ()
    empty_rows: EmptyRows = 0


@dataclass(frozen=True)
class CellTable:
    """A table as its readers see it: every row has as many cells as there are columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Markup | None, ...], ...]


class TableKind(PartKind):
    """A table; what is left empty, somebody fills in on paper."""

    name = "table"

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The columns and rows."""
        return optional(TypedTable, part)

    def view(
        self,
        value: TypedTable | None,
        part: PartFormat,
        context: Context,
    ) -> CellTable | None:
        """All rows, filled up."""
        if value is None:
            return None
        width = len(value.columns)
        typed = (row[:width] + (None,) * (width - len(row)) for row in value.rows)
        titles = tuple(title or "" for title in value.columns)
        return CellTable(titles, (*typed, *((None,) * width,) * value.empty_rows))

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The table in one section."""
        table: CellTable = part.value
        cells = [cell for row in table.rows for cell in row if cell]
        rows = [[cell.data if cell else None for cell in row] for row in table.rows]
        columns = list(table.columns)
        label = part.label(labels, place)
        yield section(part.key, label, "table", cells, columns=columns, rows=rows)

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """The table as one within a text."""
        table: CellTable = part.value
        top = _row((Node("text", text=title),) for title in table.columns)
        rows = (_row(cell.blocks[0].children if cell else () for cell in row) for row in table.rows)
        return (Markup((Node("table", (top, *rows)),)),)


def _row(cells: Iterable[tuple[Node, ...]]) -> Node:
    return Node("table_row", tuple(Node("table_cell", nodes) for nodes in cells))
