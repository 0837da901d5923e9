"""Read the bytes of a file into its `Document`: the steps in order, and the second tries."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import yaml

from oefenkoffer.problems import Code, Problem
from oefenkoffer.source.composer import Composer, StopReading
from oefenkoffer.source.document import Document, ValueNode
from oefenkoffer.source.invisible_characters import clean
from oefenkoffer.source.lines import Lines
from oefenkoffer.source.syntax_errors import explain
from oefenkoffer.source.text_file import read_text
from oefenkoffer.source.yaml_mistakes import Mistake

# Why: the reader in C is twenty times as fast and accepts a little more. It reads files without
# any problem; the one in Python has the last word on all others, so that every machine says the
# same. Both only hand out events, one at a time: nothing here or there recurses.
_FAST: type[yaml.SafeLoader] | None = getattr(yaml, "CSafeLoader", None)
# Why: what else than YAMLError the reader lets through: `"\UFFFFFFFF"`, `%YAML 1.(5,000 digits)`.
_ERRORS = (yaml.YAMLError, ValueError, OverflowError)
_GLUED = re.compile(r"[|>][-+0-9]*#")
"""A remark that sticks to a bar: the reader in C takes it, and the text below it is lost."""
_WORK = 1_000_000
"""How many characters may be read again after a syntax error, to find the next one."""


@lru_cache(maxsize=16)  # who asks for the place of a value does so soon after, and often
def parse(path: str, data: bytes) -> Document:
    """Read one YAML file. It never raises: whatever is wrong stands in `problems`."""
    text, problems = read_text(path, data)
    if text is None:
        return Document(path, None, tuple(problems))
    lines, more = clean(path, text)
    problems += more
    root = None if problems else _fast(lines)
    if root is None:
        root, lines, more = _slow(lines, _first_tab(problems))
        problems += more
    ordered = tuple(sorted(problems, key=lambda problem: problem.position))
    return Document(path, root.value if root else None, ordered, root, lines)


def _fast(lines: Lines) -> ValueNode | None:
    """The root of a file without any problem, or None."""
    if _FAST is None or _GLUED.search(lines.text):
        return None
    composer = Composer(lines, strict=True)
    try:
        _feed(composer, yaml.parse(lines.text, Loader=_FAST))
    except (*_ERRORS, StopReading):
        return None
    return None if composer.problems else composer.root


def _slow(lines: Lines, excused: int) -> tuple[ValueNode | None, Lines, list[Problem]]:
    """The root, the lines as they were read in the end, and the problems.

    A syntax error on a line whose value can be masked does not end the reading. A syntax error
    from line `excused` on is not reported: a tab above it moved the text.
    """
    problems: list[Problem] = []
    unsure: list[Problem] = []
    tries = 1 + max(3, min(50, _WORK // (len(lines.text) + 1)))
    for _ in range(tries):
        composer, mistake = _attempt(lines)
        if mistake is None:
            return composer.root, lines, problems + composer.problems
        unsure = composer.problems
        line = mistake.problem.position.line
        if mistake.mended is None:
            unsure = [problem for problem in unsure if problem.position.line <= line]
            if unsure and max(problem.position.line for problem in unsure) == line:
                break
        if line >= excused or mistake.line in lines.masks:
            break
        problems.append(mistake.problem)
        if mistake.mended is None:
            break
        lines = mistake.mended
    return None, lines, problems + unsure


def _attempt(lines: Lines) -> tuple[Composer, Mistake | None]:
    composer = Composer(lines)
    loader = yaml.SafeLoader(lines.text)
    try:
        _feed(composer, iter(loader.get_event, None))
    except StopReading:
        composer.root = None
    except _ERRORS as error:
        return composer, explain(lines, error, loader, composer.last)
    return composer, None


def _feed(composer: Composer, events: Iterable[yaml.Event]) -> None:
    for event in events:
        composer.take(event)


def _first_tab(problems: list[Problem]) -> int:
    """The line of the first tab, from which on syntax errors are explained."""
    tabs = [problem.position.line for problem in problems if problem.code is Code.TAB]
    return min(tabs, default=10**9)


class Documents(Mapping[str, Document]):
    """The document of each file by its path.

    Why not kept: the positions of all values take a third of what a kit of a thousand cases takes
    of the memory, and only mistakes ask for some of them.

    Args:
        files: the bytes of each file by its path.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def __getitem__(self, path: str) -> Document:
        return parse(path, self._files[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
