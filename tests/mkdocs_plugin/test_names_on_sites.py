"""No site, and no pages for another site builder, hold the name of somebody who comes to a day."""

from pathlib import Path

import pytest

from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.mkdocs_plugin.exporting import exported
from oefenkoffer.problems import Code, KitProblems
from oefenkoffer.vocabulary import AUDIENCES, Audience
from tests.mkdocs_plugin.project import project

NAME = "Zoë Hazelhoff"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = project(tmp_path / "project")
    (file.parent / "deelnemers.csv").write_text(f"naam\n{NAME}\nBo Smit\n", encoding="utf-8")
    page = file.parent / "docs/theorie/nee.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nVraag {NAME}.\n", encoding="utf-8")
    return file


def names_in(stopped: pytest.ExceptionInfo[KitProblems]) -> set[str]:
    return {
        problem.facts["names"]
        for problem in stopped.value.problems
        if problem.code == Code.NAME_IN_OUTPUT
    }


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_site_with_a_name_is_refused(config: Path, tmp_path: Path, audience: Audience) -> None:
    with pytest.raises(KitProblems) as stopped:
        build_site(config, tmp_path / "site", audience=audience, release="before", papers=())

    assert names_in(stopped) == {NAME}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_pages_with_a_name_are_not_exported(config: Path, audience: Audience) -> None:
    with pytest.raises(KitProblems) as stopped:
        exported(config, audience=audience, release="before")

    assert names_in(stopped) == {NAME}
