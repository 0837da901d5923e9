"""Whatever sign stands before the lines: where a list is wanted, lines never become one item."""

import copy
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from oefenkoffer.model import read
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.schema import texts_for_lists
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.problems import Code, KitProblems, Location, Problem
from tests.marks import FORMS as EVERY_FORM
from tests.marks import SESSION as EVERY_SESSION
from tests.model.project import (
    CASE,
    FORMS,
    KIT,
    METHOD,
    PROJECT,
    SESSION,
    CaseModel,
    MethodModel,
    SettingsModel,
    files,
    value_of,
)

pytestmark = pytest.mark.uncounted

SIGNS = ["", "- ", "-", "+ ", "* ", "• ", "•\t", "· ", "– ", "— ", "→ ", "1. ", "1) ", "a. ", "b) "]
STYLES = {
    "|": "{key}: |\n  {0}\n  {1}",
    ">": "{key}: >\n  {0}\n\n  {1}",
    "plain": "{key}:\n  {0}\n  {1}",
    "beside the key": "{key}: {0}\n  {1}",
    "single": "{key}: '{0}\n  {1}'",
    "double": '{key}: "{0}\n\n  {1}"',
    "item": "{key}:\n  - {0}\n    {1}",
}
MODELS: dict[str, type[BaseModel]] = {
    CASE: CaseModel,
    METHOD: MethodModel,
    KIT: SettingsModel,
    FORMS: Forms,
    SESSION: SessionPlan,
}


def values_of(path: str) -> Any:  # noqa: ANN401 (any YAML value)
    made = {FORMS: EVERY_FORM, SESSION: EVERY_SESSION}
    return copy.deepcopy(made[path]) if path in made else yaml.safe_load(PROJECT[path])


def locations(value: Any, above: Location = ()) -> Iterator[Location]:  # noqa: ANN401 (see above)
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, part in steps:
        yield (*above, step)
        if isinstance(part, dict | list):
            yield from locations(part, (*above, step))


def changed(values: Any, location: Location, text: str) -> Any:  # noqa: ANN401 (see above)
    values = copy.deepcopy(values)
    parent = values
    for step in location[:-1]:
        parent = parent[step]
    parent[location[-1]] = text
    return values


@cache
def places(path: str) -> tuple[Location, ...]:
    """Every place of a file that wants a list."""
    model, values = MODELS[path], values_of(path)
    return tuple(
        location
        for location in locations(values)
        if location in texts_for_lists(model, changed(values, location, "x"))
    )


def apart(places: Iterable[Location]) -> Iterator[list[Location]]:
    """The places in groups of which none is within another: those within come first."""
    waiting = list(places)
    while waiting:
        inner = [at for at in waiting if not any(is_within(other, at) for other in waiting)]
        yield inner
        waiting = [at for at in waiting if at not in inner]


def is_within(place: Location, other: Location) -> bool:
    return len(place) > len(other) and place[: len(other)] == other


class Blocks(yaml.SafeDumper):
    """Writes a text of several lines below a bar."""


Blocks.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else '"'
    ),
)


def problems_of(path: str, typed: str) -> tuple[Problem, ...]:
    try:
        read(files({path: typed}))
    except KitProblems as problems:
        return problems.problems
    return ()


def test_there_are_places_in_every_file() -> None:
    counts = {path: len(places(path)) for path in MODELS}

    assert all(counts.values())
    assert sum(counts.values()) > 30


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("path", MODELS)
def test_lines_below_a_bar_are_refused_where_the_second_begins(path: str, sign: str) -> None:
    for together in apart(places(path)):
        values = values_of(path)
        for location in together:
            values = changed(values, location, "§Kijk eerst.\n§Vraag dan.\n")
        typed = yaml.dump(values, Dumper=Blocks, allow_unicode=True).replace("§", sign)
        rows = enumerate(typed.split("\n"), start=1)
        expected = [number for number, row in rows if row.endswith("Vraag dan.")]

        lines = [problem.position.line for problem in problems_of(path, typed) if is_said(problem)]

        assert len(expected) == len(together)
        assert sorted(lines) == expected


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("style", STYLES)
def test_lines_are_never_one_item_without_a_word(style: str, sign: str) -> None:
    typed = STYLES[style].format(f"{sign}Kijk eerst.", f"{sign}Vraag dan.", key="debrief")
    case = PROJECT[CASE].replace("debrief: Wat werkte?", typed)
    try:
        items = value_of(read(files({CASE: case})).cases[0], "debrief")
    except KitProblems as problems:
        lines = case.split("\n")
        named = {lines[problem.position.line - 1] for problem in problems.problems}
        assert any("Kijk eerst." in line or "Vraag dan." in line for line in named)
    else:
        assert len(items) == (1 if is_one_item(style, sign) else 2)


def is_said(problem: Problem) -> bool:
    return problem.code in {Code.LINES_FOR_LIST, Code.NOT_A_DASH}


def is_one_item(style: str, sign: str) -> bool:
    """A sentence behind its dash that goes on, or begins with a number, on the next line."""
    return style == "item" and sign in {"", "1. ", "1) ", "a. ", "b) ", "+ "}
