import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.mkdocs_plugin.project import project

PATIENCE = 60
"""Seconds after which a change that never shows is a failure; machines are slow at times."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return project(tmp_path).parent


def test_both_sites_show_a_change_and_an_error_and_recover(folder: Path) -> None:
    case = folder / "roleplays" / "cases" / "te-laat.yml"
    good = case.read_text(encoding="utf-8")
    with serving(folder) as (port, process):
        public, trainer = (f"http://127.0.0.1:{port + n}/casussen/te-laat.html" for n in (0, 1))
        until(public, "De boete voor een te laat boek")
        until(trainer, "Je bent ziek geweest")
        assert "Je bent ziek geweest" not in page(public)

        case.write_text(good.replace("De boete voor", "Een boete om"), encoding="utf-8")
        until(public, "Een boete om een te laat boek")
        until(trainer, "Een boete om een te laat boek")

        case.write_text(f"{good}tittle: x\n", encoding="utf-8")
        for address in (public, trainer):
            until(address, "te-laat.yml:84:1: M013")
            assert "/livereload/" in page(address)  # the browser comes back by itself

        case.write_text(good, encoding="utf-8")
        until(public, "De boete voor een te laat boek")
        until(trainer, "De boete voor een te laat boek")
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0
    assert "te-laat.yml:84:1: M013" in said
    assert "Traceback" not in said


def test_a_project_that_is_wrong_from_the_start_is_served_all_the_same(folder: Path) -> None:
    kit = folder / "roleplays" / "kit.yml"
    good = kit.read_text(encoding="utf-8")
    kit.write_text(f"{good}weg: x\n", encoding="utf-8")
    with serving(folder) as (port, _):
        address = f"http://127.0.0.1:{port}/"
        until(address, "M013")
        kit.write_text(good, encoding="utf-8")
        until(address, "Welkom")


def test_a_port_that_is_taken_is_one_sentence(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = start(folder, taken.getsockname()[1])
        _, said = process.communicate(timeout=PATIENCE)

    assert (process.returncode, "Traceback" in said) == (1, False)
    assert "--port 9000" in said


@contextmanager
def serving(folder: Path) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    port = two_free_ports()
    process = start(folder, port)
    try:
        yield port, process
    finally:
        process.kill()
        process.communicate()


def start(folder: Path, port: int) -> subprocess.Popen[str]:
    # A shell that runs the tests in the background lets them ignore Ctrl-C; a person's does not.
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from oefenkoffer.cli import main; main()"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, "serve", "--language", "nl", "--port", str(port)],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def two_free_ports() -> int:
    """The first of two ports in a row that nobody uses."""
    while True:
        with socket.socket() as one, socket.socket() as two:
            one.bind(("127.0.0.1", 0))
            port = int(one.getsockname()[1])
            with suppress(OSError):
                two.bind(("127.0.0.1", port + 1))
                return port


def until(address: str, words: str) -> None:
    """Wait until a page says something."""
    end = time.monotonic() + PATIENCE
    said = ""
    while words not in said:
        assert time.monotonic() < end, f"{address} never said {words}, but: {said[-2000:]}"
        time.sleep(0.1)
        with suppress(URLError, ConnectionError):
            said = page(address)


def page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 (our own server)
        text: str = answer.read().decode()
    return re.sub(r"\s+", " ", text)
