"""`oefenkoffer print --what` from the outside: other papers than cards."""

from pathlib import Path

import pytest

from oefenkoffer.labels import catalogue
from oefenkoffer.print_request import PAPER_NAMES
from oefenkoffer.publish.file_writer import write_all
from oefenkoffer.vocabulary import SPOKEN, Spoken
from tests import papers
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _nothing_is_kept(remembered: Path) -> None:
    del remembered


def test_print_makes_another_paper_and_remembers_no_card(
    run: Run, project: Path, remembered: Path
) -> None:
    result = run("print", "--what", "pocket-card", "--copies", "2")

    file = Path("afdrukken") / "zakkaart-2-keer.pdf"
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"Gemaakt: {file}",
        "",
        "Zo print je dit:",
        "  Papier        A4",
        "  Schaal        100 % (ware grootte), niet passend maken",
        "  Dubbelzijdig  uit",
        "  Zakkaarten    2",
        "  Vellen        2",
        "  Print eerst één vel, en kijk of het klopt.",
        "  Leg het vel voor je, met de titel rechtsonder. Vouw de bovenste helft naar achteren.",
        "  Vouw daarna de linkerhelft naar achteren. Nu ligt de titel voorop.",
    ]
    assert papers.sizes((project / file).read_bytes()) == [(210, 297)] * 2
    assert not remembered.exists()


def test_print_of_another_paper_leaves_the_cards_that_wait_to_be_confirmed(run: Run) -> None:
    run("print", "--case", "te-laat")
    run("print", "--what", "cheat-sheet")

    assert run("print", "--confirm").stdout == "Onthouden: 3 kaarten zijn geprint.\n"


def test_a_printer_that_is_off_is_met_on_every_paper(run: Run, project: Path) -> None:
    run("printer", "set", "kantoor", "--dx", "3")
    run("print", "--what", "cheat-sheet", "--output", "exact.pdf")
    run("print", "--what", "cheat-sheet", "--printer", "kantoor", "--output", "kantoor.pdf")

    exact, met = (
        papers.corners((project / name).read_bytes(), 0)[0] for name in ("exact.pdf", "kantoor.pdf")
    )
    assert (met[0] + 3, met[1]) == pytest.approx(exact, abs=0.05)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--what", "booklet", "--size", "A6"),
            [
                "--size: P024 --size kan niet bij het boekje",
                "  Tip: Laat het weg. Bij het boekje kan wel: --case, --session, --copies,",
            ],
        ),
        (
            ("--what", "handouts", "--duplex", "fold", "--language", "en"),
            [
                "--duplex: P024 --duplex fold does not go with handouts",
                "  Hint: Leave it out. With handouts you can use: --case, --session, --copies,",
            ],
        ),
        (
            ("--form", "plan"),
            [
                "--form: P024 --form kan niet bij rolkaarten",
                "  Tip: Een invulblad print je met: --what fill-in-sheets.",
            ],
        ),
        (
            ("--what", "booklet", "--changed"),
            [
                "--changed: P028 --changed kan alleen bij rolkaarten",
                "  Tip: Laat het weg: van andere papieren wordt niet onthouden wat er is geprint.",
            ],
        ),
        (
            ("--what", "booklet", "--confirm"),
            ["--confirm: P028 --confirm kan alleen bij rolkaarten"],
        ),
        (("--what", "booklet", "--printer", "thuis"), ["P034 er is geen printer met deze naam"]),
    ],
)
def test_what_a_paper_cannot_have_is_refused_and_writes_nothing(
    run: Run, project: Path, arguments: tuple[str, ...], said: list[str]
) -> None:
    before = sorted(project.rglob("*"))

    result = run("print", *arguments)

    assert (result.exit_code, result.stdout) == (1, "")
    assert [line for line in said if line not in result.stderr] == []
    assert sorted(project.rglob("*")) == before


def test_a_colleague_can_read_a_print_as_any_other_file(tmp_path: Path) -> None:
    usual, made = tmp_path / "usual.pdf", tmp_path / "made.pdf"
    usual.write_bytes(b"")

    write_all({made: b"new"})

    assert made.stat().st_mode == usual.stat().st_mode


@pytest.mark.parametrize("language", SPOKEN)
def test_help_names_every_paper_in_words_and_as_it_is_typed(run: Run, language: Spoken) -> None:
    text = "".join(run("print", "--help", "--language", language).output.split())

    terms = catalogue(language).section("terms")
    names = [name for paper in PAPER_NAMES for name in (paper, terms[paper])]
    assert "{" not in text
    assert [name for name in names if "".join(name.split()) not in text] == []
