"""Tables as people type them, to read and to write in."""

from oefenkoffer.audience.parts import holder, readable
from oefenkoffer.kinds.cell_table import CellTable
from oefenkoffer.markup import Markup
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.model.definitions.schema import texts

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


def workshop() -> Workshop:
    typed = {"kit": KIT, "format": FORMAT, "cases/queue": CASE}
    return read(Files({f"roleplays/{name}.yml": text.encode() for name, text in typed.items()}))


def table() -> CellTable:
    kit = workshop()
    case = kit.cases[0]
    parts = readable(case, kit, holder(case, "first"))
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


def test_rules_and_the_gate_read_every_title_and_cell() -> None:
    found = {
        ".".join(map(str, location)): text.plain if isinstance(text, Markup) else text
        for location, text in texts(workshop().cases[0])
        if "grid" in location
    }

    assert found == {
        "roles.first.grid.columns.1": "Seen",
        "roles.first.grid.columns.2": "Heard",
        "roles.first.grid.rows.0.0": "Before",
        "roles.first.grid.rows.1.0": "After",
        "roles.first.grid.rows.1.1": "A sigh",
    }
