"""The real MkDocs, on sites that it does not like."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from oefenkoffer.cli.site_log import site_problems
from oefenkoffer.problems import Code, KitProblems

PAGE = "# Hello\n\n[a way](gone.md)\n"
WARNING = (
    "Doc file 'theory/no.md' contains a link 'gone.md', but the target 'theory/gone.md' is not"
    " found among documentation files."
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "docs/theory").mkdir(parents=True)
    (tmp_path / "docs/theory/no.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: sample\n", encoding="utf-8")
    return tmp_path


def built(site: Path, *, strict: bool) -> list[str]:
    """The notes on the site that MkDocs makes."""
    notes: list[str] = []
    with site_problems(notes.append):
        build(load_config(str(site / "mkdocs.yml"), strict=strict))
    return notes


def problems(site: Path) -> list[tuple[Code, str, str]]:
    with pytest.raises(KitProblems) as error:
        built(site, strict=True)
    return [
        (problem.code, problem.position.path, problem.facts["message"])
        for problem in error.value.problems
    ]


def test_a_broken_link_ends_a_strict_build_with_the_page_named(
    site: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert problems(site) == [(Code.SITE_REFUSED, "docs/theory/no.md", WARNING)]
    assert capfd.readouterr() == ("", "")


def test_a_broken_link_is_a_note_otherwise(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert built(site, strict=False) == [WARNING]
    assert (site / "site/theory/no/index.html").is_file()
    assert capfd.readouterr() == ("", "")


def test_an_unknown_theme_is_a_problem_of_the_settings(site: Path) -> None:
    (site / "mkdocs.yml").write_text("site_name: x\ntheme: nowhere\n", encoding="utf-8")

    ((code, path, message),) = problems(site)

    assert (code, path) == (Code.SITE_REFUSED, "mkdocs.yml")
    assert "nowhere" in message


def test_settings_that_are_no_yaml_are_a_problem_of_the_settings(site: Path) -> None:
    (site / "mkdocs.yml").write_text("site_name: [x\n", encoding="utf-8")

    ((code, path, _),) = problems(site)

    assert (code, path) == (Code.SITE_REFUSED, "mkdocs.yml")
