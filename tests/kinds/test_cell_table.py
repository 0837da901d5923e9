"""Tables as people type them, to read and to write in."""

from oefenkoffer.audience.parts import holder, readable
from oefenkoffer.kinds.cell_table import CellTable
from oefenkoffer.model import Files, read

KIT = "title: Grid\nlanguage: en\nformat: roleplay\n"
FORMAT = """\
title: Grid
parts:
  grid: {label: Grid, on: role, of: [player], kind: table, readers: holder}
"""
CASE = """\
title: The queue
roles:
  first:
    brief: You were here before anybody else.
    grid:
      columns: ["", Seen, Heard]
      rows:
        - [Before]
        - [After, A sigh]
      empty_rows: 1
"""


def table() -> CellTable:
    typed = {"kit": KIT, "format": FORMAT, "cases/queue": CASE}
    workshop = read(Files({f"roleplays/{name}.yml": text.encode() for name, text in typed.items()}))
    case = workshop.cases[0]
    parts = readable(case, workshop, holder(case, "first"))
    value: CellTable = next(part.value for part in parts if part.key == "grid")
    return value


def test_short_rows_are_filled_up_with_room_to_write() -> None:
    view = table()

    assert view.columns == ("", "Seen", "Heard")
    assert [[cell.plain if cell else "" for cell in row] for row in view.rows] == [
        ["Before", "", ""],
        ["After", "A sigh", ""],
        ["", "", ""],
    ]
