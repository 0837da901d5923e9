"""Whose points stand where, proven by numbers of which each is only one side's.

Texts have marks of their own (`tests/test_marks.py`); a number is no text, and no gate knows it.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from oefenkoffer.cli import main
from tests import papers
from tests.marks import text_of
from tests.negotiation.harbour import POINTS
from tests.negotiation.project import CASE, FORMAT, OWN_FORMAT, PROJECT, typed_case
from tests.typeset_once import Documents

pytestmark = pytest.mark.uncounted

SIDES = tuple(POINTS)
NUMBER = re.compile(r"(?<![0-9])[0-9]{6}(?![0-9])")
SITE = {
    "docs/index.md": "# Welcome\n",
    "mkdocs.yml": "site_name: Westhaven\ntheme: {name: material, language: en}\n"
    "nav: [index.md, casussen/index.md]\nplugins: [oefenkoffer, search]\n",
}
ALL = set(SIDES)

ALWAYS: Mapping[str, set[str]] = {
    "print/agreement-harbour.pdf": set(),
    "print/booklet-handouts.pdf": ALL,
    "print/handout-harbour.pdf": ALL,
    "print/points-harbour.pdf": ALL,
    "print/role-cards.pdf": ALL,
    "print/role-cards-both-sides.pdf": ALL,
    "print/score-sheets-harbour.pdf": ALL,
    "print/slides-with-answers.pdf": set(),
    "print/slides-with-answers-4-3.pdf": set(),
    "print/slides-with-answers-notes.pdf": set(),
    "print/trainers-set.pdf": ALL,
    "slides/slides-with-answers.html": set(),
    "slides/slides-with-answers.pptx": set(),
    "trainer": ALL,
}
APPROVED: Mapping[str, Mapping[str, set[str]]] = {
    "before": {
        **ALWAYS,
        "print/slides.pdf": set(),
        "print/slides-4-3.pdf": set(),
        "print/slides-handout.pdf": set(),
        "slides/slides.html": set(),
        "slides/slides.pptx": set(),
        "site": set(),
    },
    "after": {**ALWAYS, "print/slides-with-answers-handout.pdf": set(), "site": ALL},
}


NUMBERS = {
    side: [700_031 + 100 * (100 * place + n) for n in range(21)] for place, side in enumerate(SIDES)
}
"""A limit, a bonus and the points of each side; no other number is like them."""
OWNERS = {str(number): side for side, numbers in NUMBERS.items() for number in numbers}


def row(side: str) -> str:
    """The points of a side as the table of the published game has them, but for the numbers."""
    numbers = iter(NUMBERS[side][2:])
    issues = (issue.split() for issue in POINTS[side].split(" · "))
    return " · ".join(" ".join(str(next(numbers)) for _ in issue) for issue in issues)


CASE_TEXT = typed_case(
    {side: row(side) for side in SIDES},
    {side: NUMBERS[side][0] for side in SIDES},
    bonus=NUMBERS["company"][1],
)


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory, documents: Documents) -> Mapping[str, Path]:
    folder = tmp_path_factory.mktemp("negotiation")
    unbound = OWN_FORMAT.replace("    out_of: 100\n", "")
    for path, text in {**PROJECT, CASE: CASE_TEXT, FORMAT: unbound, **SITE}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    for release in APPROVED:
        documents.forget_questions()
        command = ["build", "--project", str(folder), "--release", release, "-q"]
        result = CliRunner().invoke(main, [*command, "--output", str(folder / release)])
        assert result.exit_code == 0, result.output
    return {release: folder / release for release in APPROVED}


def owners_in(text: str) -> set[str]:
    return {OWNERS[number] for number in NUMBER.findall(text) if number in OWNERS}


def seen(output: Path) -> set[str]:
    """Whose numbers are in a file, or in any file of a folder."""
    files = [path for path in output.rglob("*") if path.is_file()] if output.is_dir() else [output]
    assert files
    return {owner for path in files for owner in owners_in(text_of(path))}


@pytest.mark.parametrize("release", APPROVED)
def test_each_output_holds_the_points_that_were_approved(
    builds: Mapping[str, Path], release: str
) -> None:
    folder = builds[release]
    files = [path for part in ("print", "slides") for path in (folder / part).iterdir()]
    names = [*(path.relative_to(folder).as_posix() for path in files), "site", "trainer"]

    assert {name: seen(folder / name) for name in names} == APPROVED[release]


def test_no_page_of_score_sheets_holds_points_of_two_sides(builds: Mapping[str, Path]) -> None:
    document = (builds["before"] / "print/score-sheets-harbour.pdf").read_bytes()

    assert [owners_in(text) for text in papers.texts(document)] == [{side} for side in SIDES]


def test_no_card_holds_points_of_another_side(builds: Mapping[str, Path]) -> None:
    """Where two cards lie on a page, each number stands on the half of its own side."""
    document = (builds["before"] / "print/role-cards.pdf").read_bytes()
    on_pages = [owners_in(text) for text in papers.texts(document)]

    assert set().union(*on_pages) == ALL
    assert sum(map(len, on_pages)) == len(SIDES)
