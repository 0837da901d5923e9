import errno
import json
from pathlib import Path

import pytest

from oefenkoffer.publish import file_writer
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


def test_a_language_that_is_not_there_is_told_with_those_that_are(run: Run, project: Path) -> None:
    result = run("schema", "--language", "xx")

    assert (result.exit_code, (project / ".schemas").exists()) == (2, False)
    assert "'nl', 'en'" in result.stderr


def test_a_disk_that_refuses_keeps_nothing(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(file_writer, "_write", fail)

    result = run("schema")

    assert (result.exit_code, "B009" in result.stderr) == (1, True)
    assert not [path for path in project.rglob(".*/*") if path.is_file()]
