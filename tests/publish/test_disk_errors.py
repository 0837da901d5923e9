"""Every error of the system at every step of writing files is told in words, and harms nothing."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, cast

import pytest

from oefenkoffer.labels import report
from oefenkoffer.problems import Code, KitProblems
from oefenkoffer.publish.disk_errors import CODES, temporary_files_as_problems
from oefenkoffer.publish.file_writer import remove_all, write_all
from oefenkoffer.vocabulary import SPOKEN
from tests.publish.trees import FIRST, build

NUMBERS = (
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EROFS,
    errno.EACCES,
    errno.EPERM,
    errno.EBUSY,
    errno.EFBIG,
    errno.EIO,
    errno.ENODEV,
    errno.ESTALE,
    errno.ENAMETOOLONG,
)


class Refusing:
    """A stream of which every write fails, as a full disk has it: without a name."""

    def __init__(self, stream: Any, number: int) -> None:  # noqa: ANN401 (any stream)
        self.stream, self.number = stream, number

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()

    def write(self, _: bytes) -> int:
        raise OSError(self.number, os.strerror(self.number))


def failing(number: int) -> Callable[..., Any]:
    def fail(*args: object, **_: object) -> None:
        raise OSError(number, os.strerror(number), str(args[0]))

    return fail


def failing_write(number: int) -> Callable[..., Any]:
    opened = Path.open

    def write(file: Path, *args: Any, **options: Any) -> Any:  # noqa: ANN401 (as Path.open)
        return Refusing(opened(file, *args, **options), number)

    return write


STEPS: dict[str, tuple[object, str, Callable[[int], Callable[..., Any]]]] = {
    "mkdir": (Path, "mkdir", failing),
    "open": (Path, "open", failing),
    "write": (Path, "open", failing_write),
    "fsync": (os, "fsync", failing),
    "replace": (Path, "replace", failing),
}


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("settings", [False, True])
def test_a_refused_write_is_told_and_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, *, settings: bool
) -> None:
    front, back = tmp_path / "a.pdf", tmp_path / "b.pdf"
    front.write_bytes(b"old front")
    back.write_bytes(b"old back")
    owner, name, fault = STEPS[step]

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, fault(number))
        with pytest.raises(KitProblems) as caught:
            write_all({front: b"new", back: b"new"}, settings=settings)

    (problem,) = caught.value.problems
    assert problem.code == CODES.get(number, Code.OUTPUT_FAILED)
    for language in SPOKEN:
        told = report(problem, language)
        assert str(front) in told
        assert [bad for bad in ("None", "{", ".new") if bad in told] == []
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        "a.pdf": b"old front",
        "b.pdf": b"old back",
    }


@pytest.mark.parametrize("has_links", [True, False])
def test_two_files_change_together_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_links: bool
) -> None:
    front, back = tmp_path / "a.pdf", tmp_path / "b.pdf"
    replace = Path.replace

    def held_open(file: Path, target: Path) -> Path:
        if target == back:
            raise PermissionError(errno.EACCES, "in use", str(file), None, str(target))
        return replace(file, target)

    if has_links:
        front.write_bytes(b"old")
    else:
        monkeypatch.setattr(os, "link", failing(errno.EPERM))
    monkeypatch.setattr(Path, "replace", held_open)

    with pytest.raises(KitProblems):
        write_all({front: b"new", back: b"new"})

    names = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert names == ({"a.pdf": b"old"} if has_links else {})


def test_a_file_is_never_seen_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")
    seen: list[bytes] = []
    fsync = os.fsync

    def looking(number: int) -> None:
        seen.append(file.read_bytes())
        fsync(number)

    monkeypatch.setattr(os, "fsync", looking)
    write_all({file: b"new"})

    assert (seen, file.read_bytes()) == ([b"old"], b"new")


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
def test_a_build_whose_disk_refuses_without_naming_a_file_says_which_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    output = tmp_path / "output"
    build(output, FIRST)

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", refuse)
        with pytest.raises((KitProblems, OSError)) as caught:
            build(output, FIRST)

    if number in CODES:
        (problem,) = cast("KitProblems", caught.value).problems
        assert (problem.code, problem.facts["file"]) == (CODES[number], str(output))
    else:
        assert isinstance(caught.value, OSError), "what says nothing may be a bug of ours"


def test_a_mount_point_is_not_blamed_on_a_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.pdf"
    monkeypatch.setattr(Path, "replace", failing(errno.EBUSY))
    monkeypatch.setattr(os.path, "ismount", lambda path: str(path) == str(file))

    with pytest.raises(KitProblems) as caught:
        write_all({file: b"new"})

    assert "schijf op zichzelf" in report(caught.value.problems[0], "nl")


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
def test_a_full_folder_for_temporary_files_is_not_blamed_on_the_output(number: int) -> None:
    file = Path(tempfile.gettempdir()) / "oefenkoffer-fonts-x" / "Regular.ttf"

    with pytest.raises(KitProblems) as caught, temporary_files_as_problems():
        raise OSError(number, os.strerror(number), str(file))

    (problem,) = caught.value.problems
    assert (problem.code, problem.facts["file"]) == (Code.TEMPORARY_FILES, str(file))


def test_a_system_without_a_folder_for_temporary_files_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", none)

    with pytest.raises(KitProblems) as caught, temporary_files_as_problems():
        tempfile.gettempdir()

    assert caught.value.problems[0].code is Code.TEMPORARY_FILES


def test_an_error_about_another_file_is_a_bug_and_passes(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), temporary_files_as_problems():
        raise PermissionError(errno.EACCES, "no", str(tmp_path / "x"))


def test_an_old_file_that_stays_keeps_no_other(tmp_path: Path) -> None:
    old, folder = tmp_path / "31-oud.pdf", tmp_path / "30-map.pdf"
    old.write_bytes(b"")
    folder.mkdir()

    with pytest.raises(KitProblems) as caught:
        remove_all([folder, old])

    assert [problem.position.path for problem in caught.value.problems] == [str(folder)]
    assert not old.exists()
