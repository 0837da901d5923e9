"""What the pages of the participants' site say of themselves, to search engines and to people."""

import re
from pathlib import Path

import pytest

from oefenkoffer.mkdocs_plugin import build_site
from tests.mkdocs_plugin.project import CONFIG, PAGES, PAPERS, project

ADDRESS = "site_url: https://training.elders.nl/nee/\n"
PUBLISH = "publish: {contact: vraag@elders.nl, licence: Vrij te delen., findable: FINDABLE}\n"


def head(folder: Path, page: str, *, findable: str = "no", audience: str = "participants") -> str:
    """A page of a site as it is built for an audience."""
    config = project(folder / "project", PAGES, CONFIG + ADDRESS)
    with (folder / "project/roleplays/kit.yml").open("a", encoding="utf-8") as kit:
        kit.write(PUBLISH.replace("FINDABLE", findable))
    site = folder / "site"
    build_site(config, site, audience=audience, release="after", papers=PAPERS)  # type: ignore[arg-type]  # one of the two
    return (site / page).read_text(encoding="utf-8")


def test_page_says_what_it_is_about_and_where_it_stands(tmp_path: Path) -> None:
    page = head(tmp_path, "casussen/te-laat.html")

    address = "https://training.elders.nl/nee/"
    assert f'<link rel="canonical" href="{address}casussen/te-laat.html">' in page
    assert dict(re.findall(r'<meta (?:property|name)="([\w:]+)" content="([^"]*)">', page)) == {
        "viewport": "width=device-width,initial-scale=1",
        "description": "Een proef met twee casussen",
        "robots": "noindex",
        "og:type": "website",
        "og:site_name": "Nee zeggen in de bibliotheek",
        "og:title": "De boete voor een te laat boek",
        "og:description": "Een proef met twee casussen",
        "og:url": f"{address}casussen/te-laat.html",
        "og:image": f"{address}assets/oefenkoffer/icon-512.png",
    }
    assert '<a href="mailto:vraag@elders.nl">vraag@elders.nl</a>' in page
    assert "Vrij te delen." in page
    assert "Deze site bewaart niets over jou." in page


@pytest.mark.parametrize(("findable", "says"), [("no", (True, False)), ("yes", (False, True))])
def test_search_engines_list_the_site_where_its_trainer_wants_it(
    tmp_path: Path, findable: str, says: tuple[bool, bool]
) -> None:
    page = head(tmp_path, "index.html", findable=findable)
    sitemap = tmp_path / "site/sitemap.xml"
    is_listed = "nee/index.html</loc>" in sitemap.read_text() if sitemap.exists() else False

    assert ('<meta name="robots" content="noindex">' in page, is_listed) == says


def test_nothing_of_it_is_on_the_trainers_site(tmp_path: Path) -> None:
    page = head(tmp_path, "index.html", audience="trainer", findable="yes")

    assert ("og:url" in page, "mailto:" in page) == (False, False)
    assert '<meta name="robots" content="noindex, nofollow">' in page
