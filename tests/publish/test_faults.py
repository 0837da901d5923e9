"""An error at any write or rename, and a kill at any moment, leave the old tree or the new one."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from oefenkoffer.problems import KitProblems
from tests.publish.trees import FIRST, OTHERS, SECOND, build, leftovers, tree, write

OPERATIONS: tuple[tuple[object, str], ...] = (
    (Path, "rename"),
    (Path, "mkdir"),
    (Path, "unlink"),
    (Path, "rmdir"),
    (Path, "write_bytes"),
    (os, "link"),
    (shutil, "copy2"),
    (shutil, "rmtree"),
)
"""What changes the disk in a build."""


class Faults:
    """Counts the operations on the disk, and lets those in `failing` fail."""

    def __init__(self, failing: Callable[[int], bool]) -> None:
        self.failing = failing
        self.calls = 0

    def instead_of(self, operation: Callable[..., object]) -> Callable[..., object]:
        def faulty(*args: object, **options: object) -> object:
            self.calls += 1
            if self.failing(self.calls):
                raise OSError(5, "Input/output error", str(args[0]))
            return operation(*args, **options)

        return faulty


def runs(
    monkeypatch: pytest.MonkeyPatch, output: Path, failing: Callable[[int, int], bool]
) -> Iterator[int]:
    """Builds SECOND over FIRST again and again, with a fault one step later each time."""
    for n in count(1):
        for leftover in output.parent.iterdir():
            shutil.rmtree(leftover)
        build(output, FIRST)
        write(output, OTHERS)
        faults = Faults(partial(failing, n))
        with monkeypatch.context() as patch:
            for owner, name in OPERATIONS:
                patch.setattr(owner, name, faults.instead_of(getattr(owner, name)))
            with suppress(KitProblems):
                build(output, SECOND)
        if faults.calls < n:
            assert n > 15, "the faults miss most of the operations"
            return
        yield n


OLD, NEW = {**FIRST, **OTHERS}, {**SECOND, **OTHERS}


def test_one_failing_operation_leaves_the_old_tree_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    for n in runs(monkeypatch, output, lambda n, call: call == n):
        assert tree(output) in (OLD, NEW), f"at operation {n}"
        build(output, SECOND)
        assert tree(output) == NEW, f"at operation {n}"
        assert leftovers(output) == [], f"at operation {n}"


def test_a_disk_that_goes_away_leaves_the_old_tree_or_the_new_to_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    for n in runs(monkeypatch, output, lambda n, call: call >= n):
        build(output, {"slides/deck.html": "deck"})
        assert tree(output) in (
            {**OLD, "slides/deck.html": "deck"},
            {**NEW, "slides/deck.html": "deck"},
        ), f"from operation {n} on"
        assert leftovers(output) == [], f"from operation {n} on"


BUILDS = """
import sys
from contextlib import suppress
from functools import partial
from itertools import cycle
from pathlib import Path
from tests.publish.trees import build
print("ready", flush=True)
for number in cycle("12"):
    build(Path(sys.argv[1]), {f"print/{n}.pdf": f"{number}" * 1000 for n in range(25)})
"""


def test_a_kill_at_any_moment_leaves_the_old_tree_or_the_new(tmp_path: Path) -> None:
    output, chance = tmp_path / "output", random.Random(2026)  # noqa: S311 (no secret)
    build(output, {"print/0.pdf": "first"})
    write(output, OTHERS)
    trees_in_full = [
        {"print/0.pdf": "first"},
        *({f"print/{n}.pdf": sign * 1000 for n in range(25)} for sign in "12"),
    ]
    for kill in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", BUILDS, output], stdout=subprocess.PIPE, text=True
        ) as builder:
            assert builder.stdout is not None
            assert builder.stdout.readline() == "ready\n"
            time.sleep(0.02 + chance.random() * 0.2)
            assert builder.poll() is None, "the builds stopped by themselves"
            builder.kill()
        build(output, {"slides/deck.html": f"deck {kill}"})
        found = tree(output)
        assert found in [
            {**full, **OTHERS, "slides/deck.html": found["slides/deck.html"]}
            for full in trees_in_full
        ], f"after kill {kill}"
        assert leftovers(output) == []
