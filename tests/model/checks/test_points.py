"""Negotiations that come near to what is refused."""

import pytest

from oefenkoffer.model import Files
from tests.model.project import report
from tests.negotiation.project import FORMAT, edited, files


@pytest.mark.parametrize(
    "project",
    [
        pytest.param(files(), id="the published game"),
        pytest.param(edited("limit: 31", "limit: 100"), id="a limit that the best deal reaches"),
        pytest.param(
            edited("limit: 55\n      bonus: 10", "limit: 110\n      bonus: 10"),
            id="a limit that the best deal reaches when all say yes",
        ),
        pytest.param(
            edited("E: [2, 4, 6, 8, 0]", "E: {E5: 0, E1: 2, E2: 4, E3: 6, E4: 8}"),
            id="points by name in another order",
        ),
        pytest.param(edited("voting: {agree: 5, must: [company, ministry]}\n", ""), id="no rule"),
    ],
)
def test_what_fits_is_let_pass(project: Files) -> None:
    assert report(project) == ""


def test_points_that_add_up_to_another_number_pass_where_no_sum_is_asked() -> None:
    odd = edited("C: [42, 35, 25, 0]", "C: [41, 35, 25, 0]").contents
    unasked = edited("    out_of: 100\n", "", FORMAT).contents

    assert report(Files({**odd, FORMAT: unasked[FORMAT]})) == ""


def test_every_mistake_is_reported_at_once() -> None:
    project = edited(
        "    points:\n      limit: 31\n      issues:\n        A: [0, 4, 10]",
        "    points:\n      limit: 131\n      issues:\n        A: [0, 4]",
    )

    assert [line[:34] for line in report(project, "en").splitlines() if line[:1] == "r"] == [
        "roleplays/cases/harbour.yml:94:14:",
        "roleplays/cases/harbour.yml:96:12:",
    ]
