"""A build goes not through where a name of somebody stands on a site or a slide."""

from pathlib import Path

import pytest

from oefenkoffer.cli import build_steps
from oefenkoffer.kit.output import Output
from tests.cli import fakes
from tests.cli.conftest import Run


@pytest.mark.parametrize(("name", "exit_code"), [("Wonen Hier", 1), ("Iemand Anders", 0)])
def test_a_name_on_slides_stops_the_build(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, name: str, exit_code: int
) -> None:
    (project / "deelnemers.csv").write_text(f"{name}\n", encoding="utf-8")
    quick = fakes.changed(slides=lambda *_: iter([Output("deck.html", b"Wonen hier")]))
    monkeypatch.setattr(build_steps, "build_steps", lambda: quick)

    result = run("build", "--only", "slides")

    assert result.exit_code == exit_code, result.output
    assert ("N015" in result.output) == bool(exit_code)
    assert (project / "output").exists() != bool(exit_code)
