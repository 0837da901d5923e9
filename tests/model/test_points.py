"""Points as people type them."""

from collections.abc import Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from oefenkoffer.model.definitions.points import Issues, PointsTable, Voting, named


def refused(table: Mapping[str, Any]) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(ValidationError) as caught:
        PointsTable.model_validate(table)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_points_of_a_row_and_by_name_are_equal() -> None:
    row = PointsTable.model_validate({"limit": "55", "issues": {"A": ["14", "8", "0"]}})
    names = {"A1": "14", "A2": "8", "A3": "0"}
    by_name = PointsTable.model_validate({"limit": "55", "issues": {"A": names}})

    assert named("A", row.issues["A"]) == named("A", by_name.issues["A"])
    assert named("A", row.issues["A"]) == {"A1": 14, "A2": 8, "A3": 0}


def test_options_of_a_row_get_the_name_of_their_issue() -> None:
    issues = TypeAdapter(Issues).validate_python(
        {
            "E": {"title": "Paid", "options": ["much", "nothing"]},
            "Jobs": {"title": "Jobs", "options": {"J-all": "all", "J-none": "none"}},
        }
    )

    assert {key: named(str(key), issue.options) for key, issue in issues.items()} == {
        "E": {"E1": "much", "E2": "nothing"},
        "Jobs": {"J-all": "all", "J-none": "none"},
    }


def test_losses_are_negative_points() -> None:
    table = PointsTable.model_validate({"limit": "-5", "issues": {"A": ["-14", "0"]}})

    assert (table.limit, named("A", table.issues["A"])) == (-5, {"A1": -14, "A2": 0})


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
        TypeAdapter(Issues).validate_python({"A": {"title": "Where", "options": ["here"]}})

    assert [error["type"] for error in caught.value.errors()] == ["too_short"]


def test_who_must_agree_may_be_one() -> None:
    voting = Voting.model_validate({"agree": "5", "must": "company"})

    assert (voting.agree, voting.must) == (5, ("company",))
    assert Voting.model_validate({}).agree is None
