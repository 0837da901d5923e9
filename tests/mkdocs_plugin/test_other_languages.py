"""A kit that changed its language: its pages move, and what led to them still does."""

import re
from pathlib import Path

import pytest

from oefenkoffer.kit.moved_pages import NewPlace
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.mkdocs_plugin.moved_links import with_moved_links
from tests.mkdocs_plugin.project import CONFIG, project

PAGES = {
    "index.md": "# Start\n\n[All](casussen/index.md), [sheet](spiekkaart.md)\n",
    "theorie/nee.md": "# No\n\n[Late](../casussen/te-laat.md#situatie)\n",
    "handleiding/index.md": "# Manual\n",
}
IN_ENGLISH = CONFIG.replace("language: nl", "language: en").replace("lang: nl", "lang: en")


def english(folder: Path, formerly: str = "") -> Path:
    """A kit in English whose pages and nav were written when its addresses were Dutch."""
    config = project(folder / "project", PAGES, IN_ENGLISH)
    kit = folder / "project/roleplays/kit.yml"
    kit.write_text(
        kit.read_text("utf-8").replace("language: nl", f"language: en{formerly}"), "utf-8"
    )
    build_site(config, folder / "site", audience="participants", release="after", papers=())
    return folder / "site"


def links(page: Path) -> set[str]:
    return set(re.findall(r'href="([^"#:]+\.html(?:#[\w-]+)?)"', page.read_text("utf-8")))


def test_old_addresses_of_an_english_kit_keep_working(tmp_path: Path) -> None:
    site = english(tmp_path)

    assert (site / "cases/te-laat.html").is_file()
    assert {"cases/index.html", "cheat-sheet.html"} <= links(site / "index.html")
    assert "../cases/te-laat.html#situation" in links(site / "theorie/nee.html")
    assert {
        path.relative_to(site).as_posix(): re.findall(r'content="0; url=(.*?)"', text)
        for path in site.rglob("*.html")
        if 'http-equiv="refresh"' in (text := path.read_text("utf-8"))
    } == {
        "casussen/index.html": ["../cases/index.html"],
        "casussen/reserveren.html": ["../cases/reserveren.html"],
        "casussen/te-laat.html": ["../cases/te-laat.html"],
        "spiekkaart.html": ["cheat-sheet.html"],
        "zinnen.html": ["sentences.html"],
        "presentatie.html": ["slides.html"],
    }


def test_a_kit_that_was_never_in_another_language_has_its_own_addresses_only(
    tmp_path: Path,
) -> None:
    site = english(tmp_path, "\nformerly: []")

    assert not (site / "casussen").exists()
    assert "../cases/te-laat.html#situation" in links(site / "theorie/nee.html")


PLACES = {"casussen/a.md": NewPlace("cases/a.md", {"zinnen": "sentences"})}


@pytest.mark.parametrize(
    ("typed", "moved"),
    [
        ("[a](../casussen/a.md)", "[a](../cases/a.md)"),
        ("[a](../casussen/a.md#zinnen 'A')", "[a](../cases/a.md#sentences 'A')"),
        ("[a](<../casussen/a.md#eigen>)", "[a](<../cases/a.md#eigen>)"),
        ("[a]: ../casussen/a.md", "[a]: ../cases/a.md"),
        ('<a href="../casussen/a.html">', '<a href="../cases/a.html">'),
        ("[a](casussen/a.md)", "[a](casussen/a.md)"),
        ("[a](https://b.nl/casussen/a.md)", "[a](https://b.nl/casussen/a.md)"),
        ("casussen/a.md", "casussen/a.md"),
    ],
)
def test_a_link_leads_to_where_a_page_stands_now(typed: str, moved: str) -> None:
    assert with_moved_links(typed, "theorie/nee.md", PLACES) == moved
