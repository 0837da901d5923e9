"""A negotiation with points: what is on the table, when a deal passes, what it is worth to a side.

Options and points may be typed as a row, which is quick, or by name, which is clear. Of a row the
places count: the options of issue A are then called A1, A2 and so on. A place is kept as a number,
so that a mistake is shown where it stands in the row.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError

from oefenkoffer.typed_values import Key, Line, Many, Strict, between, whole

T = TypeVar("T")

MOST_POINTS = 1_000_000
MOST_SIDES = 40
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,11}")


def _name(key: object) -> str | int:
    """A name, or the place in a row, counted from 0."""
    if isinstance(key, str) and not NAME.fullmatch(key):
        raise PydanticCustomError("bad_option_key", "bad option key")
    assert isinstance(key, str | int)  # noqa: S101 (the reader of YAML gives no other keys)
    return key


def _by_place(value: object) -> object:
    """A row as a mapping from places."""
    if isinstance(value, str):
        raise PydanticCustomError("not_a_row", "neither a row nor by name")
    return dict(enumerate(value)) if isinstance(value, list) else value


def _frozen(mapping: dict[str | int, T]) -> Mapping[str | int, T]:
    return MappingProxyType(mapping)


Name = Annotated[str | int, PlainValidator(_name)]
"""What an issue or an option is called at the table: A, A2, E600."""

Row = Annotated[dict[Name, T], BeforeValidator(_by_place), AfterValidator(_frozen)]
"""Values by name, or by place where they were typed as a row."""

Points = Annotated[int, BeforeValidator(whole), between(-MOST_POINTS, MOST_POINTS)]
Bonus = Annotated[int, BeforeValidator(whole), between(0, MOST_POINTS)]
Votes = Annotated[int, BeforeValidator(whole), between(1, MOST_SIDES)]


class IssueDefinition(Strict):
    """Something to agree on."""

    title: Line
    options: Annotated[Row[Line], Field(min_length=2)]


Issues = Annotated[dict[Name, IssueDefinition], AfterValidator(_frozen), Field(min_length=1)]
"""What is on the table, by name."""


class Voting(Strict):
    """When a deal passes.

    Attributes:
        agree: how many sides must say yes; None for all of them.
        must: the roles that must be among them: each has a veto.
    """

    agree: Votes | None = None
    must: Many[Key] = ()


class PointsTable(Strict):
    """What each option is worth to one side.

    Attributes:
        limit: the least total with which this side may say yes.
        bonus: what it gets on top when all sides say yes.
        issues: by issue, then by option.
    """

    limit: Points
    bonus: Bonus = 0
    issues: Annotated[dict[Name, Row[Points]], AfterValidator(_frozen), Field(min_length=1)]


def named(issue: str, row: Mapping[str | int, T]) -> dict[str, T]:
    """A row by the names that its places stand for: A1, A2 and so on for issue A."""
    return {f"{issue}{key + 1}" if isinstance(key, int) else key: row[key] for key in row}
