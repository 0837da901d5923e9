"""The door in processes of its own: start-up, consoles of all kinds, Ctrl-C, a bug."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from oefenkoffer import __version__
from tests.cli.conftest import Run
from tests.publish.trees import leftovers, tree

ROOT = Path(__file__).parents[2]

HEAVY = ("jinja2", "mkdocs", "pydantic", "rich", "typst", "yaml")


def start(project: Path, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.cli.fakes", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "from oefenkoffer.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stderr == "[]\n"


def test_the_theme_of_the_sites_keeps_its_notices_to_itself() -> None:
    program = (
        "import sys\n"
        "from oefenkoffer.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "sys.argv[0] = 'mkdocs'  # the theme speaks to MkDocs' own command only\n"
        "import material.templates\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_no_console_is_too_old_for_a_problem(project: Path, encoding: str) -> None:
    settings = project / "roleplays/kit.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("title: Nee", "titel: “✓ één”\ntitle: Nee"), encoding="utf-8")

    with start(project, "check", PYTHONIOENCODING=encoding) as process:
        out, err = process.communicate()

    assert (process.returncode, out) == (1, b"")
    assert b"Traceback" not in err
    assert "titel: “✓ één”".encode(encoding, "replace") in err


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["build"]])
def test_no_console_is_too_old_for_what_goes_well(project: Path, arguments: list[str]) -> None:
    with start(project, *arguments, PYTHONIOENCODING="ascii") as process:
        out, err = process.communicate()

    assert process.returncode == 0
    assert out.decode("ascii")
    assert err.decode("ascii").startswith("Lezen" if "--help" not in arguments else "")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no terminals to open")
@pytest.mark.parametrize(
    ("encoding", "terminal", "done"),
    [
        ("utf-8", "xterm", "✓ Papier maken"),
        ("ascii", "xterm", "ok Papier maken"),
        ("cp1252", "xterm", "ok Papier maken"),
        ("utf-8", "dumb", "Papier maken ..."),
    ],
)
def test_a_terminal_gets_a_spinner_in_signs_that_it_has(
    project: Path, encoding: str, terminal: str, done: str
) -> None:
    master, slave = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.fakes", "build", "-v", "--only", "print"],
        cwd=project,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": encoding,
            "TERM": terminal,
            "OEFENKOFFER_LANGUAGE": "nl",
        },
        stdout=subprocess.DEVNULL,
        stderr=slave,
    )
    os.close(slave)
    seen = b""
    try:
        while block := os.read(master, 4096):
            seen += block
    except OSError:  # Linux's way to say that nobody holds the other end any more
        pass
    os.close(master)
    assert process.wait() == 0
    text = seen.decode(encoding)
    assert done in text
    assert "  print/cards-te-laat.pdf" in text
    assert "?" not in text.replace("\x1b[?", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_stop_leaves_one_line_and_the_former_output(
    run: Run, project: Path, tmp_path_factory: pytest.TempPathFactory, name: str, code: int
) -> None:
    run("build")
    before = tree(project / "output")
    temporary = tmp_path_factory.mktemp("temporary")

    with start(
        project, "build", "-q", "--release", "after", WITH="slow", TMPDIR=str(temporary)
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"half way\n"
        assert list(temporary.rglob("papers.txt"))
        process.send_signal(getattr(signal, name))
        rest = process.stderr.read()

    assert (process.returncode, rest) == (code, b"Gestopt. In de uitvoer staat niets half.\n")
    assert tree(project / "output") == before
    assert leftovers(project / "output") == []
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signal")
def test_a_signal_that_is_ignored_stays_ignored() -> None:
    program = (
        "import signal\n"
        "from oefenkoffer.cli.stopping import stops_as_interrupts\n"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "with stops_as_interrupts():\n"
        "    signal.raise_signal(signal.SIGHUP)\n"
        "print('still here')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "still here\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signal")
def test_a_killed_build_is_cleared_away_by_the_next(run: Run, project: Path) -> None:
    run("build")
    before = tree(project / "output")

    with start(project, "build", "--release", "after", WITH="slow") as process:
        assert process.stderr is not None
        assert b"half way\n" in iter(process.stderr.readline, b"")
        process.kill()
    assert tree(project / "output") == before

    run("build")
    assert tree(project / "output") == before
    assert leftovers(project / "output") == []


def test_a_build_that_needs_no_temporary_files_sweeps_those_of_a_killed_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tmp_path / "temporary" / "oefenkoffer-left"
    left.mkdir(parents=True)
    os.utime(left, (0, 0))
    monkeypatch.setattr(tempfile, "tempdir", str(left.parent))

    assert run("build").exit_code == 0
    assert list(left.parent.iterdir()) == []


def test_two_builds_at_once_are_one_too_many(run: Run, project: Path) -> None:
    with start(project, "build", "-q", WITH="slow") as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"half way\n"
        result = run("build")
        process.kill()

    assert result.exit_code == 1
    assert "B006 een andere oefenkoffer is al bezig in deze map" in result.stderr


def test_a_bug_shows_its_traceback_and_where_its_report_is(project: Path, tmp_path: Path) -> None:
    places = {"XDG_STATE_HOME": str(tmp_path / "log"), "HOME": str(tmp_path / "log")}
    with start(project, "build", WITH="broken", **places) as process:
        out, err = process.communicate()

    [report] = (tmp_path / "log").rglob("last-error.txt")
    traceback, _, words = err.decode().partition("\nZeroDivisionError\n")
    assert (process.returncode, out) == (1, b"")
    assert "Traceback" in traceback
    assert "Dit is een fout in oefenkoffer zelf, niet in je bestanden." in words
    assert f"Alles wat nodig is om de fout te vinden, staat in {report}." in words
    text = report.read_text(encoding="utf-8")
    assert text.startswith(f"oefenkoffer {__version__}\n")
    assert "arguments: ['build']" in text
    assert text.rstrip().endswith("ZeroDivisionError")
    assert not (project / "output").exists()


def test_a_bug_without_a_place_for_its_report_is_told_all_the_same(
    project: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "file"
    taken.write_text("", encoding="utf-8")
    places = {"XDG_STATE_HOME": str(taken), "HOME": str(taken), "LOCALAPPDATA": str(taken)}
    with start(project, "build", WITH="broken", **places) as process:
        _, err = process.communicate()

    assert process.returncode == 1
    assert "Kopieer wat hierboven staat" in err.decode().splitlines()[-1]
