from collections.abc import Mapping
from functools import partial
from pathlib import Path

from oefenkoffer.kit.desk import trainer_start
from oefenkoffer.kit.jobs import PrintHistory
from oefenkoffer.kit.output import Output, on_disk
from oefenkoffer.kit.sites import site_files
from oefenkoffer.model import Files, read
from oefenkoffer.vocabulary import Audience, Release
from tests import sample
from tests.digests import digest

KEPT = "Alleen voor wie traint."
PLAN = f"""\
title: Een ochtend
start: 9.00
on_site: yes
prepare: {KEPT}
blocks:
  - title: Ronde 1
    minutes: 20
    activity: {KEPT}
    goal: {KEPT}
    materials: {KEPT}
    cases: [te-laat]
    notes: {KEPT}
overrun: {KEPT}
"""
SAMPLE = read(Files({**sample.files().contents, "roleplays/sessions/ochtend.yml": PLAN.encode()}))
PAGE = "draaiboeken/ochtend.md"
GUIDE = Output("print/draaiboek-ochtend.pdf", b"%PDF- draaiboek", "guide")
CARDS = Output("print/rolkaarten.pdf", b"%PDF- rolkaarten", "other")


def site(audience: Audience, release: Release, *papers: Output) -> Mapping[str, bytes]:
    """The text of each page of a site."""
    files = site_files(SAMPLE, audience, release, papers)
    return {file.path: file.content for file in files if file.path.endswith(".md")}


def test_files_of_a_site_wait_on_disk_where_one_wants_that(tmp_path: Path) -> None:
    keep = partial(on_disk, folder=tmp_path)
    sites: tuple[Audience, ...] = ("participants", "trainer")
    for audience in sites:
        files = site_files(SAMPLE, audience, "after", (GUIDE, CARDS), keep)

        assert [file.path for file in files if isinstance(file.source, bytes)] == []
        assert {file.path: digest(file.content) for file in files} == {
            file.path: digest(file.content)
            for file in site_files(SAMPLE, audience, "after", (GUIDE, CARDS))
        }


def test_page_of_a_session_plan_leads_to_its_cases_and_its_guide() -> None:
    page = site("trainer", "before", GUIDE)[PAGE].decode()

    assert 'href="../print/draaiboek-ochtend.pdf"' in page
    assert 'href="../casussen/te-laat.html"' in page
    # Why 8: what lies ready is told of its block and of the day, what to drop beside the clock too.
    assert page.count(KEPT) == 8


def test_page_leads_to_no_guide_that_the_site_does_not_hold() -> None:
    assert "draaiboek-ochtend.pdf" not in site("trainer", "before", CARDS)[PAGE].decode()


def test_participants_get_no_page_of_a_session_plan_and_nothing_of_its_text() -> None:
    for release in ("before", "after"):
        found = site("participants", release, GUIDE)

        assert [path for path in found if path.startswith("draaiboeken")] == []
        assert [path for path, text in found.items() if KEPT.encode() in text] == []
        assert "programma.md" in found


def test_start_page_of_the_trainer_leads_to_the_plan_and_its_guide() -> None:
    found = trainer_start((GUIDE,), SAMPLE, "before", PrintHistory(), manual=None)

    assert (
        '<a class="ok-day" href="draaiboeken/ochtend.html">Een ochtend</a>\n<span>9.00 tot'
    ) in found
    assert '<a href="print/draaiboek-ochtend.pdf">Draaiboek op papier</a>' in found
