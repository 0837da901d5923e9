"""`oefenkoffer new`: from nothing to a workshop, and nothing half-made."""

import errno
import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from oefenkoffer import PROGRAM
from oefenkoffer.cli import new
from oefenkoffer.scaffold import new_workshop
from tests.cli.conftest import Run


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


@pytest.fixture
def empty(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    del run
    folder = tmp_path / "empty"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_one_command_and_one_edit_lead_to_a_first_card(run: Run, empty: Path) -> None:
    result = run("new", "Nee zeggen", "--from", "roleplay")

    assert result.exit_code == 0
    assert result.output.splitlines()[-3:] == [
        "  - Ga naar de map: cd nee-zeggen",
        "  - Verander een tekst in roleplays/cases/voorbeeld.yml, bijvoorbeeld de titel.",
        f"  - Maak alles: {PROGRAM} build",
    ]
    assert "title: Nee zeggen\n" in (empty / "nee-zeggen/roleplays/kit.yml").read_text("utf-8")


def test_a_starter_comes_whole(run: Run, empty: Path) -> None:
    result = run("new", "port", "--from", "harbour-negotiation")

    assert result.exit_code == 0
    assert "roleplays/cases/harbour.yml" in files(empty / "port")
    assert run("new", "x", "--from", "harbour-negotiation", "--language", "nl").exit_code == 2


def test_this_folder_is_filled_where_only_hidden_files_lie(run: Run, empty: Path) -> None:
    (empty / ".git").mkdir()
    (empty / ".vscode").mkdir()
    (empty / "Thumbs.db").touch()

    assert run("new", ".").exit_code == 0
    assert "cd" not in run("new", "--help").output.split()
    assert "title: Empty\n" in (empty / "roleplays/kit.yml").read_text("utf-8")
    assert (empty / ".schemas/case.json").is_file()
    assert [*(empty / ".vscode").iterdir()] == []


@pytest.mark.parametrize("taken", ["notes.txt", ".gitignore"])
def test_a_folder_with_files_of_somebody_stays_as_it_is(run: Run, empty: Path, taken: str) -> None:
    (empty / "mine").mkdir()
    (empty / "mine" / taken).write_text("mine", "utf-8")

    result = run("new", "mine")

    assert (result.exit_code, files(empty / "mine")) == (1, [taken])
    assert f"mine: B015 hier staat al iets: {taken}" in result.stderr


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("CON", "K009"),
        ("aux", "K009"),
        ("com1/mine", "K009"),
        ("NUL.txt/mine", "K009"),
        ("ends./mine", "K008"),
        ("ends /mine", "K008"),
        ("…", "K008"),
        ("x" * 61, "K010"),
    ],
)
def test_a_name_that_windows_does_not_take_is_told_and_nothing_is_made(
    run: Run, empty: Path, typed: str, code: str
) -> None:
    result = run("new", typed)

    assert (result.exit_code, f": {code} " in result.stderr) == (1, True)
    assert list(empty.iterdir()) == []


def test_an_ending_and_accents_of_a_name_are_no_matter(run: Run, empty: Path) -> None:
    assert run("new", "Café aux. ", "--from", "roleplay").exit_code == 0
    assert [path.name for path in empty.iterdir()] == ["cafe-aux"]


def test_an_example_that_is_damaged_is_told_and_nothing_is_made(
    run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = empty.parent / "starters/harbour-negotiation/roleplays"
    folder.mkdir(parents=True)
    (folder / "kit.yml").write_text("format: [\n", "utf-8")
    (folder / "format.yml").write_text("extends: nowhere\n", "utf-8")
    monkeypatch.setattr(new_workshop, "STARTERS", folder.parents[1])

    result = run("new", "mine", "--from", "harbour-negotiation")

    assert (result.exit_code, "K049" in result.stderr) == (1, True)
    assert list(empty.iterdir()) == []


def test_a_file_in_the_way_is_told(run: Run, empty: Path) -> None:
    (empty / "mine").write_text("mine", "utf-8")

    assert "mine: B003" in run("new", "mine").stderr


def test_a_disk_that_fails_halfway_keeps_nothing(
    run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Path, target: Path) -> None:
        if target.name == "roleplays":
            raise OSError(errno.EROFS, "Read-only file system", str(self))
        original(self, target)

    original = Path.rename
    monkeypatch.setattr(Path, "rename", fail)

    result = run("new", "below/mine")

    assert (result.exit_code, list(empty.iterdir())) == (1, [])
    assert "B009 hier mag niet worden geschreven: below/mine\n" in result.stderr


def test_what_is_added_goes_over_nothing(run: Run, empty: Path) -> None:
    run("new", ".", "--language", "en", "--from", "tabletop")

    first = run("new", "case", "Café", "noir", "--language", "en")
    second = run("new", "case", "café noir", "--language", "en")

    assert (first.exit_code, second.exit_code) == (0, 1)
    assert "B015 there is something here already" in second.stderr
    assert "title: Café noir\n" in (empty / "roleplays/cases/cafe-noir.yml").read_text("utf-8")
    assert run("new", "form", "a").exit_code == run("new", "form", "b").exit_code == 0
    assert (empty / "roleplays/forms.yml").read_text("utf-8").count("on_site: yes\n") == 3
    assert not [path for path in files(empty) if path.endswith(".new")]


def test_nothing_is_added_where_there_is_no_workshop(run: Run, empty: Path) -> None:
    assert (run("new", "case", "x").exit_code, list(empty.iterdir())) == (1, [])


def test_a_language_or_a_format_that_is_not_there_is_told_with_those_that_are(
    run: Run, empty: Path
) -> None:
    wrong = run("new", "x", "--language", "xx"), run("new", "x", "--from", "xx")

    assert [result.exit_code for result in wrong] == [2, 2]
    assert "'fr', 'es'" in wrong[0].stderr
    assert "'roleplay'" in wrong[1].stderr
    assert list(empty.iterdir()) == []


def test_without_words_and_without_anybody_to_ask_it_shows_how(run: Run, empty: Path) -> None:
    result = run("new")

    assert (result.exit_code, list(empty.iterdir())) == (2, [])
    assert "new mijn-training" in result.stderr


def test_without_words_it_asks(run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Debat", "roleplay", "en", "case", "Second"])
    monkeypatch.setattr(new, "is_terminal", lambda: True)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: next(answers))

    assert run("new").exit_code == 0
    monkeypatch.chdir(empty / "debat")
    assert run("new").exit_code == 0
    assert "roleplays/cases/second.yml" in files(empty / "debat")
    assert "language: en" in (empty / "debat/roleplays/kit.yml").read_text("utf-8")


def test_a_file_is_added_without_model_and_site_builder(run: Run, empty: Path) -> None:
    program = (
        "import json, sys\nfrom oefenkoffer.cli import main\n"
        "main(['new', 'case', 'x', '--language', 'nl'], standalone_mode=False)\n"
        "print(json.dumps([*sys.modules]))"
    )
    run("new", ".")

    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=empty, capture_output=True, text=True, check=True
    )

    heavy = {"pydantic", "mkdocs", "typst", "jinja2", "oefenkoffer.model"}
    assert heavy & {*json.loads(ran.stdout.splitlines()[-1])} == set()
