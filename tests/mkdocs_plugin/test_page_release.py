from pathlib import Path

import pytest

from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.source.front_matter import is_for_afterwards
from oefenkoffer.vocabulary import Audience, Release
from tests.mkdocs_plugin.project import CONFIG, PAGES, project

LISTED = CONFIG.replace("Start: index.md", "Start: index.md\n  - later.md")
LATER = "---\nrelease: after\n---\n\n# Later\n\nZo had het gekund.\n"


def text_of_site(folder: Path, audience: Audience, release: Release) -> str:
    """All that a site says, with the names of its pages."""
    config = project(folder, {**PAGES, "later.md": LATER}, LISTED)
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


@pytest.mark.parametrize("page", [LATER, "---\ntitle: Later\nrelease: After\n---\n\n# Later\n"])
def test_settings_at_the_top_of_a_page_make_it_wait(page: str) -> None:
    assert is_for_afterwards(page)


@pytest.mark.parametrize(
    "page",
    [
        "---\nrelease: before\n---\n\n# Later\n",
        "# Later\n\nrelease: after\n",
        "---\ntitle: Later\n---\n\nrelease: after\n",
    ],
)
def test_nothing_else_on_a_page_makes_it_wait(page: str) -> None:
    assert not is_for_afterwards(page)
