"""Points as people type them."""

from collections.abc import Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from oefenkoffer.kinds.issues import ByName, IssueDefinition, issues_of
from oefenkoffer.kinds.points import PointsTable, side_of
from oefenkoffer.kinds.voting import Voting
from oefenkoffer.negotiation import Issue, Option, Side

ISSUES: TypeAdapter[Mapping[str | int, IssueDefinition]] = TypeAdapter(ByName[IssueDefinition])


def refused(table: Mapping[str, Any]) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(ValidationError) as caught:
        PointsTable.model_validate(table)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def issues() -> tuple[Issue, ...]:
    return issues_of(
        ISSUES.validate_python(
            {
                "E": {"title": "Paid", "options": ["much", "some", "nothing"]},
                "Jobs": {"title": "Jobs", "options": {"J-all": "all", "J-none": "none"}},
            }
        )
    )


def test_options_of_a_row_get_the_name_of_their_issue() -> None:
    assert issues() == (
        Issue("E", "Paid", (Option("E1", "much"), Option("E2", "some"), Option("E3", "nothing"))),
        Issue("Jobs", "Jobs", (Option("J-all", "all"), Option("J-none", "none"))),
    )


@pytest.mark.parametrize(
    "rows",
    [
        {"E": ["-14", "8", "0"], "Jobs": ["3", "4"]},
        {"E": {"E1": "-14", "E2": "8", "E3": "0"}, "Jobs": {"J-none": "4", "J-all": "3"}},
    ],
)
def test_points_of_a_row_and_by_name_are_equal(rows: Mapping[str, Any]) -> None:
    """A loss is a negative number of points."""
    table = PointsTable.model_validate({"limit": "-5", "bonus": "2", "issues": rows})

    points = {"E": {"E1": -14, "E2": 8, "E3": 0}, "Jobs": {"J-all": 3, "J-none": 4}}
    assert side_of("a", table, issues()) == Side("a", points, -5, 2)


def test_number_that_is_none_is_shown_in_its_place() -> None:
    table = {"limit": "hoog", "issues": {"A": ["14", "acht", "0,5"], "B": {"B1": ""}}}

    assert refused(table) == [
        ("not_whole", ("limit",)),
        ("not_whole", ("issues", "A", 1)),
        ("not_whole", ("issues", "A", 2)),
        ("blank", ("issues", "B", "B1")),
    ]


def test_points_on_one_line_without_brackets_are_no_row() -> None:
    assert refused({"limit": "5", "issues": {"A": "14 8 0"}}) == [("not_a_row", ("issues", "A"))]


@pytest.mark.parametrize("name", ["A 1", "é", "A1.", "a" * 13, "-A"])
def test_what_nobody_can_call_out_is_no_name(name: str) -> None:
    rows = {"limit": "5", "issues": {"A": {name: "1"}}}

    assert refused(rows) == [("bad_option_key", ("issues", "A", name, "[key]"))]


def test_one_option_is_nothing_to_choose_from() -> None:
    with pytest.raises(ValidationError) as caught:
        ISSUES.validate_python({"A": {"title": "Where", "options": ["here"]}})

    assert [error["type"] for error in caught.value.errors()] == ["too_short"]


def test_who_must_agree_may_be_one() -> None:
    voting = Voting.model_validate({"agree": "5", "must": "company"})

    assert (voting.agree, voting.must) == (5, ("company",))
    assert Voting.model_validate({}).agree is None
