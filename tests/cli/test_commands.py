"""Check and build as an author meets them: sentences, exit codes, and what lies in the folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from oefenkoffer import PROGRAM
from oefenkoffer.cli import build_steps
from oefenkoffer.cli.build_steps import BuildSteps
from oefenkoffer.kit.output import Output
from oefenkoffer.labels import label_facts
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from tests.cli import fakes
from tests.cli.conftest import Run
from tests.publish.trees import leftovers, tree

SITE = {
    "site/assets/style.css": "",
    "site/index.html": "participants before cards-te-laat.pdf cards-reserveren.pdf",
}
PRINT = {
    "print/cards-reserveren.pdf": "cards before",
    "print/cards-te-laat.pdf": "cards before",
}
KIT = {
    **SITE,
    **PRINT,
    "slides/deck/index.html": "Nee zeggen in de bibliotheek",
    "trainer/assets/style.css": "",
    "trainer/index.html": "trainer before cards-te-laat.pdf cards-reserveren.pdf",
}


Use = Callable[[BuildSteps], None]


@pytest.fixture
def use(run: Run, monkeypatch: pytest.MonkeyPatch) -> Use:
    del run
    return lambda made_by: monkeypatch.setattr(build_steps, "build_steps", lambda: made_by)


def test_check_says_in_one_line_that_all_is_well(run: Run, project: Path) -> None:
    result = run("check")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Alles klopt: 2 casussen, 2 stappen in roleplays/method.yml.\n"
    assert not (project / "output").exists()


def test_check_counts_the_labels_that_a_language_lacks(run: Run, project: Path) -> None:
    kit = project / "roleplays/kit.yml"
    kit.write_text(kit.read_text("utf-8").replace("language: nl", "language: fy"), "utf-8")
    labels = project / "roleplays/labels/fy.yml"
    labels.parent.mkdir()
    labels.write_text("channel: {phone: oan de telefoan}\n", encoding="utf-8")
    missing = len(label_facts()) - 1

    result = run("check")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "All is well: 2 cases, 2 steps in roleplays/method.yml.\n"
        f"{missing} labels have no words in fy yet, and are English: words.practitioner, "
        "words.practitioners, words.counterpart, words.counterparts, words.observer, …\n"
    )


def test_check_names_every_problem_and_ends_with_one(run: Run, project: Path) -> None:
    (project / "roleplays/cases/te-laat.yml").write_text("title: a\nlevl: 1\n", encoding="utf-8")

    result = run("check", OEFENKOFFER_LANGUAGE="en")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "roleplays/cases/te-laat.yml:2:1: M013 this key is unknown here" in result.stderr
    assert "Hint: Did you mean 'level'?" in result.stderr
    assert "Traceback" not in result.stderr
    last = result.stderr.splitlines()[-1]
    assert last.endswith("problems found. Nothing was made or changed.")


def test_check_names_mistakes_in_typed_slides(run: Run, project: Path) -> None:
    (project / "docs/slides").mkdir(parents=True)
    (project / "docs/slides/dag.md").write_text("# Dag\n---\n{{ casus: weg }}", encoding="utf-8")

    result = run("check")

    assert result.exit_code == 1
    assert result.stderr.splitlines()[0] == (
        "docs/slides/dag.md:3:4: T006 er is geen casus met de naam “weg”"
    )


def test_check_names_mistakes_of_slides_and_texts_that_do_not_fit_at_once(
    run: Run, project: Path
) -> None:
    slides = project / "docs/slides/dag.md"
    slides.parent.mkdir(parents=True)
    slides.write_text("# Dag\n\nTijd: tien uur lang\n", encoding="utf-8")
    case = project / "roleplays/cases/te-laat.yml"
    text = case.read_text("utf-8")
    line = next(line for line in text.splitlines() if "persona:" in line)
    long = "      Je wacht al heel lang op een antwoord.\n" * 60
    case.write_text(text.replace(line, f"    persona: |\n{long}", 1), "utf-8")

    result = run("check")

    assert result.exit_code == 1
    assert "docs/slides/dag.md:3" in result.stderr
    assert "roleplays/cases/te-laat.yml" in result.stderr


def test_check_finds_the_project_from_a_folder_inside_it(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "roleplays/cases")

    assert run("check").exit_code == 0


def test_a_folder_without_a_workshop_is_named(run: Run, tmp_path: Path) -> None:
    result = run("check", "--project", str(tmp_path), "--language", "nl")

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"{tmp_path}: B001 hier staat geen workshop: roleplays/ ontbreekt in {tmp_path}",
        (
            "  Tip: Is dit de goede map? Ga naar de map waarin roleplays staat,"
            f" of noem hem met --project. Begin je nog? Typ: {PROGRAM} new mijn-training"
        ),
        "",
        "1 fout gevonden. Er is niets gemaakt of veranderd.",
    ]


def test_build_makes_every_part_and_says_what_to_do_next(run: Run, project: Path) -> None:
    result = run("build")

    assert result.exit_code == 0
    assert tree(project / "output") == KIT
    assert leftovers(project / "output") == []
    assert result.stderr.splitlines() == [
        "Lezen en controleren ...",
        "Papier maken ...",
        "Presentatie maken ...",
        "Site voor deelnemers maken ...",
        "Site voor de trainer maken ...",
        "Alles op zijn plaats zetten ...",
    ]
    assert result.stdout.splitlines() == [
        "Gemaakt in output:",
        "  papier                 output/print     2 bestanden, 12 pagina's",
        "  presentatie            output/slides    1 bestand",
        "  site voor deelnemers   output/site      2 bestanden, 1 pagina",
        "  site voor de trainer   output/trainer   2 bestanden, 1 pagina",
        "",
        "Wat nu?",
        "  - Druk af wat in output/print staat: op A4, op 100 % (dus niet passend maken).",
        "  - Kies in output/slides een bestand voor het scherm in de zaal.",
        "  - Open output/site/index.html in een browser, en zet die map online voor de deelnemers.",
        (
            "  - Open output/trainer/index.html voor alles wat alleen voor de trainer is."
            " Zet die map niet online."
        ),
        (
            "  - Geen codes voor telefoons op de hand-outs: in mkdocs.yml staat geen site_url,"
            " het adres waar de site komt."
        ),
    ]


def test_an_address_of_the_site_needs_no_reminder(run: Run, project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("site_url: https://voorbeeld.nl/\n")

    assert "site_url" not in run("build").stdout


@pytest.mark.parametrize(
    ("address", "is_told"),
    [
        ("https://voorbeeld.nl/", True),
        ("https://www.voorbeeld.nl/training/", True),
        ("https://training.nl/voorbeeld.nl/", False),
        ("https://mijnvoorbeeld.nl/", False),
    ],
)
def test_the_address_of_the_manual_is_told_as_what_it_is(
    run: Run, project: Path, address: str, *, is_told: bool
) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"site_url: {address}\n")

    assert ("het voorbeeld uit de handleiding" in run("build").stdout) == is_told


def test_the_output_stands_in_the_project_wherever_one_is_in_it(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "roleplays/cases")

    result = run("build", "--only", "print")

    assert result.stdout.startswith(f"Gemaakt in {project / 'output'}:\n")
    assert tree(project / "output") == PRINT


def test_only_makes_the_parts_that_are_named_and_keeps_the_rest(run: Run, project: Path) -> None:
    run("build")
    (project / "output/print/note.txt").write_text("mine", encoding="utf-8")

    result = run("build", "--only", "print", "--only", "site", "--release", "after")

    assert tree(project / "output") == {
        **KIT,
        **dict.fromkeys(PRINT, "cards after"),
        "site/index.html": "participants after cards-te-laat.pdf cards-reserveren.pdf",
        "print/note.txt": "mine",
    }
    assert "Presentatie maken" not in result.stderr


def test_the_trainers_site_alone_gets_its_papers(run: Run, project: Path) -> None:
    run("build", "--only", "trainer")

    assert tree(project / "output") == {
        path: text for path, text in KIT.items() if path.startswith("trainer/")
    }


def test_the_release_of_the_workshop_holds_unless_another_is_asked_for(
    run: Run, project: Path
) -> None:
    settings = project / "roleplays/kit.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "release: after\n", encoding="utf-8")

    run("build", "--only", "site", "--output", "one")
    run("build", "--only", "site", "--output", "two", "--release", "before")

    assert tree(project / "one")["site/index.html"] == "participants after "
    assert tree(project / "two")["site/index.html"] == "participants before "


def test_quiet_says_nothing_but_problems(run: Run, project: Path) -> None:
    result = run("build", "-q")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")

    (project / "roleplays/method.yml").unlink()
    result = run("build", "-q")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("roleplays/method.yml: M001 ")


def test_verbose_names_each_file(run: Run) -> None:
    result = run("build", "-v", "--only", "slides", "--only", "site")

    assert [line for line in result.stderr.splitlines() if line.startswith("  ")] == [
        "  slides/deck/index.html",
        "  site/assets/style.css",
        "  site/index.html",
    ]


def test_a_file_that_had_to_move_is_named(run: Run, project: Path) -> None:
    run("build")
    (project / "output/print/cards-te-laat.pdf").write_text("with my notes", encoding="utf-8")

    result = run("build", "--language", "en")

    assert result.stdout.splitlines()[-1] == (
        "  - output/print/cards-te-laat.pdf was changed, or somebody else's."
        " It now stands in output/kept-1/print/cards-te-laat.pdf."
    )


def test_output_elsewhere_is_named_in_full(run: Run, tmp_path: Path) -> None:
    result = run("build", "--output", str(tmp_path / "usb"), "--only", "print")

    assert result.stdout.startswith(f"Gemaakt in {tmp_path / 'usb'}:\n")
    assert tree(tmp_path / "usb") == PRINT


@pytest.mark.parametrize("place", [".", "roleplays", "..", "docs/x", "mkdocs.yml"])
def test_output_over_the_work_itself_is_refused(run: Run, project: Path, place: str) -> None:
    before = tree(project)

    result = run("build", "--output", place)

    assert result.exit_code == 1
    assert tree(project) == before


def test_a_problem_of_a_maker_leaves_the_former_output(run: Run, use: Use, project: Path) -> None:
    problem = Problem(Code.TEXT_DOES_NOT_FIT, Position("roleplays/cases/te-laat.yml", 3, 1))

    def too_long(*_: object) -> None:
        raise KitProblems([problem])

    run("build")
    use(fakes.changed(slides=too_long))
    result = run("build", "--release", "after")

    assert result.exit_code == 1
    assert "te-laat.yml:3:1: P001" in result.stderr
    assert tree(project / "output") == KIT
    assert leftovers(project / "output") == []


def test_a_bug_is_not_dressed_up_as_a_mistake_of_the_author(
    run: Run, use: Use, project: Path
) -> None:
    run("build")
    use(fakes.changed(papers=fakes.broken))

    result = run("build")

    assert isinstance(result.exception, ZeroDivisionError)
    assert tree(project / "output") == KIT


@pytest.mark.parametrize("path", ["../../escape.pdf", "/escape.pdf", "a/../../../escape.pdf"])
def test_an_output_that_leaves_its_part_is_a_bug(run: Run, use: Use, path: str) -> None:
    use(fakes.changed(papers=lambda *_: iter([Output(path, b"")])))

    assert isinstance(run("build").exception, ValueError)


def test_two_outputs_of_one_name_do_not_overwrite_each_other(
    run: Run, use: Use, project: Path
) -> None:
    twice = [Output("a.pdf", b"1"), Output("a.pdf", b"2")]
    use(fakes.changed(papers=lambda *_: iter(twice)))

    result = run("build")

    assert result.exit_code == 1
    assert not (project / "output").exists()


def test_ctrl_c_is_one_line_and_130(run: Run, use: Use, project: Path) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    run("build")
    use(fakes.changed(slides=stopped))
    result = run("build", "--release", "after")

    assert result.exit_code == 130
    assert result.stderr.splitlines()[-1] == "Gestopt. In de uitvoer staat niets half."
    assert tree(project / "output") == KIT


def test_check_tells_how_much_everyone_practises_on_a_planned_day(run: Run, project: Path) -> None:
    case = next((project / "roleplays/cases").glob("*.yml")).stem
    sessions = project / "roleplays/sessions"
    sessions.mkdir(exist_ok=True)
    timing = "timing: {play: 6, debrief: 2}"
    block = f"{{title: Ronde, minutes: 27, activity: round, turns: everyone, {timing}"
    plan = f"title: Avond\nstart: 19.30\npeople: 6-8\nblocks: [{block}, cases: [{case}]}}]\n"
    (sessions / "avond.yml").write_text(plan, encoding="utf-8")

    result = run("check")

    assert "Avond, met 6–8 mensen: ieder oefent 1 keer, samen 5–6 minuten" in result.output
