"""A row of a table has no more cells than there are columns; a shorter one is filled up.

Good: `columns: [Word, Meaning]` with the row `[Cell, a group at a table]`.
Bad: the row `[Cell, a group, at a table]`, of which the last cell has no column: quotation marks
around the words with the comma were forgotten.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each cell beyond the last column."""
    for part in case.model.parts_of("table"):
        columns = len(part.value.columns) if part.value else 0
        for index, row in enumerate(part.value.rows if part.value else ()):
            if len(row) > columns:
                position = case.source_map.position((*part.location, "rows", index, columns))
                facts = {"cells": str(len(row)), "columns": str(columns)}
                yield Problem(Code.TOO_MANY_CELLS, position, facts)
