"""`oefenkoffer print` from the outside: files, sentences and what is remembered."""

import json
from pathlib import Path

import pikepdf
import pytest

from oefenkoffer.problems import KitProblems
from oefenkoffer.publish.file_writer import write_all
from tests import papers
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _nothing_is_kept(remembered: Path) -> None:
    del remembered


def test_print_makes_a_file_and_says_how_to_print_it(run: Run, project: Path) -> None:
    result = run("print", "--case", "te-laat", "--size", "A6", "--duplex", "long")

    file = Path("afdrukken") / "rolkaarten-te-laat-A6-dubbelzijdig.pdf"
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"Gemaakt: {file}",
        "",
        "Zo print je dit:",
        "  Papier        A4",
        "  Schaal        100 % (ware grootte), niet passend maken",
        "  Dubbelzijdig  aan, spiegelen over de lange zijde",
        "  Kaarten       3",
        "  Vellen        1",
        "  Print eerst één vel, en kijk of de kaart klopt.",
        "  Snijd langs de streepjes aan de rand.",
        "",
        "Goed uit de printer gekomen? Typ dan: uv run oefenkoffer print --confirm",
    ]
    assert papers.sizes((project / file).read_bytes()) == [(210, 297), (210, 297)]


def test_print_speaks_english_when_asked(run: Run) -> None:
    result = run("print", "--case", "te-laat", "--language", "en")

    assert "  Scale       100 % (actual size), not fit to page" in result.stdout


def test_two_files_share_the_name_that_was_asked_for(run: Run, project: Path) -> None:
    run("print", "--duplex", "short", "--split", "--output", "a.pdf")

    made = sorted(file.name for file in project.glob("*.pdf"))
    assert made == ["a-achterkanten.pdf", "a-voorkanten.pdf"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--copies", "0"), "--copies: P014 dit aantal kan niet"),
        (("--role", "lezr"), "--role: P010 geen casus heeft deze rol"),
        (
            ("--size", "A5", "--duplex", "fold", "--paper", "Letter"),
            "--size: P015 een kaart van 140 × 194 mm past met de achterkant eraan niet op papier",
        ),
        (
            ("--size", "300x200"),
            "--size: P015 een kaart van 300 × 200 mm past niet op papier van 210 × 297 mm",
        ),
        (("--job", "avond"), "--job: P017 er is geen printopdracht met deze naam"),
        (("--output", "a.doc"), "--output: P021 het bestand moet een naam hebben"),
        (("--confirm",), "--confirm: P020 er is nog niets gemaakt om te bevestigen"),
    ],
)
def test_a_wish_that_cannot_be_granted_writes_nothing(
    run: Run, project: Path, remembered: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = sorted(project.rglob("*"))

    result = run("print", *arguments)

    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
    assert sorted(project.rglob("*")) == before
    assert not remembered.exists()


def test_a_margin_of_zero_is_a_margin(run: Run, project: Path) -> None:
    run("print", "--case", "te-laat", "--size", "100x145", "--output", "a.pdf")
    run("print", "--case", "te-laat", "--size", "100x145", "--margin", "0", "--output", "b.pdf")

    usual, full = ((project / name).read_bytes() for name in ("a.pdf", "b.pdf"))
    assert (len(papers.sizes(usual)), len(papers.sizes(full))) == (2, 1)


def test_only_what_changed_since_the_last_confirmed_print_is_printed(
    run: Run, project: Path
) -> None:
    run("print")
    confirmed = run("print", "--confirm").stdout
    unchanged = run("print", "--changed", "--output", "new.pdf").stdout
    assert not (project / "new.pdf").exists()

    case = project / "roleplays/cases/te-laat.yml"
    text = case.read_text(encoding="utf-8")
    case.write_text(text.replace("Ik betaal die boete niet.", "Ik betaal niet."), encoding="utf-8")
    changed = run("print", "--changed", "--output", "new.pdf").stdout

    assert confirmed == "Onthouden: 6 kaarten zijn geprint.\n"
    assert unchanged.startswith("Er is niets veranderd sinds de laatste print")
    assert "Veranderd of nieuw: 1 kaart\nGooi deze oude kaarten weg:" in changed
    assert "  - te-laat · versie 2 · lezer · " in changed
    (text,) = papers.texts((project / "new.pdf").read_bytes())
    assert "“Ik betaal niet.”" in text


@pytest.mark.uncounted
def test_packs_for_groups_are_reprinted_as_packs_and_all_old_cards_are_counted(
    run: Run, project: Path
) -> None:
    run("print", "--groups", "4", "--duplex", "long", "--size", "A6")
    run("print", "--case", "te-laat", "--large-print")
    confirmed = run("print", "--confirm").stdout
    case = project / "roleplays/cases/te-laat.yml"
    text = case.read_text(encoding="utf-8")
    case.write_text(text.replace("Ik betaal die boete niet.", "Ik betaal niet."), encoding="utf-8")

    changed = run("print", "--changed").stdout
    run("print", "--confirm")
    after = run("print", "--changed").stdout

    assert confirmed == "Onthouden: 31 kaarten zijn geprint.\n"
    packs = project / "afdrukken/rolkaarten-A6-4-groepen-dubbelzijdig-veranderd.pdf"
    large = project / "afdrukken/rolkaarten-te-laat-A5-grote-letters-veranderd.pdf"
    assert [f"Gemaakt: {file.relative_to(project)}" in changed for file in (packs, large)] == [
        True,
        True,
    ]
    fronts = [text for text in papers.texts(packs.read_bytes()) if "Ik betaal niet" in text]
    assert "".join(fronts).count("Ik betaal niet") == 4
    assert "Veranderd of nieuw: 1 kaart\n" in changed
    assert "  - 7 × te-laat · versie 2 · lezer · " in changed
    assert after.startswith("Er is niets veranderd")


def test_a_print_that_was_not_confirmed_is_no_print(run: Run) -> None:
    run("print")

    assert "Veranderd of nieuw: 6 kaarten" in run("print", "--changed").stdout


def test_a_case_that_is_gone_is_thrown_away_once(run: Run, project: Path) -> None:
    run("print")
    run("print", "--confirm")
    (project / "roleplays/cases/reserveren.yml").unlink()
    kit = project / "roleplays/kit.yml"
    kit.write_text(
        kit.read_text(encoding="utf-8").replace("te-laat, reserveren", "te-laat"), "utf-8"
    )

    first = run("print", "--changed").stdout
    run("print")
    run("print", "--confirm")
    second = run("print", "--changed").stdout

    assert first.count("reserveren · versie") == 3
    assert "reserveren" not in second


def test_a_print_that_cannot_be_remembered_is_there_all_the_same(
    run: Run, project: Path, remembered: Path
) -> None:
    remembered.parent.write_bytes(b"a file where the folder belongs")

    result = run("print", "--case", "te-laat", "--output", "a.pdf")

    made = (project / "a.pdf").read_bytes()
    assert (result.exit_code, len(papers.sizes(made))) == (1, 2)
    assert result.stderr.startswith(f"{remembered}/")
    assert result.stderr.endswith(
        "heel: a.pdf. Print het gewoon. Alleen weet --changed er niet van.\n"
    )


def test_what_is_remembered_says_no_word_of_a_card_nor_where_it_is(
    run: Run, project: Path, remembered: Path
) -> None:
    run("print", "--case", "te-laat", "--role", "lezer")

    (file,) = remembered.iterdir()
    kept = json.loads(file.read_text(encoding="utf-8"))
    (job,) = kept.pop("waiting")
    assert kept == {"confirmed": []}
    assert job.pop("asked") == {"cases": ["te-laat"], "roles": ["lezer"], "size": "A5"}
    card = job["cards"].pop("te-laat/lezer")
    assert job == {"cards": {}}
    assert sorted(card) == ["case", "mark", "role", "version"]
    assert project.name not in file.name


@pytest.mark.typeset_once
@pytest.mark.parametrize("name", ["report.pdf", "afdrukken/spiekkaart.pdf"])
@pytest.mark.parametrize("kind", ["text", "pdf", "noted", "appended", "link"])
def test_a_file_that_is_not_ours_or_not_ours_alone_is_never_written_over(
    run: Run, project: Path, tmp_path: Path, name: str, kind: str
) -> None:
    file = project / name
    output = ("--output", name) if name == "report.pdf" else ()
    assert run("print", "--what", "cheat-sheet", *output).exit_code == 0
    assert run("print", "--what", "cheat-sheet", *output).exit_code == 0, "ours may go"
    _make_theirs(file, kind, tmp_path)
    before = file.read_bytes()

    refused = run("print", "--what", "cheat-sheet", *output)

    assert (refused.exit_code, file.read_bytes()) == (1, before)
    assert f"{name}: P039 dit bestand is er al" in refused.stderr
    assert "Kies met --output een andere naam" in refused.stderr


def _make_theirs(file: Path, kind: str, tmp_path: Path) -> None:
    """Another file in its place, or ours as a program for PDFs leaves it."""
    if kind == "text":
        file.write_bytes(b"my own")
    elif kind == "appended":
        file.write_bytes(file.read_bytes() + b"\n1 0 obj\nnull\nendobj\n%%EOF\n")
    elif kind == "link":
        target = tmp_path / "elsewhere.txt"
        target.write_bytes(b"my own")
        file.unlink()
        file.symlink_to(target)
    else:
        with pikepdf.open(file, allow_overwriting_input=True) as pdf:
            if kind == "pdf":
                pdf.docinfo["/Producer"] = "Another program"
            else:
                pdf.docinfo["/ModDate"] = "D:20261126120000Z"
            pdf.save(file)


def test_a_disk_that_refuses_leaves_what_was_there(tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b" / "c.pdf"
    first.write_bytes(b"old")
    (tmp_path / "b").write_text("a file where a folder should be", encoding="utf-8")

    with pytest.raises(KitProblems):
        write_all({first: b"new", second: b"new"})

    assert first.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b"]
