"""Turn a page of Markdown into its lines, as a reader sees them, with their numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.gate.page import plain
from oefenkoffer.html_tokens import tokens

_ADDRESS = re.compile(r"(?<=\])\([^()\s]*\)")


@dataclass(frozen=True)
class Passage:
    """Some words, and the line where somebody typed them.

    Attributes:
        path: of the file, relative to the project.
    """

    path: str
    line: int
    words: str


def passages(path: str, source: str) -> Iterator[Passage]:
    """Each line of a page, without comments and without the addresses of its links."""
    words = "".join(
        token.source if token.kind == "text" else "\n" * token.source.count("\n")
        for token in tokens(source)
    )
    for number, line in enumerate(words.split("\n"), start=1):
        if line.strip():
            yield Passage(path, number, plain(_ADDRESS.sub("", line)))
