"""`oefenkoffer print --day` writes a folder of papers, or nothing."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.kit.day.day_sample import DAY
from tests.kit.test_black_and_white import colours_of
from tests.papers import texts


@pytest.fixture(autouse=True)
def _plan(project: Path) -> None:
    case = next((project / "roleplays/cases").glob("*.yml")).stem
    sessions = project / "roleplays/sessions"
    sessions.mkdir(exist_ok=True)
    (sessions / "ochtend.yml").write_text(DAY.replace("CASE", case), encoding="utf-8")


def test_a_day_is_a_folder_of_papers_with_the_names_of_the_list(run: Run, project: Path) -> None:
    (project / "deelnemers.csv").write_text("Aisha\nBas\nCarla\n", encoding="utf-8")

    result = run("print", "--day", "ochtend", "--stock", "L7163")

    assert result.exit_code == 0, result.output
    files = sorted((project / "afdrukken/ochtend").iterdir())
    assert str(len(files)) in result.output
    assert "00-voorblad.pdf" in result.output
    (tags,) = (file for file in files if "naamkaartjes" in file.name)
    assert {"Aisha", "Bas", "Carla"} <= set(texts(tags.read_bytes())[0].split())
    assert "etiketten L7163" in texts(files[0].read_bytes())[0]


def test_name_tags_come_on_a_sheet_of_labels_that_the_kit_measured(run: Run, project: Path) -> None:
    kit = project / "roleplays/kit.yml"
    mine = "{width: 85, height: 54, columns: 2, rows: 5, left: 15, top: 13.5, across: 95}"
    text = kit.read_text(encoding="utf-8")
    kit.write_text(f"{text}\nstock:\n  eigen: {mine}\n", encoding="utf-8")

    result = run("print", "--day", "ochtend", "--people", "3", "--stock", "eigen")
    unknown = run("print", "--day", "ochtend", "--people", "3", "--stock", "L9")

    assert result.exit_code == 0, result.output
    assert (
        "etiketten eigen" in texts((project / "afdrukken/ochtend/00-voorblad.pdf").read_bytes())[0]
    )
    assert ", eigen." in unknown.output


def test_a_day_in_black_and_white_holds_greys_and_nothing_else(run: Run, project: Path) -> None:
    run("print", "--day", "ochtend", "--people", "3", "--black-and-white")

    files = sorted((project / "afdrukken/ochtend").iterdir())
    assert len(files) > 10
    assert {file.name: found for file in files if (found := colours_of(file.read_bytes()))} == {}


def test_cards_of_a_day_have_the_minutes_of_its_blocks(run: Run, project: Path) -> None:
    plan = project / "roleplays/sessions/ochtend.yml"
    text = plan.read_text(encoding="utf-8")
    timed = text.replace("turns: everyone, cases", "turns: everyone, timing: {play: 4}, cases")
    plan.write_text(timed, encoding="utf-8")

    run("print", "--day", "ochtend", "--people", "3")

    files = (project / "afdrukken/ochtend").iterdir()
    (packs,) = (file for file in files if "kaarten-per-groepje" in file.name)
    minutes = re.findall(r"(\d+)\s+min", " ".join(texts(packs.read_bytes())))
    assert {*minutes} == {"4"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--people", "7", "--what", "guide"), "P018"),
        (("--people", "7", "--session", "ochtend"), "P018"),
        (("--people", "7", "--stock", "L9"), "P013"),
        (("--people", "7", "--changed"), "P018"),
        (("--people", "7", "--confirm"), "P018"),
        (("--people", "7", "--output", "dag.pdf"), "P018"),
        (("--people", "7", "--printer", "nergens"), "P034"),
        (("--people", "0"), "N012"),
    ],
)
def test_what_a_day_cannot_have_is_told_and_nothing_is_written(
    run: Run, project: Path, arguments: tuple[str, ...], code: str
) -> None:
    result = run("print", "--day", "ochtend", *arguments)

    assert result.exit_code == 1, result.output
    assert code in result.output
    assert not (project / "afdrukken").exists()


@pytest.mark.typeset_once
def test_a_day_can_be_printed_again(run: Run) -> None:
    first, again = (run("print", "--day", "ochtend", "--people", "3") for _ in range(2))

    assert (first.exit_code, again.exit_code) == (0, 0), again.output


def test_files_of_others_are_never_written_over(run: Run, project: Path) -> None:
    folder = project / "afdrukken/ochtend"
    folder.mkdir(parents=True)
    (folder / "00-voorblad.pdf").write_bytes(b"mine")

    result = run("print", "--day", "ochtend", "--people", "7")

    assert result.exit_code == 1
    assert [file.name for file in folder.iterdir()] == ["00-voorblad.pdf"]


@pytest.mark.typeset_once
def test_papers_of_a_former_print_go_and_files_of_others_stay(run: Run, project: Path) -> None:
    folder = project / "afdrukken/ochtend"
    run("print", "--day", "ochtend", "--people", "4")
    kept = {"90-van-mij.pdf": b"%PDF mine", "notities.txt": b"mine"}
    for name, content in kept.items():
        (folder / name).write_bytes(content)
    noted = folder / "91-met-een-notitie.pdf"
    noted.write_bytes((folder / "00-voorblad.pdf").read_bytes() + b"%note\n%%EOF\n")
    (folder / "00-voorblad.pdf").rename(folder / "30-voorblad-van-toen.pdf")

    result = run("print", "--day", "ochtend", "--people", "3")

    assert result.exit_code == 0, result.output
    assert "30-voorblad-van-toen.pdf" in result.output
    names = {file.name for file in folder.iterdir()}
    assert names >= {"00-voorblad.pdf", noted.name, *kept}
    assert "30-voorblad-van-toen.pdf" not in names
    assert noted.name not in result.output
