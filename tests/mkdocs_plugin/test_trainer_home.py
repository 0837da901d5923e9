from pathlib import Path

from oefenkoffer.mkdocs_plugin import build_site
from tests.mkdocs_plugin.project import PAPERS, project


def test_start_page_of_the_trainer_alone_begins_with_the_desk(tmp_path: Path) -> None:
    config = project(tmp_path / "project")
    build_site(config, tmp_path / "trainer", audience="trainer", release="before", papers=PAPERS)
    build_site(config, tmp_path / "site", audience="participants", release="before", papers=PAPERS)

    pages = {
        site: (tmp_path / site / "index.html").read_text(encoding="utf-8")
        for site in ("trainer", "site")
    }
    assert {site: page.count('class="ok-desk"') for site, page in pages.items()} == {
        "trainer": 1,
        "site": 0,
    }
    assert pages["trainer"].index("<h1") < pages["trainer"].index("ok-desk")
