"""Firefox without a window, spoken to in its own protocol (Marionette): no driver to install."""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATIENCE = 300.0
"""Seconds that a slow machine gets to start, and to do as it was told."""


@dataclass(frozen=True)
class Firefox:
    """A running Firefox; each command waits for its answer."""

    line: socket.socket

    def tell(self, command: str, **parameters: object) -> Any:  # noqa: ANN401 (what JSON holds)
        """Send a WebDriver command, and give what came back.

        Raises:
            RuntimeError: Firefox refused.
        """
        said = json.dumps([0, 1, f"WebDriver:{command}", parameters]).encode()
        self.line.sendall(b"%d:%b" % (len(said), said))
        _, _, error, result = self.heard()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def heard(self) -> Any:  # noqa: ANN401 (what JSON holds)
        """One message: its length in bytes, a colon, and JSON."""
        length = b""
        while (byte := self.line.recv(1)) != b":":
            length += byte
        message = b""
        while len(message) < int(length):
            message += self.line.recv(int(length) - len(message))
        return json.loads(message)

    def press(self, key: str) -> None:
        """Press a key, and let it go, in the window that was chosen last."""
        moves = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        self.tell("PerformActions", actions=[{"type": "key", "id": "keys", "actions": moves}])

    def evaluate(self, code: str) -> Any:  # noqa: ANN401 (what the page gives)
        """The value of an expression in the page."""
        return self.tell("ExecuteScript", script=f"return {code}", args=[])

    def windows(self) -> list[str]:
        """The windows that are open."""
        return list(self.tell("GetWindowHandles"))


@contextmanager
def firefox(program: Path, profile: Path) -> Iterator[Firefox]:
    """A Firefox with a profile of its own, on a free port."""
    port = _free_port()
    (profile / "user.js").write_text(
        f'user_pref("marionette.port", {port});\nuser_pref("app.update.auto", false);\n',
        encoding="utf-8",
    )
    command = [str(program), "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            with _connected(port) as line:
                found = Firefox(line)
                found.heard()
                found.tell("NewSession", capabilities={})
                yield found
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _connected(port: int) -> socket.socket:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
