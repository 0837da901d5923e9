from pathlib import Path

from tests.cli.conftest import Run


def test_build_says_which_layout_of_the_client_was_used_for_what(run: Run, project: Path) -> None:
    (project / "klant.pptx").write_text("Titel en object", encoding="utf-8")

    result = run("build", "--only", "slides", "--template", "klant.pptx")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[:8] == [
        "Gemaakt in output:",
        "  presentatie   output/slides   2 bestanden",
        "",
        "De huisstijl van de klant, en waarvoor elke indeling is gebruikt:",
        "  Tekst   op Titel en object",
        "",
        "Op deze dia's van de PowerPoint staat zo veel dat de letters klein zijn:",
        "  deck.pptx   dia 2 (14 punten), dia 5 (16.5 punten)",
    ]
    assert (project / "output/slides/deck.pptx").read_text(encoding="utf-8") == "klant.pptx"


def test_template_that_is_not_there_is_a_problem_and_nothing_is_made(
    run: Run, project: Path
) -> None:
    result = run("build", "--template", "weg.pptx")

    assert result.exit_code == 1
    assert "weg.pptx: B002 " in result.stderr
    assert not (project / "output").exists()
