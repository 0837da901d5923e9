from collections.abc import Mapping
from pathlib import Path

import pytest

from oefenkoffer.labels import reports
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.problems import KitProblems
from tests.mkdocs_plugin.project import CONFIG, PAGES, PAPERS, made, own, project

SESSION = "title: Ochtend\nstart: 9.00\non_site: yes\nblocks: [{title: Koffie, minutes: 30}]\n"
LISTED = CONFIG.replace("Start: index.md", "Start: index.md\n  - programma.md")


def site(folder: Path, session: str, pages: Mapping[str, str] = PAGES) -> Path:
    """The participants' site of a project with a session plan."""
    config = project(folder, pages, LISTED)
    plan = folder / "roleplays/sessions/ochtend.yml"
    plan.parent.mkdir()
    plan.write_text(session, encoding="utf-8")
    build_site(config, folder / "site", audience="participants", release="before", papers=PAPERS)
    return folder / "site"


def test_session_plan_becomes_a_page_where_its_trainer_wants_it(tmp_path: Path) -> None:
    shown = site(tmp_path / "shown", SESSION)
    kept = site(tmp_path / "kept", SESSION.replace("on_site: yes\n", ""))

    page = (shown / "programma.html").read_text(encoding="utf-8")
    assert "<b>9.00</b> <span>Koffie</span>" in page
    assert 'href="programma.html"' in (shown / "index.html").read_text(encoding="utf-8")
    assert own(shown) - own(kept) == {"programma.html"}
    assert b"Koffie" not in b"".join(made(kept).values())


def test_programme_does_not_push_away_a_page_that_somebody_wrote(tmp_path: Path) -> None:
    with pytest.raises(KitProblems) as caught:
        site(tmp_path, SESSION, PAGES | {"programma.md": "# Ons programma\n"})

    assert reports(caught.value, "en").splitlines()[0] == (
        "roleplays/sessions/ochtend.yml:3:10: S007 the programme would be docs/programma.md on the"
        " site, but that page is there already"
    )
