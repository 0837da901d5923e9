"""The whole kit with every optional part on, in both languages, built by the one command."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from oefenkoffer.cli import main
from oefenkoffer.vocabulary import Language
from tests import filled
from tests.fonts import FAMILY
from tests.marks import text_of
from tests.papers import failures, font_names, texts

pytestmark = pytest.mark.uncounted

BUILDS: Mapping[Language, str] = {"nl": "before", "en": "after"}
"""Each language with one of the releases."""

SHEETS = ("boekje", "booklet", "zakkaart", "pocket")
"""What is for the printer and not to be read aloud."""

HANDOUT = re.compile("hand-?out-")

LINE_ENDS = re.compile(r"[\s-]")

NOTE = "Deze dia staat er als mensen binnenkomen"
"""From the notes of the typed slides."""


@pytest.fixture(scope="module", params=BUILDS)
def output(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build wrote, without a word of warning."""
    folder = filled.project(tmp_path_factory.mktemp("filled") / "kit", request.param)
    command = ["build", "--quiet", "--project", str(folder), "--release", BUILDS[request.param]]

    result = CliRunner().invoke(main, [*command, "--output", str(folder / "output")])

    assert (result.exit_code, result.output) == (0, "")
    return folder / "output"


def test_every_paper_is_in_the_clients_letters_and_can_be_read_aloud(output: Path) -> None:
    wrong = [
        f"{path.name}: {failures(data) or font_names(data)}"
        for path in sorted((output / "print").glob("*.pdf"))
        if not path.name.startswith(SHEETS)
        for data in [path.read_bytes()]
        if failures(data) or not any(name.startswith(FAMILY) for name in font_names(data))
    ]

    assert wrong == []


def test_answers_of_the_client_are_on_the_handout_of_each_case_that_asks(output: Path) -> None:
    handouts = {
        HANDOUT.sub("", path.stem): path
        for path in (output / "print").iterdir()
        if HANDOUT.match(path.name)
    }

    assert len(handouts) == 6
    for case, handout in handouts.items():
        # A line may end within an address, behind a hyphen or before one.
        words = LINE_ENDS.sub("", "".join(texts(handout.read_bytes())))
        shown = {name for name, it in filled.ANSWERS.items() if LINE_ENDS.sub("", it) in words}
        typed = (output.parent / f"roleplays/cases/{case}.yml").read_text(encoding="utf-8")
        assert shown == set(yaml.safe_load(typed)["local_facts"]), case


def test_notes_reach_the_trainer_and_nobody_else(output: Path) -> None:
    def is_in(folder: Path) -> bool:
        return any(NOTE in text_of(path) for path in folder.rglob("*") if path.is_file())

    assert (is_in(output / "site"), is_in(output / "slides")) == (False, True)


def test_where_the_site_will_be_is_said_in_the_sitemap(output: Path) -> None:
    sitemap = (output / "site/sitemap.xml").read_text(encoding="utf-8")
    cases = "cases" if (output / "site/cases/keuken.html").is_file() else "casussen"

    assert f"<loc>{filled.ADDRESS}{cases}/keuken.html</loc>" in sitemap
