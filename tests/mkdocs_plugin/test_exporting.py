"""The export is enough to make the same pages with MkDocs alone."""

import re
from html import unescape
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.mkdocs_plugin.exporting import exported
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import Audience, Release
from tests.mkdocs_plugin.project import PAGES, made, project

pytestmark = pytest.mark.uncounted

MAIN = {
    "ours": re.compile(r'<article class="md-content__inner[^>]*>(.*?)</article>', re.DOTALL),
    "bare": re.compile(
        r'<div class="col-md-9" role="main">(.*?)</div>\s*</div>\s*</div>', re.DOTALL
    ),
}
DECKS = {"presentatie.html", "presentatie-met-antwoorden.html"}
ADDED = re.compile(
    r'<nav class="(?:md-tags|ok-jump)".*?</nav>'
    r'|<div class="ok-fill" data-search-exclude>.*?</div>',
    re.DOTALL,
)
"""What our theme alone puts on a page: links to its parts, and a form that keeps its lines."""


def export(config: Path, folder: Path, audience: Audience, release: Release) -> set[str]:
    outputs = exported(config, audience=audience, release=release)
    for output in outputs:
        target = folder / output.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(output.content)
    return {output.path for output in outputs}


def words(site: Path, which: str) -> dict[str, list[str]]:
    """The words of each page of a site, without what the theme puts around them."""
    pages = {
        path: data.decode()
        for path, data in made(site).items()
        if path.endswith(".html") and path not in {"404.html", "search.html", *DECKS}
    }
    return {path: _words(MAIN[which].search(ADDED.sub("", page))) for path, page in pages.items()}


def decks(site: Path) -> dict[str, bytes]:
    return {path: data for path, data in made(site).items() if path in DECKS}


def _words(main: re.Match[str] | None) -> list[str]:
    assert main
    return unescape(re.sub(r"<[^>]*>", " ", main[1])).split()


@pytest.mark.typeset_once
@pytest.mark.parametrize("audience", ["participants", "trainer"])
@pytest.mark.parametrize("release", ["before", "after"])
def test_bare_mkdocs_makes_pages_of_the_same_words(
    tmp_path: Path, audience: Audience, release: Release
) -> None:
    asks = f"{PAGES['index.md']}\n<!-- oefenkoffer: refusals -->\n\n<!-- oefenkoffer: forms -->\n"
    config = project(tmp_path / "project", {**PAGES, "index.md": asks})
    build_site(config, tmp_path / "ours", audience=audience, release=release, papers=())
    export(config, tmp_path / "export", audience, release)
    build(load_config(str(tmp_path / "export/mkdocs.yml"), site_dir=str(tmp_path / "bare")))

    ours, bare = words(tmp_path / "ours", "ours"), words(tmp_path / "bare", "bare")
    # The index of cases ends with a list of tags, which a plugin of the theme makes.
    index = "casussen/index.html"
    assert ours[index][: len(bare[index])] == bare.pop(index)
    del ours[index]
    assert ours == bare
    assert decks(tmp_path / "ours") == decks(tmp_path / "bare") != {}


def test_what_belongs_to_a_page_comes_along(tmp_path: Path) -> None:
    found = export(project(tmp_path / "project"), tmp_path / "export", "participants", "after")

    assert found == {
        "mkdocs.yml",
        "docs/actieplan.md",
        "docs/assets/oefenkoffer/form.js",
        "docs/casussen/index.md",
        "docs/casussen/reserveren.md",
        "docs/casussen/te-laat.md",
        "docs/index.md",
        "docs/presentatie.html",
        "docs/print/hand-out-reserveren.pdf",
        "docs/print/hand-out-te-laat.pdf",
        "docs/print/invulblad-actieplan.pdf",
        "docs/print/invulblad-toets-vooraf.pdf",
        "docs/print/spiekkaart.pdf",
        "docs/site.webmanifest",
        "docs/spiekkaart.md",
        "docs/theorie/nee.md",
        "docs/toets-vooraf.md",
        "docs/zinnen.md",
    }


def test_a_secret_that_a_page_hides_is_not_exported(tmp_path: Path) -> None:
    page = "# Welkom\n\n<!-- Je lag in het ziekenhuis. -->\n"
    config = project(tmp_path / "project", {**PAGES, "index.md": page})

    with pytest.raises(KitProblems) as caught:
        exported(config, audience="participants", release="before")

    assert [str(p.position) for p in caught.value.problems] == ["roleplays/cases/te-laat.yml:47:19"]
