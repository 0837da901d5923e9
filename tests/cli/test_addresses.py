"""No two outputs of a kit have one address: the build says so, with what both are made of."""

from pathlib import Path
from unicodedata import normalize

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from oefenkoffer.cli import main
from oefenkoffer.kit.address_clashes import Claim, clashes
from oefenkoffer.problems import Position
from tests.mkdocs_plugin.project import PAGES, project

pytestmark = pytest.mark.uncounted

CASE = "roleplays/cases/te-laat.yml"
PLAN = "title: Dag\nstart: 9.00\nblocks: [{title: Koffie, minutes: 10}]\n"
ON_SITE = f"{PLAN}on_site: yes\n"
DECK = "# Een dag\n"
OWN = "oefenkoffer zelf"

PAIRS: dict[str, tuple[dict[str, str], str, str, str]] = {
    "case and list of cases": (
        {"roleplays/cases/index.yml": CASE}, "roleplays/cases/index.yml", "casussen/index", OWN),
    "page and list of cases": (
        {"docs/casussen/index.md": "# x"}, "docs/casussen/index.md", "casussen/index", OWN),
    "readme and list of cases": (
        {"docs/casussen/README.md": "# x"}, "docs/casussen/README.md", "casussen/index", OWN),
    "page and cheat sheet": (
        {"docs/Spiekkaart.md": "# x"}, "docs/Spiekkaart.md", "Spiekkaart", OWN),
    "page and page to print": ({"docs/printen.md": "# x"}, "docs/printen.md", "printen", OWN),
    "page and case": (
        {"docs/casussen/te-laat.md": "# x"}, "docs/casussen/te-laat.md", "te-laat", CASE),
    "page and case, other capitals": (
        {"docs/Casussen/Te-Laat.md": "# x"}, "docs/Casussen/Te-Laat.md", "Te-Laat", CASE),
    "page and session plan": (
        {"roleplays/sessions/dag.yml": PLAN, "docs/draaiboeken/dag.md": "# x"},
        "docs/draaiboeken/dag.md", "draaiboeken/dag", "roleplays/sessions/dag.yml"),
    "page and programme": (
        {"roleplays/sessions/dag.yml": ON_SITE, "docs/Programma.md": "# x"},
        "roleplays/sessions/dag.yml", "docs/Programma.md", ""),
    "page and form": ({"docs/Actieplan.md": "# x"}, "roleplays/forms.yml", "docs/Actieplan.md", ""),
    "page and deck": ({"docs/presentatie.md": "# x"}, "docs/slides/dag.md", "presentatie.html",
        "docs/presentatie.md"),
    "two pages": (
        {"docs/theorie/Nee.md": "# x"}, "docs/theorie/nee.md", "theorie/nee",
        "docs/theorie/Nee.md"),
    "two pages with an accent": (
        {"docs/caf\u00e9.md": "# x", "docs/CAFE\u0301.md": "# x"}, "docs/café.md", "café",
        "docs/CAFÉ.md"),
    "page and readme": (
        {"docs/map/index.md": "# x", "docs/map/README.md": "# x"}, "docs/map/index.md",
        "map/index", "docs/map/README.md"),
    "two decks of one name": (
        {"docs/slides/map/dag.md": DECK}, "docs/slides/map/dag.md", "presentatie-dag",
        "docs/slides/dag.md"),
    "two decks, other capitals": (
        {"docs/slides/map/DAG.md": DECK}, "docs/slides/map/DAG.md", "presentatie-DAG",
        "docs/slides/dag.md"),
    "a deck and a deck on old screens": (
        {"docs/slides/dag-4-3.md": DECK}, "docs/slides/dag.md", "print/presentatie-dag-4-3.pdf",
        "docs/slides/dag-4-3.md"),
    "a deck and one with answers": (
        {"docs/slides/met-antwoorden-dag.md": DECK}, "docs/slides/dag.md",
        "presentatie-met-antwoorden-dag", "docs/slides/met-antwoorden-dag.md"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = project(tmp_path / "project", PAGES).parent
    monkeypatch.chdir(folder)
    return folder


def put(folder: Path, pages: dict[str, str]) -> None:
    for path, text in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        taken = (folder / text).read_text(encoding="utf-8") if text == CASE else text
        file.write_text(taken, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, env={"OEFENKOFFER_LANGUAGE": "nl"})


@pytest.mark.parametrize(
    "command", [("check",), ("build",), ("build", "--only", "slides"), ("export", "pages", "uit")]
)
@pytest.mark.parametrize("pair", PAIRS)
def test_two_outputs_with_one_address_are_refused(
    folder: Path, pair: str, command: tuple[str, ...]
) -> None:
    files, place, address, other = PAIRS[pair]
    put(folder, files)
    before = set(folder.rglob("*"))

    result = run(*command)

    assert isinstance(result.exception, SystemExit), result.exception
    assert (result.exit_code, set(folder.rglob("*"))) == (1, before)
    line = next(line for line in result.output.splitlines() if line.startswith(place))
    assert (address in line, other in line) == (True, True), line


@pytest.mark.parametrize("path", ["print/spiekkaart.pdf", "assets/oefenkoffer/SITE.css"])
def test_file_where_one_of_ours_belongs_is_refused(folder: Path, path: str) -> None:
    put(folder, {f"docs/{path}": "x", "docs/index.md": f"# Welkom\n\nPak [dit]({path}).\n"})

    output = run("export", "pages", "uit").output

    assert f"docs/{path}: S010" in output
    assert "oefenkoffer zelf" in output


@pytest.mark.usefixtures("folder")
def test_sample_kit_has_no_two_outputs_with_one_address() -> None:
    assert run("check").exit_code == 0


NAMES = st.text(st.sampled_from("aAéÉe\u0301-/"), min_size=1, max_size=4)


@given(st.lists(st.tuples(NAMES, st.sampled_from(["x.yml", "y.yml", "z.yml"])), max_size=8))
def test_addresses_that_a_system_takes_for_one_never_pass(
    claims: list[tuple[str, str]],
) -> None:
    found = list(clashes(Claim(address, Position(source)) for address, source in claims))

    sources: dict[str, set[str]] = {}
    for address, source in claims:
        sources.setdefault(normalize("NFC", address).casefold(), set()).add(source)
    assert bool(found) == any(len(several) > 1 for several in sources.values())
