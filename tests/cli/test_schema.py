import json
from pathlib import Path

from tests.cli.conftest import Run


def test_schemas_are_of_the_format_of_the_workshop_and_in_the_language_of_its_author(
    run: Run, project: Path
) -> None:
    (project / "roleplays/format.yml").write_text(
        "extends: conversation\nparts:\n"
        "  mood: {on: role, kind: text, label: Stemming, readers: holder}\n"
        "roles:\n  counterpart:\n    card: [opening_line, mood]\n",
        encoding="utf-8",
    )

    result = run("schema")

    assert (result.exit_code, result.output.startswith("Gemaakt: ")) == (0, True)
    assert "Stemming. Wie het leest: alleen wie de rol speelt." in (
        project / ".schemas/case.json"
    ).read_text("utf-8")
    names = sorted(path.stem for path in (project / ".schemas").iterdir())
    assert names == ["case", "format", "forms", "kit", "method", "session"]


def test_settings_of_an_editor_stay_as_somebody_made_them(run: Run, project: Path) -> None:
    run("schema")
    settings = project / ".vscode/settings.json"
    assert (
        "roleplays/cases/**/*.yml"
        in json.loads(settings.read_text("utf-8"))["yaml.schemas"].values()
    )
    settings.write_text("{}", encoding="utf-8")

    run("schema")

    assert settings.read_text("utf-8") == "{}"


def test_a_format_with_a_mistake_is_told_and_nothing_is_written(run: Run, project: Path) -> None:
    (project / "roleplays/format.yml").write_text("extends: nowhere\n", encoding="utf-8")

    result = run("schema")

    assert (result.exit_code, (project / ".schemas").exists()) == (1, False)
    assert "K049" in result.stderr
