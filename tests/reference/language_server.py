"""The language server that editors have for YAML, driven over its own protocol."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SERVER = Path(__file__).parents[2] / "node_modules/yaml-language-server/bin/yaml-language-server"
YAML = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}

Message = dict[str, Any]


class LanguageServer:
    """One running server, for the files of one workshop."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self._process = process
        self._count = 0
        self._diagnostics: dict[str, list[Message]] = {}
        self._folder = folder
        root = folder.as_uri()
        folders = [{"uri": root, "name": folder.name}]
        can = {"workspace": {"configuration": True}}
        self._ask(
            "initialize", processId=None, rootUri=root, capabilities=can, workspaceFolders=folders
        )
        self._tell("initialized")

    def mistakes(self, path: str, text: str) -> list[tuple[int, str]]:
        """The line and the message of each mistake that it underlines in a file."""
        uri = self._opened(path, text)
        while uri not in self._diagnostics:
            self._read()
        return [
            (said["range"]["start"]["line"] + 1, said["message"]) for said in self._diagnostics[uri]
        ]

    def offered(self, path: str, text: str) -> dict[str, str]:
        """What it completes at the end of a text, each with its explanation."""
        items = self._at_the_end("completion", path, text)["items"]
        return {item["label"]: _text(item.get("documentation", "")) for item in items}

    def hover(self, path: str, text: str) -> str:
        """What it tells of the last word of a text."""
        told = self._at_the_end("hover", path, text)
        return _text(told["contents"]) if told else ""

    def _at_the_end(self, what: str, path: str, text: str) -> Any:  # noqa: ANN401 (JSON)
        lines = text.split("\n")
        place = {"line": len(lines) - 1, "character": len(lines[-1])}
        document = {"uri": self._opened(path, text)}
        return self._ask(f"textDocument/{what}", textDocument=document, position=place)

    def _opened(self, path: str, text: str) -> str:
        """The name under which a text was opened.

        Why a new one each time: what is told of an earlier text may still be on its way.
        """
        self._count += 1
        uri = (self._folder / path).with_suffix(f".{self._count}.yml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return uri

    def _ask(self, method: str, **params: Any) -> Any:  # noqa: ANN401 (JSON)
        self._count += 1
        self._send({"id": self._count, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._count and "method" not in message:
                return message.get("result")

    def _tell(self, method: str, **params: Any) -> None:  # noqa: ANN401 (JSON)
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> Message:
        """The next message; what the server itself asks is answered at once."""
        assert self._process.stdout
        length = 0
        while header := self._process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: Message = json.loads(self._process.stdout.read(length))
        if message.get("method") == "workspace/configuration":
            asked = message["params"]["items"]
            settings = [YAML if item.get("section") == "yaml" else {} for item in asked]
            self._send({"id": message["id"], "result": settings})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message


def _text(told: Any) -> str:  # noqa: ANN401 (a text, or an object with one)
    return str(told["value"] if isinstance(told, dict) else told)


@contextmanager
def language_server(folder: Path) -> Iterator[LanguageServer]:
    """A server for a workshop; it ends with the block."""
    with subprocess.Popen(
        ["node", SERVER, "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield LanguageServer(process, folder)
        finally:
            process.kill()
