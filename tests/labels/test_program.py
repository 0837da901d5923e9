"""Commands are told as whoever reads them has to type them."""

import json
import re
from pathlib import Path

import pytest

import oefenkoffer
from oefenkoffer import PROGRAM, program_in
from oefenkoffer.cli.app import COMMANDS, main
from oefenkoffer.labels import catalogue
from oefenkoffer.vocabulary import PACKAGED, Language

ROOT = Path(__file__).parents[2]
PACKAGE = Path(oefenkoffer.__file__).parent
WORDS = [*sorted(PACKAGE.glob("labels/*.yml")), *sorted(PACKAGE.glob("cli/words/*.json"))]
BARE = re.compile(rf"oefenkoffer (?:{'|'.join(COMMANDS)})\b")
TOLD = re.compile(r"\{program\}\s+(\S+)")


def test_in_a_checkout_it_is_started_as_the_readme_says() -> None:
    assert PROGRAM == "uv run oefenkoffer"
    assert f"{PROGRAM} build" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_where_it_is_installed_it_has_a_command_of_its_own(tmp_path: Path) -> None:
    package = tmp_path / "lib/site-packages/oefenkoffer"

    assert program_in(package, tmp_path) == "oefenkoffer"


def test_a_tool_that_was_installed_from_a_checkout_has_one_too(tmp_path: Path) -> None:
    package = ROOT / "scripts/oefenkoffer"

    assert program_in(package, tmp_path / "tools/oefenkoffer") == "oefenkoffer"
    assert program_in(package, ROOT / ".venv") == "uv run oefenkoffer"


@pytest.mark.parametrize("file", WORDS, ids=lambda path: path.name)
def test_no_text_tells_a_command_by_another_name(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if BARE.search(line)] == [], "write {program} instead"


@pytest.mark.parametrize("file", WORDS, ids=lambda path: path.name)
def test_each_command_that_is_told_is_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert {name.strip('.",') for name in TOLD.findall(text)} - set(COMMANDS) == set()


def test_click_tells_how_it_was_started(capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", "--help", "--language", "en"], standalone_mode=False)

    assert capsys.readouterr().out.startswith(f"Usage: {PROGRAM} build [OPTIONS]\n")


@pytest.mark.parametrize("language", PACKAGED)
def test_a_reader_sees_the_command(language: Language) -> None:
    words = json.dumps([*catalogue(language).sections.values()])

    assert "{program}" not in words
    assert f"{PROGRAM} print --session" in words
    assert f"{PROGRAM} print --confirm" in words


@pytest.mark.parametrize(
    "page",
    [
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("scripts/oefenkoffer/manual/**/*.md"),
        *ROOT.glob("roleplays/**/*.yml"),
    ],
    ids=lambda path: path.name,
)
def test_the_manual_tells_commands_as_the_readme_does(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    assert BARE.findall(re.sub(rf"{PROGRAM} ", "", text)) == []
