import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.toc import AnchorLink, TableOfContents

from oefenkoffer.labels import catalogue
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.mkdocs_plugin.navigation import for_participants, for_trainer, place_below
from oefenkoffer.mkdocs_plugin.toc import with_jumps
from tests.mkdocs_plugin.project import CONFIG, project

LABELS = catalogue("nl")
NAV: list[object] = [
    {"Start": "index.md"},
    "casussen/index.md",
    {"Lezen": ["theorie/nee.md", "handleiding/printen.md"]},
    {"Handleiding": ["handleiding/index.md", {"Printen": "handleiding/printen.md"}]},
]


def test_participants_see_no_trace_of_the_manual() -> None:
    assert for_participants(NAV, (), LABELS) == [
        {"Start": "index.md"},
        "casussen/index.md",
        {"Lezen": ["theorie/nee.md"]},
    ]


def test_programme_is_listed_once_a_session_plan_shows_it() -> None:
    nav: list[object] = [{"Start": "index.md"}, "programma.md"]

    assert for_participants(nav, ("index.md", "programma.md"), LABELS) == nav
    assert for_participants(nav, ("index.md",), LABELS) == [{"Start": "index.md"}]
    assert "programma.md" not in str(for_trainer(nav, ("index.md",), LABELS))


def test_trainer_finds_printing_and_the_session_plans_second_and_the_manual_last() -> None:
    names = ("keys-case.md", "casus.md", "printen.md", "index.md", "a.png")
    manual = tuple(f"handleiding/{name}" for name in names)
    paths = (*manual, "index.md", "draaiboeken/hele-dag.md", "draaiboeken/dagdeel.md")

    assert for_trainer(NAV, paths, LABELS) == [
        {"Start": "index.md"},
        {
            "Voor de trainer": [
                "printen.md",
                "draaiboeken/dagdeel.md",
                "draaiboeken/hele-dag.md",
            ]
        },
        "casussen/index.md",
        {"Lezen": ["theorie/nee.md"]},
        {
            "Handleiding": [
                "handleiding/index.md",
                "handleiding/casus.md",
                "handleiding/printen.md",
                "handleiding/keys-case.md",
            ]
        },
    ]


def test_site_without_a_nav_stays_without() -> None:
    assert (for_participants(None, (), LABELS), for_trainer(None, (), LABELS)) == (None, None)


def test_page_that_no_menu_lists_stands_below_one_that_it_does() -> None:
    config = MkDocsConfig()
    config.load_dict({"nav": ["index.md", "c/index.md", "c/own.md", "last.md"]})
    config.validate()
    paths = ("index.md", "c/index.md", "c/a.md", "c/own.md", "c/b.md", "last.md")
    hidden = InclusionLevel.NOT_IN_NAV
    files = Files(
        [File(path, "docs", "site", use_directory_urls=False, inclusion=hidden) for path in paths]
    )
    get_navigation(files, config)
    listed, first, own, second = (files.src_uris[path].page for path in paths[1:5])

    place_below("c/index.md", ["c/a.md", "c/gone.md", "c/own.md", "c/b.md"], files)
    place_below("gone.md", ["last.md"], files)

    assert listed
    assert first
    assert own
    assert second
    assert [*first.ancestors, *second.ancestors] == [listed, listed]
    assert (first.previous_page, first.next_page) == (listed, second)
    assert (second.previous_page, second.next_page) == (first, None)
    assert (own.parent, own.previous_page, listed.next_page) == (None, listed, own)
    second.active = True
    assert listed.active


@pytest.mark.parametrize("has_title", [True, False])
def test_long_page_leads_to_its_parts_below_its_title(*, has_title: bool) -> None:
    parts = [AnchorLink(f"Part &amp; {number}", f"part-{number}", 2) for number in range(4)]
    title = AnchorLink("Title", "title", 1)
    title.children = parts
    contents = TableOfContents([title] if has_title else parts)
    head = '<h1 id="title">Title</h1>' if has_title else ""

    page = with_jumps(f"{head}<p>Text</p>", contents, LABELS)

    assert page.startswith(head)
    assert page.endswith("<p>Text</p>")
    assert page.count('<li><a href="#part-') == len(parts)
    assert '<a href="#part-3">Part &amp; 3</a>' in page
    assert 'aria-label="Op deze pagina"' in page


def test_short_page_needs_no_links_to_its_parts() -> None:
    contents = TableOfContents([AnchorLink(str(n), f"part-{n}", 2) for n in range(3)])

    assert with_jumps("<p>Text</p>", contents, LABELS) == "<p>Text</p>"


def place(page: Path) -> tuple[list[str], list[str]]:
    """The way to a page, from the start on, and what stands before and after it."""
    html = page.read_text(encoding="utf-8")
    path = re.search('<nav class="md-path".+?</nav>', html, re.DOTALL)
    return (
        re.findall('href="([^"]+)"', path[0]) if path else [],
        re.findall('<a href="([^"]+)" class="md-footer__link', html),
    )


@pytest.mark.parametrize(
    "config",
    [
        CONFIG,
        CONFIG.replace("  palette:", "  features: [search.highlight]\n  palette:"),
        CONFIG.replace("  palette:", "  features: navigation.top\n  palette:"),
        "site_name: Een proef\nplugins: [oefenkoffer, search]\ntheme: {name: material}\n",
    ],
    ids=["no-features", "own-features", "one-feature", "no-nav"],
)
def test_each_page_knows_its_place_whatever_a_kit_says_of_its_theme(
    tmp_path: Path, config: str
) -> None:
    site = tmp_path / "site"
    mkdocs_yml = project(tmp_path / "project", config=config)
    build_site(mkdocs_yml, site, audience="participants", release="before", papers=())

    assert place(site / "index.html")[0] == []
    assert place(site / "casussen/te-laat.html") == (
        ["../index.html", "index.html"],
        ["index.html", "reserveren.html"],
    )
    assert place(site / "actieplan.html")[0][0] == "index.html"
