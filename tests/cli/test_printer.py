from pathlib import Path

import pikepdf
import pytest

from oefenkoffer.cli import printer_file
from oefenkoffer.cli.printer_file import read_printers
from oefenkoffer.typesetting.offset import Offset
from tests.cli.conftest import Run

OFFICE = ("printer", "set", "kantoor", "--dx", "0,5", "--dy", "-1", "--scale", "99.5")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this computer's printers would be remembered."""
    place = tmp_path / "settings" / "oefenkoffer" / "printers.yml"
    monkeypatch.setattr(printer_file, "settings_file", lambda: place)
    return place


def test_what_was_read_on_the_sheet_is_remembered(run: Run, file: Path) -> None:
    result = run(*OFFICE)

    assert result.stdout == (
        "Onthouden op deze computer. kantoor: 0.5 mm naar rechts, -1 mm omlaag; "
        "achterkant 0.5 mm naar rechts, -1 mm omlaag; 99.5 % van de maat\n"
    )
    office = read_printers(file)["kantoor"].offsets
    assert (office.front, office.back) == (Offset(0.5, -1, 0.995), Offset(0.5, -1, 0.995))


def test_a_number_that_is_left_out_stays_as_it_was(run: Run, file: Path) -> None:
    run(*OFFICE)
    run("printer", "set", "kantoor", "--back-dx", "-2")

    office = read_printers(file)["kantoor"].offsets
    assert (office.front, office.back) == (Offset(0.5, -1, 0.995), Offset(-2, -1, 0.995))


def test_printers_are_listed_by_name_and_forgotten_one_by_one(run: Run, file: Path) -> None:
    run("printer", "set", "thuis", "--dx", "1")
    run(*OFFICE)

    listed = run("printer", "list").stdout.splitlines()
    removed = run("printer", "remove", "thuis").stdout

    assert [line.partition(":")[0] for line in listed] == ["kantoor", "thuis"]
    assert removed == "Printer thuis is vergeten.\n"
    assert list(read_printers(file)) == ["kantoor"]


@pytest.mark.usefixtures("file")
def test_a_list_without_printers_says_how_to_begin(run: Run) -> None:
    assert run("printer", "list").stdout == (
        "Er is nog geen printer gemeten. Begin met: uv run oefenkoffer printer sheet\n"
    )


def test_numbers_that_cannot_be_are_named_all_at_once_and_nothing_is_remembered(
    run: Run, file: Path
) -> None:
    result = run("printer", "set", "kantoor", "--dx", "half", "--dy", "nan", "--scale", "200")

    assert (result.exit_code, file.exists()) == (1, False)
    assert [line for line in result.stderr.splitlines() if line.startswith("kantoor: ")] == [
        "kantoor: P033 bij 'dx' hoort een getal",
        "kantoor: P033 bij 'dy' hoort een getal",
        "kantoor: M009 het getal bij 'scale' is te groot of te klein",
    ]


def test_an_unknown_printer_is_named_with_the_one_that_is_meant(run: Run, file: Path) -> None:
    run(*OFFICE)
    before = file.read_bytes()

    results = [run("printer", "remove", "kantor"), run("printer", "sheet", "--printer", "kantor")]

    assert [result.exit_code for result in results] == [1, 1]
    assert all("Bedoel je 'kantoor'?" in result.stderr for result in results)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("printers:\n  kantoor: {dx: veel}\n", ":2:17: P033 bij 'dx' hoort een getal"),
        ("printers:\n  kantoor: {dz: 1}\n", ":2:13: M013 deze sleutel is onbekend in"),
        ("printers: &x\n", ":1:11: Y012 "),
        ("", ": M020 dit bestand is leeg"),
    ],
)
def test_mistakes_in_the_file_are_reported_where_they_stand(
    run: Run, file: Path, text: str, said: str
) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")

    results = [run("printer", "list"), run(*OFFICE)]

    assert [f"{file}{said}" in result.stderr for result in results] == [True, True]
    assert file.read_text(encoding="utf-8") == text


def test_a_folder_that_cannot_be_made_is_a_problem(run: Run, file: Path) -> None:
    file.parent.parent.write_text("a file where a folder should be", encoding="utf-8")

    result = run(*OFFICE)

    assert result.exit_code == 1
    assert f"{file}: " in result.stderr


@pytest.mark.usefixtures("file")
def test_a_sheet_is_written_over_a_former_sheet_and_over_nothing_else(
    run: Run, project: Path
) -> None:
    made = project / "proefvel-printer.pdf"

    first, again = run("printer", "sheet"), run("printer", "sheet")
    content = made.read_bytes()
    made.write_bytes(b"my own")
    refused = run("printer", "sheet")

    assert (first.exit_code, again.exit_code, refused.exit_code) == (0, 0, 1)
    assert content.startswith(b"%PDF-")
    assert "proefvel-printer.pdf: P035 " in refused.stderr
    assert made.read_bytes() == b"my own"


@pytest.mark.usefixtures("file")
def test_the_sheet_for_a_printer_differs_and_can_have_another_name(run: Run, project: Path) -> None:
    run(*OFFICE)
    run("printer", "sheet", "--output", "a.pdf")
    run("printer", "sheet", "--output", "b.pdf", "--printer", "kantoor")

    assert (project / "a.pdf").read_bytes() != (project / "b.pdf").read_bytes()


def test_a_lying_sheet_is_remembered_beside_the_upright_one(run: Run, file: Path) -> None:
    run(*OFFICE)
    result = run("printer", "set", "kantoor", "--lying", "--dx", "2", "--back-dy", "-3")

    office = read_printers(file)["kantoor"].offsets
    assert (office.front, office.back) == (Offset(0.5, -1, 0.995), Offset(0.5, -1, 0.995))
    assert (office.lying_front, office.lying_back) == (Offset(2, 0, 0.995), Offset(2, -3, 0.995))
    assert result.stdout.endswith(
        "99.5 % van de maat; liggend 2 mm naar rechts, 0 mm omlaag; "
        "achterkant 2 mm naar rechts, -3 mm omlaag\n"
    )


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(("lying", "edge"), [((), "lange"), (("--lying",), "korte")])
def test_a_test_sheet_says_over_which_edge_to_turn_it(
    run: Run, project: Path, lying: tuple[str, ...], edge: str
) -> None:
    result = run("printer", "sheet", *lying)

    assert f"over de {edge} zijde" in result.stdout
    flip = {"lange": b"FlipLongEdge", "korte": b"FlipShortEdge"}[edge]
    with pikepdf.open(project / "proefvel-printer.pdf") as pdf:
        assert str(pdf.Root.ViewerPreferences.Duplex).encode().endswith(flip)
