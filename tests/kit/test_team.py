"""A case that waits for a meeting of the team: who sees what of it, and when."""

from typing import get_args

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.handouts import case_handouts, team_papers
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.model import Workshop, read
from oefenkoffer.project import read as files_of
from oefenkoffer.vocabulary import Audience, Release
from tests.marks import Marked, project, text_in, text_of
from tests.mkdocs_plugin.project import PAGES
from tests.test_marks import CARDS, COUNTERPART, SCENE, WATCHED

UNLINKED = {**PAGES, "theorie/nee.md": "# Nee zeggen\n\nEen nee is ook een antwoord.\n"}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """A project whose only case is for the team."""
    made = project(tmp_path_factory.mktemp("team"), UNLINKED)
    case = made.folder / "roleplays/cases/te-laat.yml"
    case.write_text(f"for_team: yes\n{case.read_text('utf-8')}", "utf-8")
    return made


@pytest.fixture(scope="module")
def workshop(marked: Marked) -> Workshop:
    return read(files_of(marked.folder))


def of_case(fields: set[str]) -> set[str]:
    return {field for field in fields if field.startswith("case.")}


def site(marked: Marked, audience: Audience, release: Release) -> dict[str, set[str]]:
    """What of the case each file of a site tells, by the names of those that tell anything."""
    folder = marked.folder / f"{audience}-{release}"
    config = marked.folder / "mkdocs.yml"
    build_site(config, folder, audience=audience, release=release, papers=())
    files = [path for path in folder.rglob("*") if path.is_file()]
    told = {path.name: of_case(marked.seen_in(text_of(path))) for path in files}
    return {name: fields for name, fields in told.items() if fields}


@pytest.mark.parametrize("release", ["before", "after"])
def test_participants_find_nothing_of_it_until_it_is_for_teams(
    marked: Marked, release: Release
) -> None:
    assert site(marked, "participants", release) == {}


def test_then_its_page_tells_the_scene_and_its_paper_the_cards(marked: Marked) -> None:
    told = site(marked, "participants", "team")

    paper = told.pop("teamoverleg-te-laat.pdf")
    assert paper == of_case(CARDS | WATCHED)
    assert set().union(*told.values()) == of_case(SCENE)


def test_its_paper_has_the_minutes_of_the_meeting_and_no_others(
    marked: Marked, workshop: Workshop
) -> None:
    (document,) = team_papers(workshop, branding_of(workshop))
    text = text_in("a.pdf", document.build()).replace("\xa0", " ")

    assert marked.seen_in(text) >= of_case(COUNTERPART)
    assert [word for word in ("1 min", "3 min", "4 min", "2 min") if word not in text] == []
    assert "6 min" not in text


@pytest.mark.parametrize("release", get_args(Release))
def test_neither_slides_of_the_cases_nor_handouts_hold_it(
    workshop: Workshop, release: Release
) -> None:
    for name, deck in decks(workshop, release):
        if not name.endswith(("-dag", "-open")):  # the plans of the sample practise it
            assert [slide for slide in deck.slides if "te-laat" in str(slide.origin)] == []
    assert list(case_handouts(workshop, branding_of(workshop))) == []
