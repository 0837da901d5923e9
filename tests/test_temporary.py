"""The folder of a process goes with it, and what a killed one left goes at the next start."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from oefenkoffer.temporary import YOUNG, empty_folder, lasting_folder, sweep, temporary_folder

MAKES_A_FOLDER = """
import sys, time
from oefenkoffer.temporary import lasting_folder, write_temporary
write_temporary(lasting_folder() / "secret.txt", b"x")
print("ready", flush=True)
if sys.argv[1:]:
    time.sleep(60)
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no locks on folders there")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, here and in processes that are started here."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def started(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", MAKES_A_FOLDER, *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def aged(folder: Path) -> Path:
    """A folder as it will be when it is no longer new."""
    then = time.time() - YOUNG - 1
    os.utime(folder, (then, then))
    return folder


def test_the_empty_folder_is_one_and_comes_back_when_a_system_clears_it_away(place: Path) -> None:
    first = empty_folder()
    assert empty_folder() == first
    shutil.rmtree(first.parent)

    again = empty_folder()

    assert (again.is_relative_to(place), [*again.iterdir()]) == (True, [])


STOPPED_AT_THE_END = """
import os, signal
from oefenkoffer.cli.stopping import stops_as_interrupts
from oefenkoffer.temporary import lasting_folder
with stops_as_interrupts():
    folder = lasting_folder()
print(folder.is_dir())
with stops_as_interrupts(is_last=True):
    print(lasting_folder().is_dir(), flush=True)
os.kill(os.getpid(), signal.SIGTERM)
"""


def test_a_signal_in_the_last_instant_leaves_nothing(place: Path) -> None:
    command = [sys.executable, "-c", STOPPED_AT_THE_END]
    result = subprocess.run(command, capture_output=True, text=True, check=False)

    assert result.stdout.split() == ["True", "True"]
    assert [*place.iterdir()] == []


def test_a_folder_is_gone_with_its_block(place: Path) -> None:
    with temporary_folder() as folder:
        (folder / "a.txt").write_text("a", encoding="utf-8")
        assert folder.parent.parent == place

    assert not folder.exists()


def test_a_process_that_ends_leaves_nothing(place: Path) -> None:
    with started() as process:
        assert process.wait() == 0

    assert list(place.iterdir()) == []


def test_what_a_killed_process_left_goes_and_what_a_running_one_holds_stays(place: Path) -> None:
    with started("wait") as killed:
        killed.send_signal(signal.SIGKILL)
    [left] = place.iterdir()
    with started("wait") as running:
        held = next(folder for folder in place.iterdir() if folder != left)
        aged(left), aged(held)

        sweep()

        assert list(place.iterdir()) == [held]
        running.kill()


def test_what_is_not_ours_or_brand_new_stays(place: Path) -> None:
    elsewhere = place / "work"
    elsewhere.mkdir()
    new = place / "oefenkoffer-new"
    new.mkdir()
    link = place / "oefenkoffer-link"
    link.symlink_to(elsewhere)
    file = aged_file(place / "oefenkoffer-notes.txt")

    sweep()

    assert sorted(place.iterdir()) == sorted([elsewhere, new, link, file])


def aged_file(file: Path) -> Path:
    file.write_text("mine", encoding="utf-8")
    return aged(file)


def test_another_folder_comes_when_a_system_cleared_the_first_away(place: Path) -> None:
    first = lasting_folder()
    shutil.rmtree(first.parent)

    assert lasting_folder().is_dir()
    assert [folder.name[:12] for folder in place.iterdir()] == ["oefenkoffer-"]


def test_a_folder_that_cannot_be_listed_is_not_swept_and_stops_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: str) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(folder))

    monkeypatch.setattr(os, "scandir", refused)

    sweep()

    assert lasting_folder().is_relative_to(place)


def test_nobody_else_on_the_computer_reads_what_is_passing(place: Path) -> None:
    with temporary_folder() as folder:
        modes = [way.stat().st_mode & 0o777 for way in (folder.parent, folder)]

        assert folder.parent.parent == place
        assert modes == [0o700, 0o700]
