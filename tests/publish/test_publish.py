import json
import os
from pathlib import Path

import pytest

from oefenkoffer import publish
from oefenkoffer.problems import Code, KitProblems
from oefenkoffer.publish import lock, swap
from tests.publish.trees import FIRST, OTHERS, SECOND, build, leftovers, tree, write


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def refusal(output: Path, project: Path | None = None) -> list[tuple[Code, str]]:
    with (
        pytest.raises(KitProblems) as error,
        publish.staging(output, project or output.parent / "workshop"),
    ):
        pytest.fail("this output should have been refused")
    return [(problem.code, problem.position.path) for problem in error.value.problems]


def break_off(output: Path, error: BaseException) -> None:
    """A build that ends in `error`, whose file name may speak of the tree being built."""
    with publish.staging(output, output.parent / "workshop") as paths:
        write(paths.new, SECOND)
        if isinstance(error, OSError) and error.filename:
            error.filename = error.filename.format(new=paths.new)
            error.filename2 = error.filename2 and error.filename2.format(new=paths.new)
        raise error


def test_a_build_becomes_the_output(output: Path) -> None:
    published = build(output, FIRST)

    assert tree(output) == FIRST
    assert published == publish.Published(tuple(sorted(FIRST)), ())
    assert leftovers(output) == []


def test_the_next_build_replaces_what_the_former_made(output: Path) -> None:
    build(output, FIRST)
    build(output, SECOND)

    assert tree(output) == SECOND
    assert leftovers(output) == []
    assert not (output / "print/old.pdf").exists()


def test_files_of_others_stay_where_they_are(output: Path) -> None:
    build(output, FIRST)
    write(output, OTHERS)

    published = build(output, SECOND)

    assert tree(output) == {**SECOND, **OTHERS}
    assert published.moved == ()


def test_a_part_that_is_not_built_carries_over(output: Path) -> None:
    build(output, FIRST)
    build(output, {"print/cards.pdf": "cards 2"})

    assert tree(output) == {"print/cards.pdf": "cards 2", "site/index.html": "site 1"}

    build(output, SECOND)
    assert tree(output) == SECOND


def test_a_file_of_ours_that_somebody_changed_is_kept_beside_the_new_one(output: Path) -> None:
    build(output, FIRST)
    write(output, {"print/cards.pdf": "my cards", "print/old.pdf": "my old one"})

    published = build(output, SECOND)

    assert tree(output) == {
        **SECOND,
        "kept-1/print/cards.pdf": "my cards",
        "print/old.pdf": "my old one",
    }
    assert published.moved == (("print/cards.pdf", "kept-1/print/cards.pdf"),)

    write(output, {"print/cards.pdf": "my cards again"})
    build(output, SECOND)
    assert tree(output) == {
        **SECOND,
        "kept-1/print/cards.pdf": "my cards",
        "kept-2/print/cards.pdf": "my cards again",
        "print/old.pdf": "my old one",
    }


def test_a_folder_of_others_where_a_file_must_come_is_kept(output: Path) -> None:
    build(output, FIRST)
    write(output, {"print/new/forms.pdf/deep.txt": "deep"})
    write(output, {"print/new/more.txt": "more"})

    build(output, SECOND)

    assert tree(output) == {
        **SECOND,
        "kept-1/print/new/forms.pdf/deep.txt": "deep",
        "print/new/more.txt": "more",
    }


def test_a_file_of_others_where_a_folder_must_come_is_kept(output: Path) -> None:
    build(output, FIRST)
    write(output, {"print/new": "a file"})

    build(output, SECOND)

    assert tree(output) == {**SECOND, "kept-1/print/new": "a file"}


def test_links_in_the_output_are_kept_and_never_followed(output: Path, tmp_path: Path) -> None:
    write(tmp_path, {"elsewhere/precious.txt": "precious"})
    build(output, FIRST)
    (output / "site/link").symlink_to(tmp_path / "elsewhere")
    (output / "print/cards.pdf").unlink()
    (output / "print/cards.pdf").symlink_to(tmp_path / "elsewhere/precious.txt")

    build(output, SECOND)

    assert (output / "site/link").readlink() == tmp_path / "elsewhere"
    assert (output / "kept-1/print/cards.pdf").readlink() == tmp_path / "elsewhere/precious.txt"
    assert tree(tmp_path / "elsewhere") == {"precious.txt": "precious"}


def test_equal_input_gives_equal_bytes_whatever_was_built_first(tmp_path: Path) -> None:
    by_part = [{path: FIRST[path] for path in FIRST if path[0] == part} for part in "ps"]
    for name, builds in {"one": by_part, "two": [SECOND, *reversed(by_part)]}.items():
        for files in builds:
            build(tmp_path / name, files)

    one, two = (tmp_path / name / ".oefenkoffer.json" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert list(json.loads(one.read_bytes())["files"]) == sorted(FIRST)


def test_a_file_of_others_that_equals_the_new_one_needs_no_second_place(output: Path) -> None:
    build(output, FIRST)
    write(output, {"print/new/forms.pdf": SECOND["print/new/forms.pdf"]})

    build(output, SECOND)

    assert tree(output) == SECOND


def test_a_link_to_nothing_where_a_file_of_ours_stood_is_kept(output: Path) -> None:
    build(output, FIRST)
    (output / "print/old.pdf").unlink()
    (output / "print/old.pdf").symlink_to("nowhere")

    build(output, SECOND)

    assert (output / "print/old.pdf").is_symlink()


def test_a_file_that_came_while_the_trees_changed_places_is_moved_over(output: Path) -> None:
    build(output, FIRST)
    former = output.with_name(".output.oefenkoffer-old")
    write(former, {"print/late.txt": "late", "print/cards.pdf": "an early card"})

    build(output, SECOND)

    assert tree(output) == {
        **SECOND,
        "kept-1/print/cards.pdf": "an early card",
        "print/late.txt": "late",
    }
    assert leftovers(output) == []


def test_a_file_system_without_hard_links_gets_copies(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    build(output, FIRST)
    write(output, OTHERS)
    build(output, {"print/cards.pdf": "cards 2"})

    assert tree(output) == {
        "print/cards.pdf": "cards 2",
        "site/index.html": "site 1",
        **OTHERS,
    }


def test_a_build_that_breaks_off_changes_nothing(output: Path) -> None:
    build(output, FIRST)

    with pytest.raises(KeyboardInterrupt):
        break_off(output, KeyboardInterrupt())

    assert tree(output) == FIRST
    assert leftovers(output) == []


def test_a_file_beside_the_parts_is_a_bug(output: Path) -> None:
    with publish.staging(output, output.parent / "workshop") as paths:
        write(paths.new, {"stray.txt": "stray"})

        with pytest.raises(ValueError, match=r"stray\.txt"):
            publish.publish(paths, {"print"})


def test_a_folder_with_files_of_others_only_is_refused(output: Path) -> None:
    write(output, {"holiday.jpg": "photo"})

    assert refusal(output) == [(Code.OUTPUT_NOT_OURS, str(output))]
    assert tree(output) == {"holiday.jpg": "photo"}
    assert leftovers(output) == []


@pytest.mark.parametrize("manifest", ["", "{", "[]", '{"files": []}', '{"files": 1}'])
def test_a_folder_with_a_broken_manifest_is_refused(output: Path, manifest: str) -> None:
    build(output, FIRST)
    write(output, {".oefenkoffer.json": manifest})

    assert refusal(output) == [(Code.OUTPUT_NOT_OURS, str(output))]


def test_an_empty_folder_is_taken_even_with_what_a_system_leaves_in_it(output: Path) -> None:
    write(output, {".DS_Store": "finder"})

    build(output, FIRST)

    assert tree(output) == {**FIRST, ".DS_Store": "finder"}


def test_a_file_is_refused(output: Path) -> None:
    output.write_text("not a folder", encoding="utf-8")

    assert refusal(output) == [(Code.OUTPUT_IS_A_FILE, str(output))]
    assert refusal(output / "below") == [(Code.OUTPUT_IS_A_FILE, str(output))]


@pytest.mark.parametrize(
    "place",
    [
        *("workshop", ".", "..", "/", "workshop/docs", "workshop/docs/a/b"),
        *("workshop/roleplays/out", "workshop/scripts", "workshop/.git/y", "link", "link/docs/out"),
        *("workshop/output/../roleplays", "workshop/tests/goldens"),
    ],
)
def test_output_where_the_work_itself_stands_is_refused(tmp_path: Path, place: str) -> None:
    project = tmp_path / "workshop"
    write(project, {f"{folder}/x": "x" for folder in ("docs", "roleplays", "scripts", ".git")})
    (project / "tests").mkdir()
    (tmp_path / "link").symlink_to(project)
    before = tree(project)

    (found,) = refusal(tmp_path / place, project)

    assert found == (Code.OUTPUT_HOLDS_THE_SOURCE, str((tmp_path / place).resolve()))
    assert tree(project) == before


def test_a_link_to_an_output_folder_is_followed(output: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    output.symlink_to(tmp_path / "real")

    build(output, FIRST)

    assert output.is_symlink()
    assert tree(tmp_path / "real") == FIRST


def test_the_second_of_two_builds_is_told_to_wait(output: Path) -> None:
    with publish.staging(output, output.parent / "workshop"):
        assert refusal(output) == [(Code.OUTPUT_BUSY, str(output))]

    build(output, FIRST)
    assert tree(output) == FIRST


def test_the_lock_file_of_a_build_that_was_killed_is_no_lock(output: Path) -> None:
    output.with_name(".output.oefenkoffer-lock").write_text("", encoding="utf-8")

    build(output, FIRST)

    assert leftovers(output) == []


def test_a_lock_that_was_removed_while_it_was_waited_for_is_taken_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []
    file, take = tmp_path / "lock", lock._lock

    def removed_once(stream: object) -> None:
        take(stream)  # type: ignore[arg-type]  # the platforms differ in nothing but the body
        if not calls:
            file.unlink()
        calls.append(stream)

    monkeypatch.setattr(lock, "_lock", removed_once)

    with lock.held(file):
        assert file.exists()
        assert len(calls) == 2


def test_a_file_system_without_locks_builds_all_the_same(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(lock, "_lock", no_locks)

    build(output, FIRST)

    assert tree(output) == FIRST


def test_a_folder_that_may_not_be_written_is_a_problem(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(folder: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "mkdir", read_only)

    assert refusal(output) == [(Code.OUTPUT_READ_ONLY, str(output))]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(28, "No space left on device"), Code.DISK_FULL),
        (OSError(30, "Read-only file system", "{new}/x"), Code.OUTPUT_READ_ONLY),
        (OSError(36, "File name too long", "{new}/x"), Code.OUTPUT_FAILED),
        (OSError(5, "Input/output error", "/theme/x.css", None, "{new}/x"), Code.DISK_FAILS),
    ],
)
def test_what_the_disk_refuses_during_a_build_is_a_problem(
    output: Path, error: OSError, code: Code
) -> None:
    build(output, FIRST)

    with pytest.raises(KitProblems) as caught:
        break_off(output, error)

    assert [problem.code for problem in caught.value.problems] == [code]
    assert tree(output) == FIRST
    assert leftovers(output) == []


def test_a_failure_elsewhere_is_a_bug_and_passes(output: Path, tmp_path: Path) -> None:
    with (
        pytest.raises(FileNotFoundError),
        publish.staging(output, tmp_path / "workshop"),
    ):
        Path("/nowhere/template.html").read_text(encoding="utf-8")


def test_a_file_held_open_by_a_viewer_is_a_problem_and_nothing_is_lost(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(output, FIRST)
    rename = Path.rename

    def held_open(source: Path, target: Path) -> Path:
        if source == output:
            raise PermissionError(13, "in use", str(source), None, str(target))
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", held_open)
    monkeypatch.setattr(swap, "exchanged", lambda *_: False)  # as on Windows, where this happens

    with pytest.raises(KitProblems) as caught:
        build(output, SECOND)

    assert [problem.code for problem in caught.value.problems] == [Code.OUTPUT_HELD_OPEN]
    assert tree(output) == FIRST
    assert leftovers(output) == []
