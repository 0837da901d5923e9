import os
from pathlib import Path

import pytest

from oefenkoffer import project
from oefenkoffer.model import Files
from oefenkoffer.problems import Code, KitProblems


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "workshop"
    write(folder, "mkdocs.yml", "roleplays/kit.yml", "roleplays/cases/keuken.yml")
    return folder


def write(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(f"text of {path}", encoding="utf-8")


def codes(error: pytest.ExceptionInfo[KitProblems]) -> list[tuple[Code, str]]:
    return [(problem.code, problem.position.path) for problem in error.value.problems]


def test_everything_below_roleplays_is_read_with_forward_slashes(folder: Path) -> None:
    assert project.read(folder) == Files(
        {
            "roleplays/cases/keuken.yml": b"text of roleplays/cases/keuken.yml",
            "roleplays/kit.yml": b"text of roleplays/kit.yml",
        },
        config=(folder / "mkdocs.yml").read_bytes(),
    )


def test_typed_slides_and_their_pictures_are_read_apart(folder: Path) -> None:
    write(folder, "docs/slides/dag.md", "docs/slides/foto/balie.png", "docs/index.md")

    assert project.read(folder).slides == {
        "docs/slides/dag.md": b"text of docs/slides/dag.md",
        "docs/slides/foto/balie.png": b"text of docs/slides/foto/balie.png",
    }


def test_names_that_differ_in_how_an_accent_is_written_are_refused_both(folder: Path) -> None:
    typed, of_macos = "docs/caf\u00e9.md", "docs/cafe\u0301.md"
    write(folder, typed, of_macos, "docs/\u00e9/a.md", "docs/e\u0301/b.md")
    if len(list((folder / "docs").iterdir())) < 4:
        pytest.skip("this disk takes both names for one")

    with pytest.raises(KitProblems) as error:
        project.read(folder)

    pairs = {(it.position.path, it.facts["other"]) for it in error.value.problems}
    assert pairs == {(typed, of_macos), ("docs/\u00e9", "docs/e\u0301")}
    assert set(codes(error)) == {(Code.SAME_NAME, path) for path, _ in pairs}


def test_pictures_of_pages_are_read_when_they_are_asked_for(folder: Path) -> None:
    write(folder, "docs/foto/balie.JPG", "docs/foto/deur.png", "docs/kaart.pdf", "docs/index.md")
    (folder / "docs/groot.webp").write_bytes(b"x" * 10_000_001)
    files = project.read(folder)
    (folder / "docs/foto/balie.JPG").write_bytes(b"later")
    (folder / "docs/foto/deur.png").unlink()

    assert list(files.page_pictures) == ["docs/foto/balie.JPG", "docs/foto/deur.png"]
    assert files.page_pictures["docs/foto/balie.JPG"] == b"later"
    assert files.oversized == {"docs/groot.webp": 10_000_001}
    assert files.beside_pages == {"docs/kaart.pdf"}
    with pytest.raises(KitProblems) as error:
        files.page_pictures["docs/foto/deur.png"]
    assert codes(error) == [(Code.UNREADABLE, "docs/foto/deur.png")]


def test_hidden_files_and_what_programs_leave_are_not_read(folder: Path) -> None:
    before = project.read(folder)
    write(
        folder,
        *("roleplays/.DS_Store", "roleplays/Thumbs.db", "roleplays/~$keuken.docx"),
        *("roleplays/.git/config", "roleplays/cases/.keuken.yml.swp", "roleplays/Desktop.ini"),
    )

    assert project.read(folder) == before


def test_a_name_with_a_loose_accent_is_read_as_one_letter(folder: Path) -> None:
    write(folder, "roleplays/cases/cafe\u0301.yml")

    assert "roleplays/cases/caf\u00e9.yml" in project.read(folder).contents


def test_a_file_over_ten_million_bytes_is_listed_and_not_read(folder: Path) -> None:
    (folder / "roleplays/exact.png").write_bytes(b"x" * 10_000_000)
    (folder / "roleplays/large.png").write_bytes(b"x" * 10_000_001)

    files = project.read(folder)

    assert files.oversized == {"roleplays/large.png": 10_000_001}
    assert "roleplays/exact.png" in files.contents
    assert "roleplays/large.png" not in files.contents


def test_links_that_leave_the_project_are_listed_and_not_read(folder: Path) -> None:
    write(folder.parent, "secret.txt", "elsewhere/a.yml")
    (folder / "roleplays/secret.png").symlink_to(folder.parent / "secret.txt")
    (folder / "roleplays/cases/more").symlink_to(folder.parent / "elsewhere")
    (folder / "roleplays/up.txt").symlink_to("../../secret.txt")

    files = project.read(folder)

    assert files.outside == {
        "roleplays/secret.png",
        "roleplays/cases/more",
        "roleplays/up.txt",
    }
    assert sorted(files.contents) == ["roleplays/cases/keuken.yml", "roleplays/kit.yml"]


def test_links_inside_the_project_are_read(folder: Path) -> None:
    (folder / "roleplays/cases/copy.yml").symlink_to("keuken.yml")

    contents = project.read(folder).contents

    assert contents["roleplays/cases/copy.yml"] == contents["roleplays/cases/keuken.yml"]


def test_a_link_to_a_folder_above_ends(folder: Path) -> None:
    (folder / "roleplays/cases/round").symlink_to("..")

    assert "roleplays/cases/keuken.yml" in project.read(folder).contents


def test_a_broken_link_and_a_locked_file_are_reported_together(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "roleplays/cases/gone.yml").symlink_to("nowhere.yml")
    (folder / "roleplays/cases/itself.yml").symlink_to("itself.yml")
    monkeypatch.setattr(Path, "read_bytes", locked(Path.read_bytes, "kit.yml"))

    with pytest.raises(KitProblems) as error:
        project.read(folder)

    assert codes(error) == [
        (Code.UNREADABLE, "roleplays/cases/gone.yml"),
        (Code.UNREADABLE, "roleplays/cases/itself.yml"),
        (Code.UNREADABLE, "roleplays/kit.yml"),
    ]


def locked(read: object, name: str) -> object:
    def read_bytes(file: Path) -> bytes:
        if file.name == name:
            raise PermissionError(13, "Permission denied")
        assert callable(read)
        data = read(file)
        assert isinstance(data, bytes)
        return data

    return read_bytes


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "roleplays/pipe")

    assert "roleplays/pipe" not in project.read(folder).contents


def test_the_project_is_found_from_a_folder_inside_it(folder: Path) -> None:
    assert project.find(folder / "roleplays/cases") == folder


def test_the_nearest_project_is_found(folder: Path) -> None:
    write(folder, "docs/other/mkdocs.yml", "docs/other/roleplays/kit.yml")

    assert project.find(folder / "docs/other/roleplays") == folder / "docs/other"


@pytest.mark.parametrize(
    ("present", "missing"),
    [
        ((), "roleplays/"),
        (("mkdocs.yml",), "roleplays/"),
        (("roleplays/cases/a.yml",), "roleplays/kit.yml"),
    ],
)
def test_a_folder_that_is_no_project_is_named_with_what_it_lacks(
    tmp_path: Path, present: tuple[str, ...], missing: str
) -> None:
    write(tmp_path, *present)

    with pytest.raises(KitProblems) as error:
        project.find(tmp_path)

    (problem,) = error.value.problems
    assert (problem.code, problem.facts) == (
        Code.NO_PROJECT,
        {"missing": missing, "folder": str(tmp_path)},
    )


def test_a_project_can_do_without_settings_of_its_site(folder: Path) -> None:
    (folder / "mkdocs.yml").unlink()

    assert (project.find(folder), project.read(folder).config) == (folder, b"")


def test_a_folder_that_does_not_exist_is_not_looked_for_above(folder: Path) -> None:
    with pytest.raises(KitProblems) as error:
        project.find(folder / "typo")

    assert codes(error) == [(Code.NO_PROJECT, str(folder / "typo"))]


def test_reading_a_folder_inside_the_project_is_refused(folder: Path) -> None:
    with pytest.raises(KitProblems) as error:
        project.read(folder / "roleplays")

    assert codes(error) == [(Code.NO_PROJECT, str(folder / "roleplays"))]
