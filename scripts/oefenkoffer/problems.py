"""What can be wrong with an author's input: where it stands, what it is, and with which facts.

A problem holds facts, no sentences: `labels.sentence` puts it into the author's language.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Location = tuple[str | int, ...]
"""The way to a value: keys and list indexes, from the top of one file."""


class Code(StrEnum):
    """Every kind of problem; its sentence and hint stand in `labels/problems.*.yml`.

    Y is for YAML as typed, M for a value that the model refuses, K for a rule that spans
    fields, P for paper, S for the site, B for the build around it. A member's value is its
    slug, for readers of the code; people see its name, such as Y003.
    """

    # Y: YAML as typed

    # M: a value that the model refuses

    # K: a rule that spans fields

    # P: paper

    # S: the site

    # B: the build around it


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file. Line and column count from 1; 0 means the file as a whole.

    Attributes:
        path: the file as the author knows it, relative to the project, with forward slashes.
        line: the line number.
        column: the column in characters, tabs counted as one.
        text: the line itself, without its end; empty when there is none to show.
    """

    path: str
    line: int = 0
    column: int = 0
    text: str = field(default="", compare=False)

    def __str__(self) -> str:
        """`path:line:column`, or only the path for a file as a whole."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True)
class Problem:
    """One mistake of the author, with its place and the facts of the sentence.

    Attributes:
        facts: what the sentence in the catalogue names between braces; all text.
    """

    code: Code
    position: Position
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class KitProblems(Exception):  # noqa: N818 (it holds problems, and is named for them)
    """The kit cannot be made; `problems` says why, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.position))
        super().__init__("; ".join(f"{p.position}: {p.code.name}" for p in self.problems))
