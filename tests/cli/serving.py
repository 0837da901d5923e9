"""`oefenkoffer serve` in a process of its own, as a trainer starts it."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError

PATIENCE = 300
"""Seconds after which a change that never shows is a failure; machines are slow at times."""


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """A preview, by the port of its participants' site; a free one unless it is given."""
    port = port or two_free_ports()
    process = start(folder, port)
    try:
        yield port, process
    finally:
        process.kill()
        process.communicate()


def start(folder: Path, port: int) -> subprocess.Popen[str]:
    """The command, which goes on until it is stopped."""
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
    """The text of a page, with single spaces."""
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 (our own server)
        text: str = answer.read().decode()
    return re.sub(r"\s+", " ", text)
