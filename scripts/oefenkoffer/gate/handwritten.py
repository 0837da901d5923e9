"""Find secrets in what somebody wrote for a site by hand, each at its line."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from oefenkoffer.gate.index import Index
from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.passages import Passage
from oefenkoffer.gate.secrets import Secret
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, Position, Problem

Pages = Mapping[str, Mapping[int, bytes]]
"""By path, the letters of each line by its number."""


@dataclass(frozen=True)
class Match:
    """A secret, and the line that it begins on."""

    path: str
    line: int
    secret: Secret

    def problem(self, code: Code, workshop: Workshop) -> Problem:
        """What to tell of it."""
        typed = position(self.secret, workshop)
        facts = {"field": self.secret.field, "source": f"{typed.path}:{typed.line}"}
        return Problem(code, Position(self.path, self.line), facts)


def by_path(passages: Iterable[Passage]) -> Pages:
    """The pages that some passages make up."""
    pages: dict[str, dict[int, bytes]] = {}
    for passage in passages:
        lines = pages.setdefault(passage.path, {})
        lines[passage.line] = lines.get(passage.line, b"") + normalized(passage.words)
    return pages


def letters(lines: Mapping[int, bytes]) -> bytes:
    """All letters of a page."""
    return b"".join(lines.values())


def matches(pages: Pages, indexes: Iterable[Index]) -> Iterator[Match]:
    """Each secret of the indexes that a page holds, once, where it begins."""
    for path, lines in pages.items():
        ends = list(accumulate(map(len, lines.values())))
        text = letters(lines)
        offsets = {secret: at for index in indexes for secret, at in index.found_in(text).items()}
        for secret, offset in offsets.items():
            yield Match(path, list(lines)[bisect_right(ends, offset)], secret)


def position(secret: Secret, workshop: Workshop) -> Position:
    """Where a secret was typed; without the line itself, since logs keep what is reported."""
    if secret.line:
        return Position(secret.file, secret.line)
    return replace(workshop.documents[secret.file].position(secret.location), text="")
