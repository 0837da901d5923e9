"""A list of names that git tracks is refused."""

import subprocess
from pathlib import Path

import pytest

from oefenkoffer.participants.names_on_disk import NAMES_FILES, names_file, refuse_tracked_names
from oefenkoffer.problems import Code, KitProblems

ROOT = Path(__file__).parents[2]


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def names(tmp_path: Path) -> Path:
    file = tmp_path / "deelnemers.csv"
    file.write_text("Anna\n")
    return file


def test_names_that_git_tracks_are_refused(names: Path) -> None:
    git(names.parent, "init", "-q")
    refuse_tracked_names(names.parent)
    git(names.parent, "add", names.name)

    with pytest.raises(KitProblems) as stopped:
        refuse_tracked_names(names.parent)

    assert [problem.code for problem in stopped.value.problems] == [Code.NAMES_TRACKED]


def test_names_in_a_folder_without_git_are_fine(names: Path) -> None:
    assert names_file(names.parent) == names
    refuse_tracked_names(names.parent)


@pytest.mark.parametrize("name", NAMES_FILES)
def test_git_ignores_each_list_of_names(name: str) -> None:
    git(ROOT, "check-ignore", name)
