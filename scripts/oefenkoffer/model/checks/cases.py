"""What a case says of itself, its facts, its tables and its checklists."""

import re
from collections.abc import Iterator

from oefenkoffer.markup import plain_text
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem

INDEX = "index"
"""The page of all cases has this name."""
FIGURE = re.compile(
    r"""
    (?:\d+(?:[.,]\d+)*|\d{1,3}(?:[ ]\d{3})+)\s?(?:%|€|procent\b|euro\b|percent\b)  # 4,5%, 90 000 €
    | [€$£]\s?(?:\d{1,3}(?:[ ]\d{3})+|\d+(?:[.,]\d+)*)  # € 600, $ 2 million
    | (?<![\w/-])(?!\d{1,2}-\d{1,2}-\d{2})              # no date such as 01-02-2026
      \(?(?:\+\d{2}[ ]?|0)(?:[ ()-]{0,2}\d){6,11}\b        # 010-1234567, +31 6 12345678, 0900-1234
    """,
    re.VERBOSE | re.IGNORECASE,
)


def taken_former_names(cases: tuple[Parsed[Case], ...]) -> Iterator[Problem]:
    """A former name of a case leads to one case: no case has it now, and no other had it before.

    Good: `formerly: [oude-keuken]` in `nieuwe-keuken.yml`.
    Bad: `formerly: [buren]` beside `buren.yml`, or in two cases.
    """
    taken = {INDEX: f"{INDEX}.html"} | {
        case.model.id: case.source_map.document.path for case in cases
    }
    for case in cases:
        for number, name in enumerate(case.model.formerly):
            if name in taken:
                position = case.source_map.position(("formerly", number))
                yield Problem(
                    Code.FORMER_NAME_TAKEN, position, {"name": name, "other": taken[name]}
                )
            taken.setdefault(name, case.source_map.document.path)


def unknown_local_facts(case: Parsed[Case], settings: Settings) -> Iterator[Problem]:
    """A case names local facts that the kit has.

    Good: `kit.yml` has `waiting_time` under `local_facts`, the case `local_facts: [waiting_time]`.
    Bad: the case has `local_facts: [waiting_tme]`, of which nothing would stand on its hand-out.
    """
    for index, name in enumerate(case.model.local_facts or ()):
        if name not in settings.local_facts:
            position = case.source_map.position(("local_facts", index))
            yield unknown(Code.NO_SUCH_FACT, position, name, settings.local_facts)


def facts_without_source(case: Parsed[Case]) -> Iterator[Problem]:
    """A fact that is called verified says where it was read.

    Good: `status: verified` with `source: Burgerlijk Wetboek 7, artikel 206`.
    Bad: `status: verified` without a source.
    """
    for part in case.model.parts_of("facts"):
        for index, fact in enumerate(part.value or ()):
            if fact.status == "verified" and fact.source is None:
                position = case.source_map.position((*part.location, index, "status"))
                yield Problem(Code.NO_SOURCE, position)


def figures(case: Parsed[Case]) -> Iterator[Problem]:
    """No amounts, percentages or telephone numbers in what participants and players read.

    They change every year and differ by organisation; a line to fill in stays true. Notes for the
    trainer may hold them. A format of another house can do without this rule.

    Good: "De huur gaat omhoog. Het bedrag staat in de brief."
    Bad: "De huur gaat met 4,5% omhoog", "bel 010-1234567".
    """
    for location, text in case.texts:
        if location[0] == "trainer":
            continue
        words = plain_text(text)
        for figure in dict.fromkeys(FIGURE.findall(words)):
            position = case.source_map.find(location, figure.replace("\N{NO-BREAK SPACE}", " "))
            yield Problem(Code.FIGURE_ON_CARD, position)


def extra_cells(case: Parsed[Case]) -> Iterator[Problem]:
    """A row of a table has no more cells than there are columns; a shorter one is filled up.

    Good: `columns: [Word, Meaning]` with the row `[Cell, a group at a table]`.
    Bad: the row `[Cell, a group, at a table]`, of which the last cell has no column: quotation
    marks around the words with the comma were forgotten.
    """
    for part in case.model.parts_of("table"):
        columns = len(part.value.columns) if part.value else 0
        for index, row in enumerate(part.value.rows if part.value else ()):
            if len(row) > columns:
                position = case.source_map.position((*part.location, "rows", index, columns))
                facts = {"cells": str(len(row)), "columns": str(columns)}
                yield Problem(Code.TOO_MANY_CELLS, position, facts)


def unknown_groups(case: Parsed[Case]) -> Iterator[Problem]:
    """An item of a checklist is counted in a group that the checklist has.

    Good: `groups: {C: Communication}` and an item with `group: C`.
    Bad: an item with `group: K`: its marks would be in no sum.
    """
    for part in case.model.parts_of("checklist"):
        groups = (part.value and part.value.groups) or {}
        for index, item in enumerate(part.value.items if groups else ()):
            if item.group and item.group not in groups:
                position = case.source_map.position((*part.location, "items", index, "group"))
                yield unknown(Code.NO_SUCH_GROUP, position, item.group, tuple(groups))
