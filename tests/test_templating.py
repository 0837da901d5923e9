"""Compiled templates are kept where that is possible, and never those of a workshop."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from oefenkoffer.templating import CompiledTemplates
from oefenkoffer.templating import environment as of_package


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    for name in ("theme", "own"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.html").write_text(f"{name} {{{{ 6 * 7 }}}}", encoding="utf-8")
    return tmp_path


def environment(folders: Path) -> Environment:
    loader = FileSystemLoader([folders / "own", folders / "theme"])
    made = Environment(loader=loader, auto_reload=False)  # noqa: S701 (no page is made)
    made.bytecode_cache = CompiledTemplates(folders / "cache", [str(folders / "theme")], made)
    return made


def rendered(folders: Path, name: str) -> str:
    return environment(folders).get_template(name).render()


def kept(folders: Path) -> list[Path]:
    return [path for path in (folders / "cache").rglob("*") if path.is_file()]


def test_a_template_of_the_theme_is_compiled_once(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = rendered(folders, "theme.html")
    monkeypatch.delattr(Environment, "compile")

    assert [first, rendered(folders, "theme.html")] == ["theme 42"] * 2


def test_a_template_of_a_workshop_is_never_kept(folders: Path) -> None:
    assert rendered(folders, "own.html") == "own 42"
    assert kept(folders) == []


def test_a_theme_that_changed_is_compiled_again(folders: Path) -> None:
    rendered(folders, "theme.html")
    (folders / "theme" / "theme.html").write_text("new {{ 1 + 1 }}", encoding="utf-8")

    assert rendered(folders, "theme.html") == "new 2"


@pytest.mark.parametrize("length", [0, 5, 30, 90])
def test_a_broken_file_is_no_hindrance(folders: Path, length: int) -> None:
    rendered(folders, "theme.html")
    (file,) = kept(folders)
    whole = file.read_bytes()
    file.write_bytes(whole[:length] + b"\xff" * (length > 0))

    assert rendered(folders, "theme.html") == "theme 42"
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_made_is_no_hindrance(folders: Path) -> None:
    (folders / "cache").write_bytes(b"a file in the way")

    assert rendered(folders, "theme.html") == "theme 42"


def test_other_settings_of_jinja_have_files_of_their_own(folders: Path) -> None:
    rendered(folders, "theme.html")
    other = environment(folders)
    other.trim_blocks = True
    other.get_template("theme.html")

    assert len(kept(folders)) == 2


def test_templates_of_a_package_are_kept_too(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {
        "branding": {"labels": {"language": "nl"}},
        "scene": {"id": "a", "title": "<A>"},
        "words": {"moved": "Naar"},
    }
    package = "oefenkoffer.renderers.site"
    first = of_package(package).get_template("forward.html.j2").render(values)
    monkeypatch.delattr(Environment, "compile")

    assert "&lt;A&gt;" in first
    assert of_package(package).get_template("forward.html.j2").render(values) == first
