"""The search of a site answers in the language of its kit, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from oefenkoffer.mkdocs_plugin import build_site
from tests.browser.conftest import search, serving
from tests.mkdocs_plugin.project import CONFIG, project
from tests.tabs import looking

pytestmark = pytest.mark.browser

SILENT = CONFIG.replace("  language: nl\n", "").replace(
    "  - search:\n      lang: nl\n", "  - search\n"
)
"""An `mkdocs.yml` that leaves the language to the kit."""

BOTH = SILENT.replace("  - search\n", "  - search:\n      lang: [nl, en]\n")
FRISIAN = "site:\n  search_dialog: Sykje\ntheme:\n  search.placeholder: Sykje\n"


@pytest.mark.parametrize(
    "row",
    [
        ("nl", BOTH, "De fiets staat buiten.", "fietsen", "Zoeken"),
        ("en", SILENT, "The bicycle stands outside.", "bicycling", "Search"),
        ("de-AT", SILENT, "Das Fahrrad steht draußen.", "Fahrräder", "Suche"),
        ("fr", SILENT, "Nous marchons dehors.", "marcher", "Recherche"),
        ("es", SILENT, "La canción suena fuera.", "canciones", "Búsqueda"),
        ("fy", SILENT, "De fyts stiet bûten.", "bûten", "Sykje"),
    ],
    ids=lambda row: row[0],
)
def test_search_finds_a_word_in_the_language_of_the_kit(
    browser: Browser, tmp_path: Path, row: tuple[str, str, str, str, str]
) -> None:
    language, config, sentence, typed, placeholder = row
    pages = {"index.md": "# Start\n", "theorie/nee.md": f"# Eerst\n\n## Dan\n\n{sentence}\n"}
    file = project(tmp_path / "project", pages, config)
    kit = tmp_path / "project/roleplays/kit.yml"
    kit.write_text(kit.read_text("utf-8").replace("language: nl", f"language: {language}"), "utf-8")
    if language == "fy":
        (kit.parent / "labels").mkdir()
        (kit.parent / "labels/fy.yml").write_text(FRISIAN, encoding="utf-8")
    build_site(file, tmp_path / "site", audience="participants", release="before", papers=())

    with serving(tmp_path / "site") as base, looking(browser, base) as (page, wrong):
        page.goto(f"{base}/index.html")
        answer = search(page, typed)
        label = page.get_attribute("[data-md-component=search-query]", "placeholder")
        spoken = page.get_attribute("html", "lang")

    assert (wrong, answer, label, spoken) == ([], [["Eerst", "Dan"]], placeholder, language)
