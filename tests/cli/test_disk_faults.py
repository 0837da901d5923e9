"""A disk that refuses one call, whichever it is: told in words, and the former output stands."""

import builtins
import errno
import io
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, Self

import pytest
from click.testing import Result

from oefenkoffer.publish import manifest
from tests.cli.conftest import Run
from tests.publish.trees import leftovers

NUMBERS = (
    errno.EIO,
    errno.EROFS,
    errno.EACCES,
    errno.EBUSY,
    errno.EFBIG,
    errno.ENOSPC,
)
CALLS: Mapping[str, object] = {
    "mkdir": os,
    "rename": os,
    "replace": os,
    "link": os,
    "unlink": os,
    "rmdir": os,
    "scandir": os,
    "fsync": os,
    "copyfile": shutil,
}
"""What asks the disk for something, beside opening a file and writing to it."""

WRITES = frozenset("wxa+")


class Disk:
    """Counts the calls that change these folders, and refuses one of them.

    Attributes:
        refused: the name of the call that was refused; empty as long as none was.
    """

    def __init__(self, folders: tuple[Path, ...], step: int, number: int) -> None:
        self._folders = tuple(map(str, folders))
        self._left, self._number = step, number
        self.refused = ""

    def call(self, name: str, *paths: object) -> None:
        """One call on some paths, or on a file that is open.

        Raises:
            OSError: it is the one to refuse, named as the system names it.
        """
        if not any(isinstance(p, int) or str(p).startswith(self._folders) for p in paths):
            return
        self._left -= 1
        if self._left == 0:
            self.refused = name
            # Why: a write that fails tells no name, and neither does a call on an open file.
            named = [path for path in paths[:2] if isinstance(path, str | Path)]
            first, second = [*map(str, named), None, None][:2]
            raise OSError(self._number, os.strerror(self._number), first, None, second)

    def instead_of(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """The call, refused when it is its turn."""

        def asked(*paths: Any, **options: Any) -> Any:  # noqa: ANN401 (as the real one)
            self.call(name, *paths, *options.values())
            return real(*paths, **options)

        return asked

    def opened(self, file: Any, mode: str = "r", *rest: Any, **options: Any) -> Any:  # noqa: ANN401 (as `open`)
        """A file; one to write to is refused when it is its turn, or what is written to it."""
        if not WRITES.intersection(mode):
            return OPEN(file, mode, *rest, **options)
        self.call("open", file)
        stream = OPEN(file, mode, *rest, **options)
        is_ours = str(file).startswith(self._folders)
        return Refusing(stream, self) if is_ours else stream


class Refusing:
    """A file that is open, and asks the disk with each write."""

    def __init__(self, stream: Any, disk: Disk) -> None:  # noqa: ANN401 (any stream)
        self._stream, self._disk = stream, disk

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (as the stream)
        return getattr(self._stream, name)

    def write(self, data: Any) -> int:  # noqa: ANN401 (bytes or text)
        self._disk.call("write", self._stream.fileno())
        return int(self._stream.write(data))


Numbers = Callable[[int], Iterable[int]]
"""The errors to try at each call."""


@dataclass(frozen=True)
class Faulty:
    """A project on a disk that may refuse, beside a folder for temporary files."""

    run: Run
    patch: pytest.MonkeyPatch
    project: Path
    temporary: Path

    def each(self, arguments: list[str], numbers: Numbers) -> Iterator[tuple[str, Result]]:
        """What a command says of each call that is refused, one call later each time."""
        for step in count(1):
            for number in numbers(step):
                disk = Disk((self.project, self.temporary), step, number)
                with self.patch.context() as patch:
                    for name, owner in CALLS.items():
                        patch.setattr(owner, name, disk.instead_of(name, getattr(owner, name)))
                    patch.setattr(builtins, "open", disk.opened)
                    patch.setattr(io, "open", disk.opened)
                    result = self.run(*arguments)
                if not disk.refused:
                    return
                yield f"{disk.refused} {step} {errno.errorcode[number]}", result

    def check(self, place: Path, arguments: list[str], numbers: Numbers) -> None:
        """Look at what a command says of each fault, and what it and the next one leave."""
        trees = {
            release: self.tree_of(place, [*arguments, "--release", release]) for release in RELEASES
        }
        former, steps = trees["before"], 0
        for fault, result in self.each([*arguments, "--release", "after"], numbers):
            steps += 1
            if result.exit_code:
                is_told = isinstance(result.exception, SystemExit) and result.exit_code == 1
                assert is_told, f"{fault}: {result.exception!r}"
                assert TOLD.search(result.stderr), f"{fault}: {result.stderr}"
                assert str(self.project.parent) in result.stderr, f"{fault}: {result.stderr}"
            assert tree(place) == (former if result.exit_code else trees["after"]), fault
            again = self.tree_of(place, [*arguments, "--release", "before"])
            assert (again, leftovers(place)) == (former, []), f"after {fault}"
        assert steps > MOST_MISSED

    def tree_of(self, place: Path, arguments: list[str]) -> Mapping[str, bytes]:
        """What a command leaves when the disk refuses nothing."""
        result = self.run(*arguments)
        assert result.exit_code == 0, result.output
        return tree(place)


@pytest.fixture
def faulty(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Faulty:
    """The sample workshop."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return Faulty(run, monkeypatch, project, temporary)


@pytest.mark.parametrize(
    ("output", "arguments"), [("output", ["build", "-q"]), ("online", ["publish"])]
)
def test_a_refused_call_is_told_and_leaves_the_former_output_or_the_new(
    faulty: Faulty, output: str, arguments: list[str]
) -> None:
    def sample(step: int) -> Iterable[int]:
        return [] if step % APART else [NUMBERS[step // APART % len(NUMBERS)]]

    faulty.check(faulty.project / output, arguments, sample)


@pytest.mark.typeset_once
@pytest.mark.uncounted
@pytest.mark.usefixtures("remembered")
def test_a_print_of_two_files_is_there_as_it_was_or_as_it_should_be(faulty: Faulty) -> None:
    place, arguments = faulty.project / "afdrukken", ["print", "--duplex", "long", "--split"]
    arguments += ["--output", str(place / "kaarten.pdf"), "--copies"]
    new, former = (faulty.tree_of(place, [*arguments, copies]) for copies in ("2", "1"))
    on_place, steps = replace(faulty, project=place, temporary=place), 0

    for fault, _ in on_place.each([*arguments, "2"], lambda step: [errno.ENOSPC][step % 2 :]):
        steps += 1
        # Why not the hidden ones: to remove a passing file may be what the disk refuses.
        shown = {name: data for name, data in tree(place).items() if name[0] != "."}
        assert shown in (former, new), fault
        faulty.tree_of(place, [*arguments, "1"])

    assert len(former) == len(("fronts", "backs"))
    assert steps > MOST_MISSED


def tree(folder: Path) -> Mapping[str, bytes]:
    """The files of a folder, without the manifest."""
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != manifest.NAME]
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


RELEASES = ("after", "before")
TOLD = re.compile(r"B\d{3} .*\n  Tip: ")
APART = 5
"""So many calls lie between two that are refused: all of them with all errors take minutes."""
MOST_MISSED = 8
"""With fewer calls than this the faults miss most of them."""
OPEN = open
"""The real one."""
