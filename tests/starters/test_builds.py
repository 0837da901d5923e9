"""Each workshop that comes with the kit is made as it is, and papers and pages say every unit."""

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from oefenkoffer.cli.build_steps import build_steps
from oefenkoffer.cli.progress import Silence
from oefenkoffer.cli.run_build import BuildRequest, run_build
from oefenkoffer.model.files import MANUAL
from tests.papers import failures, texts
from tests.starters.unit_lines import NAMES, PAPER, folder, units

pytestmark = pytest.mark.uncounted

PARTS = ("site", "trainer", "print", "slides")
SHEETS = ("booklet", "pocket-card")
"""What is for the printer alone."""
TAG = re.compile(r"<(script|style).*?</\1>|<[^>]+>", re.DOTALL)


@pytest.fixture(scope="module", params=NAMES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workshop with its output in it."""
    project: Path = tmp_path_factory.mktemp(request.param) / request.param
    shutil.copytree(folder(request.param), project)
    run_build(BuildRequest(project, project / "output", None, PARTS), build_steps(), Silence())
    return project


@pytest.mark.typeset_once
def test_what_is_made_for_the_trainer_says_every_unit(made: Path) -> None:
    said = _plain(" ".join(_said(made / "output")))

    assert [unit for unit in units(made.name) if _plain(unit.words) not in said] == []


def test_a_paper_says_what_nobody_types(made: Path) -> None:
    drawn = [unit for unit in units(made.name) if unit.file == PAPER]
    said = {unit: _read(made / f"output/print/{unit.way[0]}.pdf") for unit in drawn}

    assert [unit for unit in drawn if _plain(unit.words) not in _plain(" ".join(said[unit]))] == []


def test_what_is_no_sheet_to_fold_can_be_read_aloud(made: Path) -> None:
    papers = {path.name: path.read_bytes() for path in (made / "output/print").glob("*.pdf")}
    wrong = {
        name: found
        for name, paper in papers.items()
        if not name.startswith(SHEETS) and (found := failures(paper))
    }

    assert len(papers) > len(SHEETS)
    assert wrong == {}


def test_the_trainer_finds_the_manual_and_participants_do_not(made: Path) -> None:
    pages = {page.name for page in _manual(made / "output")}
    keys = (made / f"output/trainer/{MANUAL}/keys-case.html").read_text(encoding="utf-8")

    assert pages >= {"index.html", "write-a-case.html", "keys-kit.html"}
    assert f"<code>{next(iter(units(made.name))).way[0]}</code>" in keys
    assert not (made / "output/site" / MANUAL).exists()


def _said(output: Path) -> Iterator[str]:
    """The text of each page of the trainer's site but the manual, and of each paper."""
    for page in sorted({*(output / "trainer").rglob("*.html")} - {*_manual(output)}):
        yield TAG.sub(" ", page.read_text(encoding="utf-8"))
    for paper in sorted((output / "print").glob("*.pdf")):
        yield from _read(paper)


def _manual(output: Path) -> Iterator[Path]:
    return (output / "trainer" / MANUAL).glob("*.html")


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w$%:]+", " ", html.unescape(text)).lower().split())


def _read(paper: Path) -> list[str]:
    return texts(paper.read_bytes())
