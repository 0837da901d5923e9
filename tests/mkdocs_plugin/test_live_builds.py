"""What a live site keeps from one build to the next."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from markdown import Markdown
from material.plugins.search.plugin import Parser

from oefenkoffer.kit.output import Output
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import Audience
from tests.digests import digests
from tests.mkdocs_plugin.project import PAGES, PAPERS, made, project

OWN = {path: text for path, text in PAGES.items() if not path.startswith("handleiding/")}
"""Without pages that would take the place of the manual."""

Numbers = Iterator[int]


@pytest.fixture
def numbers() -> Numbers:
    """One for each build of a test."""
    return count()


def live(config: Path, audience: Audience, numbers: Numbers) -> dict[str, bytes]:
    """The files of a live site after one more build."""
    site = config.parent / f"site-{next(numbers)}"
    papers: tuple[Output, ...] = PAPERS if audience == "trainer" else ()
    build_site(config, site, audience=audience, release="before", papers=papers, is_live=True)
    return made(site)


def change(config: Path, old: str, new: str) -> None:
    case = config.parent / "roleplays" / "cases" / "te-laat.yml"
    case.write_text(case.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


LINKED = "markdown_extensions: [{toc: {permalink: true}}]\n"
"""What changes what Markdown makes of every page."""


def seen_by(reader: type, method: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a method of a reader is given from now on."""
    seen: list[str] = []
    own = getattr(reader, method)

    def seeing(self: object, text: str) -> object:
        seen.append(text)
        return own(self, text)

    monkeypatch.setattr(reader, method, seeing)
    return seen


@pytest.mark.uncounted
def test_live_site_is_the_same_whatever_was_built_before(tmp_path: Path, numbers: Numbers) -> None:
    config = project(tmp_path, OWN)
    first = live(config, "trainer", numbers)
    settings = config.read_text(encoding="utf-8")
    change(config, "boete", "rekening")
    config.write_text(f"{settings}{LINKED}", encoding="utf-8")
    live(config, "participants", numbers)
    changed = live(config, "trainer", numbers)
    change(config, "rekening", "boete")
    config.write_text(settings, encoding="utf-8")

    assert digests(live(config, "trainer", numbers)) == digests(first)
    assert {path for path in first if first[path] != changed.get(path)} >= {
        "casussen/te-laat.html",
        "handleiding/index.html",
        "search/search_index.json",
    }


def test_live_site_reads_again_only_what_was_written_by_hand(
    tmp_path: Path, numbers: Numbers, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = project(tmp_path, OWN)
    live(config, "trainer", numbers)
    read = seen_by(Markdown, "convert", monkeypatch)
    searched = seen_by(Parser, "feed", monkeypatch)
    change(config, "boete", "rekening")
    live(config, "trainer", numbers)

    assert sorted(text.partition("\n")[0] for text in read) == [
        "# Nee zeggen",
        "# Welkom",
        '<h1 id="titel">Casussen</h1>',  # its list of topics is a plugin's
    ]
    assert ["rekening" in page for page in searched] == [True] * len(searched)


@pytest.mark.uncounted
def test_neither_a_page_that_went_nor_a_build_that_failed_leaves_anything(
    tmp_path: Path, numbers: Numbers
) -> None:
    config = project(tmp_path, OWN)
    first = live(config, "trainer", numbers)
    page = tmp_path / "docs" / "theorie" / "meer.md"
    page.write_text("# Meer\n\nZie [nee](nee.md).\n", encoding="utf-8")
    live(config, "trainer", numbers)
    page.write_text("# Meer\n\nZie [nee](nergens.md).\n", encoding="utf-8")
    with pytest.raises(KitProblems):
        live(config, "trainer", numbers)
    page.unlink()

    assert digests(live(config, "trainer", numbers)) == digests(first)
