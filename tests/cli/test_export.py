import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import oefenkoffer
from tests.mkdocs_plugin.project import project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return project(tmp_path / "project").parent


def export(folder: Path, *arguments: str) -> tuple[int | None, str, str]:
    done = oefenkoffer(folder, "export", *arguments)
    return done.returncode, done.stdout, done.stderr


def export_from_the_start(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """The same in a Python that has imported nothing yet, as a person begins it."""
    done = subprocess.run(
        [sys.executable, "-c", "from oefenkoffer.cli import main; main()", "export", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_pages_are_written_and_may_be_written_again(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "markdown"

    first = export_from_the_start(folder, "pages", str(target), "--language", "en")
    again = export(folder, "pages", str(target), "--language", "en", "--release", "after")

    assert first == (0, f"15 files written to {target}.\n", "")
    assert again == (0, f"18 files written to {target}.\n", "")
    assert (target / "docs" / "casussen" / "te-laat.md").is_file()


def test_a_folder_with_work_of_somebody_else_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine", encoding="utf-8")

    code, said, wrong = export(folder, "pages", str(tmp_path / "full"))

    assert (code, said, "B005" in wrong) == (1, "", True)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["notes.txt"]


def test_a_mistake_in_the_workshop_writes_nothing(folder: Path, tmp_path: Path) -> None:
    with (folder / "roleplays" / "kit.yml").open("a", encoding="utf-8") as kit:
        kit.write("weg: x\n")

    code, _, wrong = export(folder, "pages", str(tmp_path / "markdown"))

    assert (code, "M013" in wrong, "Traceback" in wrong) == (1, True, False)
    assert not (tmp_path / "markdown").exists()
