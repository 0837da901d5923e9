from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from oefenkoffer.cli import build_steps, main, printer_file
from oefenkoffer.kit.jobs import history_file
from tests.cli import fakes

Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample workshop as a folder on disk."""
    return fakes.project(tmp_path / "workshop")


@pytest.fixture
def remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What this computer remembers of prints, instead of the real one; of printers nothing."""
    monkeypatch.setattr(history_file, "user_data_path", lambda *_, **__: tmp_path / "data")
    monkeypatch.setattr(printer_file, "settings_file", lambda: tmp_path / "printers.yml")
    return tmp_path / "data" / "printed"


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Calls the command line from within the project, with quick build steps."""
    monkeypatch.chdir(project)
    monkeypatch.setattr(build_steps, "build_steps", lambda: fakes.QUICK)
    monkeypatch.setenv("XDG_STATE_HOME", str(project.parent / "log"))
    for variable in ("OEFENKOFFER_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)

    def run(*arguments: str, **environment: str) -> Result:
        return CliRunner().invoke(main, arguments, env=environment)

    return run
