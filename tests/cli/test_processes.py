"""The door in processes of its own: start-up, consoles of all kinds, Ctrl-C, a bug."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

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
def test_ctrl_c_leaves_one_line_and_the_former_output(run: Run, project: Path) -> None:
    run("build")
    before = tree(project / "output")

    with start(project, "build", "-q", "--release", "after", WITH="slow") as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"half way\n"
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()

    assert (process.returncode, rest) == (130, b"Gestopt. In de uitvoer staat niets half.\n")
    assert tree(project / "output") == before
    assert leftovers(project / "output") == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signal")
def test_a_killed_build_is_cleared_away_by_the_next(run: Run, project: Path) -> None:
    run("build")
    before = tree(project / "output")

    with start(project, "build", "--release", "after", WITH="slow") as process:
        assert process.stderr is not None
        while process.stderr.readline() != b"half way\n":
            time.sleep(0)
        process.kill()
    assert tree(project / "output") == before

    run("build")
    assert tree(project / "output") == before
    assert leftovers(project / "output") == []


def test_two_builds_at_once_are_one_too_many(run: Run, project: Path) -> None:
    with start(project, "build", "-q", WITH="slow") as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"half way\n"
        result = run("build")
        process.kill()

    assert result.exit_code == 1
    assert "B006 een andere oefenkoffer is al bezig in deze map" in result.stderr


def test_a_bug_shows_its_traceback(project: Path) -> None:
    with start(project, "build", WITH="broken") as process:
        _, err = process.communicate()

    assert process.returncode == 1
    assert err.rstrip().endswith(b"ZeroDivisionError")
    assert not (project / "output").exists()
