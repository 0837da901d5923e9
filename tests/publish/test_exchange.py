import os
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from oefenkoffer.publish import exchange, swap
from oefenkoffer.publish.exchange import exchanged
from oefenkoffer.publish.manifest import NAME
from tests.publish.trees import FIRST, OTHERS, SECOND, build, leftovers, tree, write


@pytest.fixture
def output(tmp_path: Path) -> Path:
    output = tmp_path / "output"
    build(output, FIRST)
    write(output, OTHERS)
    return output


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such step")
def test_two_folders_change_places(tmp_path: Path) -> None:
    write(tmp_path, {"a/x": "1", "b/y": "2"})

    assert exchanged(tmp_path / "a", tmp_path / "b")
    assert tree(tmp_path) == {"a/y": "2", "b/x": "1"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such step")
def test_a_folder_that_is_not_there_changes_places_with_none(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(FileNotFoundError):
        exchanged(tmp_path / "a", tmp_path / "b")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such step")
def test_there_is_no_moment_without_an_output(output: Path) -> None:
    missing: list[int] = []
    is_done = threading.Event()

    def watch() -> None:
        while not is_done.is_set():
            if not os.path.lexists(output / "print"):
                missing.append(1)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        for _ in range(30):
            build(output, SECOND)
            build(output, FIRST)
    finally:
        is_done.set()
        watcher.join()
    assert missing == []


def test_a_system_that_cannot_takes_two_steps(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_call", lambda *_: -1)
    monkeypatch.setattr("ctypes.get_errno", lambda: 38)
    build(output, SECOND)

    assert tree(output) == {**SECOND, **OTHERS}
    assert leftovers(output) == []


def test_a_step_that_is_refused_leaves_the_former_output(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Path) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(swap, "exchanged", refused)
        with pytest.raises(KeyboardInterrupt):
            build(output, SECOND)

    assert tree(output) == {**FIRST, **OTHERS}
    assert leftovers(output) == []


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_new_file_is_on_the_disk_before_a_build_says_that_it_is_done(
    output: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    synced: set[int] = set()
    monkeypatch.setattr(os, "fsync", lambda file: synced.add(os.fstat(file).st_ino))
    monkeypatch.setattr(os, "sync", lambda: synced.update(inodes(output.parent)), raising=False)
    monkeypatch.setattr("oefenkoffer.publish.trees.sys", SimpleNamespace(platform=platform))
    build(output, SECOND)

    written = {path.stat().st_ino for path in (*map(output.joinpath, SECOND), output / NAME)}
    assert written <= synced
    assert platform == "win32" or output.parent.stat().st_ino in synced


def inodes(folder: Path) -> set[int]:
    """What a system that syncs everything syncs of a folder at that moment."""
    return {path.stat().st_ino for path in (folder, *folder.rglob("*"))}
