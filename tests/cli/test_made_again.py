"""A second build makes only what would differ, and is equal to a first one, byte for byte."""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from oefenkoffer.cli.build_steps import BuildSteps, build_steps
from oefenkoffer.cli.progress import Silence
from oefenkoffer.cli.run_build import BuildRequest, run_build
from oefenkoffer.cli.stage import Stage
from oefenkoffer.kit.jobs import PrintHistory, history_file, history_text, printed_job
from oefenkoffer.kit.output import Output
from oefenkoffer.model import read
from oefenkoffer.project import read as read_project
from oefenkoffer.publish.former_build import FormerBuild
from tests.digests import digests
from tests.mkdocs_plugin.project import made
from tests.mkdocs_plugin.project import project as project_in
from tests.typeset_once import Documents

pytestmark = pytest.mark.uncounted

PARTS = ("site", "trainer", "print", "slides")
WORD = re.compile(r"(?<=[a-z] )[a-z]{5,}(?= [a-z])")
"""A word in the middle of a sentence: no key, no name, no setting."""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its output."""
    folder = project_in(tmp_path_factory.mktemp("first") / "workshop").parent
    build(folder, folder.parent / "output")
    return folder


@pytest.fixture
def project(first: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    import shutil

    shutil.copytree(first.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / "workshop"


def build(project: Path, output: Path, steps: BuildSteps | None = None) -> dict[str, bytes]:
    request = BuildRequest(project, output, None, PARTS)
    run_build(request, steps or build_steps(), Silence())
    return {path: data for path, data in made(output).items() if path != ".oefenkoffer.json"}


def again(project: Path) -> tuple[set[str], dict[str, bytes]]:
    """What a build beside its former output makes anew, and all that is there then."""
    new: set[str] = set()
    real = build_steps()

    def noted(outputs: Iterable[Output]) -> Iterator[Output]:
        for output in outputs:
            new.update({output.path} if isinstance(output.source, bytes) else ())
            yield output

    def site(config_file: Path, site_dir: Path, **more: Any) -> None:  # noqa: ANN401 (as asked)
        new.add(site_dir.name)
        real.site(config_file, site_dir, **more)

    steps = replace(
        real,
        papers=lambda *given: noted(real.papers(*given)),
        slides=lambda *given: noted(real.slides(*given)),
        site=site,
    )
    return new, build(project, project.parent / "output", steps)


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_made_again_when_nothing_changed(project: Path) -> None:
    before = made(project.parent / "output")
    new, after = again(project)

    assert new == set()
    assert digests(made(project.parent / "output")) == digests(before)
    assert after.keys() == before.keys() - {".oefenkoffer.json"}


def test_one_changed_card_makes_its_own_papers_and_pages_again(
    project: Path, documents: Documents
) -> None:
    case = project / "roleplays/cases/te-laat.yml"
    word = WORD.search(case.read_text(encoding="utf-8").partition("persona:")[2])
    assert word
    edit(case, f" {word[0]} ", f" {word[0][::-1]} ")

    new, after = again(project)
    assert new == {"rolkaarten.pdf", "rolkaarten-dubbelzijdig.pdf", "trainersmap.pdf"} | {
        "site",
        "trainer",
    }
    documents.forget_questions()
    assert digests(after) == digests(build(project, project.parent / "clean"))


def test_what_somebody_changed_in_the_output_is_made_again(project: Path) -> None:
    output = project.parent / "output"
    sheet = next((output / "print").glob("spiekkaart*.pdf"))
    sheet.write_bytes(b"mine")
    (output / "site/index.html").unlink()

    new, after = again(project)
    assert new == {sheet.name, "site"}
    assert after["site/index.html"]


def test_a_page_alone_makes_the_sites_again(project: Path) -> None:
    edit(project / "docs/index.md", "Welkom", "Hallo")

    new, after = again(project)
    assert new == {"site", "trainer"}
    assert digests(after) == digests(build(project, project.parent / "clean"))


def test_printed_cards_change_the_desk_of_the_trainer_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_file, "user_data_path", lambda *_, **__: project.parent / "data")
    file = history_file.history_file(project)
    file.parent.mkdir(parents=True)
    printed = printed_job(read(read_project(project)))
    file.write_text(history_text(PrintHistory((), (printed,))), encoding="utf-8")

    new, after = again(project)
    assert new == {"trainer"}
    assert f"{len(printed.cards)} kaarten." in after["trainer/index.html"].decode()
    assert again(project)[0] == set()


def test_another_program_makes_all_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oefenkoffer.cli.stage._toolchain", lambda: "another")

    new, _ = again(project)
    assert {"site", "trainer", "rolkaarten.pdf", "presentatie-aantekeningen.pptx"} <= new


def test_thirty_random_edits_leave_what_a_clean_build_makes(
    project: Path, documents: Documents
) -> None:
    dice = random.Random(50)  # noqa: S311 (no secret)
    files = [*sorted((project / "roleplays").rglob("*.yml")), project / "docs/theorie/nee.md"]
    for _ in range(3):
        for _ in range(10):
            swap_two_words(dice.choice(files), dice)
        _, after = again(project)
    documents.forget_questions()

    assert digests(after) == digests(build(project, project.parent / "clean"))


def swap_two_words(file: Path, dice: random.Random) -> None:
    """An edit that keeps every text about as long as it was."""
    text = file.read_text(encoding="utf-8")
    words = [match.span() for match in WORD.finditer(text)]
    if len(words) < 2:
        return
    (a, b), (c, d) = sorted(dice.sample(words, 2))
    file.write_text(text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:], encoding="utf-8")


def test_an_output_outside_its_part_is_a_bug(tmp_path: Path) -> None:
    stage = Stage(tmp_path, FormerBuild(tmp_path / "none"))
    for path in ("../x.pdf", "/x.pdf"):
        with pytest.raises(ValueError, match="not inside its part"):
            stage.put("print", Output(path, b""))
