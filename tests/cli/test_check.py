"""`oefenkoffer check` for programs, and again after each change."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run


def spoil(project: Path) -> None:
    case = next((project / "roleplays/cases").glob("*.yml"))
    case.write_text(case.read_text("utf-8") + "\nlevvel: 1\n", encoding="utf-8")


def test_problems_come_as_json(run: Run, project: Path) -> None:
    spoil(project)

    result = run("check", "--format", "json")

    (row,) = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (row["level"], row["code"], row["column"]) == ("error", "M013", 1)
    assert (row["message"], row["hint"]) == (
        "deze sleutel is hier onbekend",
        "Bedoel je 'level'?",
    )
    assert row["path"].startswith("roleplays/cases/")


def test_what_mkdocs_refuses_is_told_before_a_build(run: Run, project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: x\ntheme: {name: materiall}\n", "utf-8")
    spoil(project)

    rows = json.loads(run("check", "--format", "json").stdout)

    assert [row["code"] for row in rows if row["level"] == "error"] == ["S035", "M013"]


def test_a_program_too_hears_of_a_field_that_tells_what_another_keeps(
    run: Run, project: Path
) -> None:
    case = project / "roleplays/cases/te-laat.yml"
    told = "Je leest elke week een boek. Je bent ziek geweest."
    kept = "Je moeder is vorig jaar overleden, en sindsdien lees je iedere avond."
    text = case.read_text("utf-8")
    assert text.count(told) == 1
    text = text.replace(told, kept)
    public = "Zijn moeder is vorig jaar overleden, en sindsdien leest hij iedere avond. "
    case.write_text(text.replace("Meneer Smit staat", f"{public}Meneer Smit staat"), "utf-8")

    rows = json.loads(run("check", "--format", "json").stdout)

    assert [(row["level"], row["code"]) for row in rows] == [("warning", "S032")]


def test_problems_come_as_commands_of_github(run: Run, project: Path) -> None:
    spoil(project)

    result = run("check", "--format", "github")

    assert result.exit_code == 1
    assert result.stdout.startswith("::error file=roleplays/cases/")
    assert result.stdout.endswith(
        ",col=1,title=M013::deze sleutel is hier onbekend%0ABedoel je 'level'?\n"
    )


def test_nothing_wrong_is_an_empty_list(run: Run) -> None:
    result = run("check", "--format", "json")

    assert (
        result.exit_code,
        [row for row in json.loads(result.stdout) if row["level"] == "error"],
    ) == (0, [])


def test_a_check_looks_again_after_a_change_until_it_is_stopped(project: Path) -> None:
    # Why the signal: a shell that starts the tests in the background lets them ignore it.
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from oefenkoffer.cli import main; main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, "check", "--watch", "--language", "en"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout
        lines = iter(process.stdout.readline, "")
        assert "All is well" in next(lines)
        next(line for line in lines if "Save a file" in line)

        spoil(project)
        assert any("M013" in line for line in iter(lambda: next(lines), ""))

        next(line for line in lines if "Save a file" in line)
        process.send_signal(signal.SIGINT)
        assert "Stopped" in process.stdout.read()
    assert process.returncode == 0
