"""`oefenkoffer groups` shows a table, and keeps names to itself."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

PLAN = """\
title: Avond
start: 19.00
blocks:
  - {title: Ronde, minutes: 30, activity: round, turns: everyone, cases: [CASE]}
"""


@pytest.fixture(autouse=True)
def _plan(project: Path) -> None:
    case = next((project / "roleplays/cases").glob("*.yml")).stem
    sessions = project / "roleplays/sessions"
    sessions.mkdir(exist_ok=True)
    (sessions / "avond.yml").write_text(PLAN.replace("CASE", case), encoding="utf-8")


def test_groups_shows_who_plays_what_and_that_it_cannot_be_better(run: Run) -> None:
    result = run("groups", "--session", "avond", "--people", "7")

    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    assert lines[0] == "Avond: 7 mensen, 1 rondes"
    assert lines[2] == "Ronde (19.00 tot 19.30)"
    assert len([line for line in lines if "   " in line]) == 1 + 3 + 4
    assert lines[-4:] == [
        "Iedereen oefent 1 keer.",
        "Iedereen speelt elke rol.",
        "9 van de 21 tweetallen zitten minstens één keer bij elkaar.",
        "Beter kan niet.",
    ]


def test_names_come_from_the_list_of_the_project(run: Run, project: Path) -> None:
    (project / "deelnemers.csv").write_text("naam;kijkt\nAnna;\nBo;\nCas;\nDee;ja\n")

    result = run("groups", "--session", "avond")

    assert result.exit_code == 0, result.output
    assert {"Anna", "Bo", "Cas", "Dee"} <= set(result.output.replace(",", " ").split())


def test_a_late_change_says_who_moves_and_which_packs_change(run: Run) -> None:
    arguments = ("groups", "--session", "avond", "--people", "9", "--extra", "Fatma")

    result = run(*arguments, "--language", "en")

    assert "  - Fatma: in round 1 in group" in result.output
    assert "These packs change (1):" in result.output
    assert ": +1 " in result.output.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--people", "0"), "N012"),
        (("--people", "1"), "N011"),
        (("--people", "400"), "N012"),
        ((), "N016"),
        (("--names", "nergens.csv"), "B002"),
        (("--people", "9", "--names", "x.csv"), "P018"),
        (("--people", "9", "--together", "1", "2", "--apart", "2", "1"), "N010"),
        (("--people", "9", "--absent", "12"), "N008"),
    ],
)
def test_what_cannot_be_is_told(run: Run, arguments: tuple[str, ...], code: str) -> None:
    result = run("groups", "--session", "avond", *arguments)

    assert result.exit_code == 1
    assert code in result.output


def test_a_plan_without_rounds_has_no_groups(run: Run, project: Path) -> None:
    plan = project / "roleplays/sessions/avond.yml"
    plan.write_text("title: Avond\nstart: 19.00\nblocks:\n  - {title: Pauze, minutes: 30}\n")

    result = run("groups", "--session", "avond", "--people", "9")

    assert result.exit_code == 1
    assert "N013" in result.output
