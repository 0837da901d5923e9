from pathlib import Path

import pytest

from oefenkoffer.labels import sentence
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.source.front_matter import problems, release_of
from oefenkoffer.vocabulary import Audience, Release
from tests.mkdocs_plugin.project import CONFIG, PAGES, project

LISTED = CONFIG.replace("Start: index.md", "Start: index.md\n  - later.md")
LATER = "---\nrelease: after\n---\n\n# Later\n\nZo had het gekund.\n"


def text_of_site(folder: Path, audience: Audience, release: Release, page: str = LATER) -> str:
    """All that a site says, with the names of its pages."""
    config = project(folder, {**PAGES, "later.md": page}, LISTED)
    build_site(config, folder / "site", audience=audience, release=release, papers=())
    files = [path for path in (folder / "site").rglob("*") if path.suffix in {".html", ".json"}]
    return "".join(f"{path.name}\n{path.read_text(encoding='utf-8')}" for path in files)


def test_page_for_afterwards_is_nowhere_on_a_site_before_the_release(tmp_path: Path) -> None:
    text = text_of_site(tmp_path, "participants", "before")

    assert "later.html" not in text
    assert "Zo had het gekund" not in text


@pytest.mark.parametrize(
    ("audience", "release"), [("participants", "after"), ("trainer", "before")]
)
def test_page_for_afterwards_comes_with_the_release_and_for_the_trainer(
    tmp_path: Path, audience: Audience, release: Release
) -> None:
    text = text_of_site(tmp_path, audience, release)

    assert "later.html" in text
    assert "Zo had het gekund" in text


@pytest.mark.parametrize(
    ("page", "release"),
    [
        (LATER, "after"),
        ("---\ntitle: Later\nrelease: After\n---\n\n# Later\n", "after"),
        ("---\nrelease: 'team'\n---\n\n# Later\n", "team"),
        ("---\nrelease: naderhand\n---\n\n# Later\n", "team"),
        ("---\nrelease: before\n---\n\n# Later\n", "before"),
        ("# Later\n\nrelease: after\n", "before"),
        ("---\ntitle: Later\n---\n\nrelease: after\n", "before"),
    ],
)
def test_settings_at_the_top_of_a_page_make_it_wait_and_nothing_else(
    page: str, release: Release
) -> None:
    assert release_of(page) == release


def test_page_for_the_team_is_nowhere_right_after_the_day(tmp_path: Path) -> None:
    page = LATER.replace("after", "team")

    assert "later.html" not in text_of_site(tmp_path / "after", "participants", "after", page)
    assert "later.html" in text_of_site(tmp_path / "team", "participants", "team", page)


def test_release_that_nobody_knows_is_told_with_those_that_there_are() -> None:
    page = LATER.replace("after", "naderhand")

    assert [sentence(problem, "nl") for problem in problems("docs/later.md", page)] == [
        "deze waarde kan niet bij 'release'"
    ]
    assert list(problems("docs/later.md", LATER)) == []
