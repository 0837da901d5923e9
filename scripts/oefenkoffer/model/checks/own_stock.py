"""The labels of a sheet stand on the sheet, and not over each other.

Good: `columns: 2`, `width: 99`, `left: 5`: the last label ends 203 mm from the left.
Bad: the same with `columns: 3`, which would print 92 mm beside the paper.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

A4 = (210.0, 297.0)


def check(settings: Parsed[Settings], _files: Files) -> Iterator[Problem]:
    """Each sheet of which a label leaves the paper, or lies over its neighbour."""
    for name, sheet in settings.model.stock.items():
        size = sheet.measures
        leaves = any(end > edge for end, edge in zip(sheet.ends, A4, strict=True))
        if leaves or size["across"] < sheet.width or size["down"] < sheet.height:
            position = settings.source_map.position(("stock", name), of_key=True)
            across, down = sheet.ends
            facts = {"across": f"{across:g}", "down": f"{down:g}"}
            yield Problem(Code.LABELS_OFF_SHEET, position, facts)
