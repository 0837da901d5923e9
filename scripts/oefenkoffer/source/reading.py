"""The bytes of a file in, its `Document` out: the steps in their order, and the second tries."""

from collections.abc import Iterable

import yaml

from oefenkoffer.problems import Code, Problem
from oefenkoffer.source.building import DEEPEST, Builder, Stop
from oefenkoffer.source.document import Document, Node
from oefenkoffer.source.encoding import decoded
from oefenkoffer.source.habits import Trouble
from oefenkoffer.source.lines import Lines
from oefenkoffer.source.surface import cleaned
from oefenkoffer.source.trouble import explained

__all__ = ["DEEPEST", "parse"]

# Why: the reader in C is twenty times as fast and accepts a little more. It reads files without
# any problem; the one in Python has the last word on all others, so that every machine says the
# same. Both only hand out events, one at a time: nothing here or there recurses.
_FAST: type[yaml.SafeLoader] | None = getattr(yaml, "CSafeLoader", None)
# Why: what else than YAMLError the reader lets through: `"\UFFFFFFFF"`, `%YAML 1.(5,000 digits)`.
_ERRORS = (yaml.YAMLError, ValueError, OverflowError)
_WORK = 1_000_000
"""How many characters may be read again after a syntax error, to find the next one."""


def parse(path: str, data: bytes) -> Document:
    """Read one YAML file. It never raises: whatever is wrong stands in `problems`."""
    text, problems = decoded(path, data)
    if text is None:
        return Document(path, None, tuple(problems))
    lines, more = cleaned(path, text)
    problems += more
    root = None if problems else _fast(lines)
    if root is None:
        root, lines, more = _slow(lines, _first_tab(problems))
        problems += more
    ordered = tuple(sorted(problems, key=lambda problem: problem.position))
    return Document(path, root.value if root else None, ordered, root, lines)


def _fast(lines: Lines) -> Node | None:
    """The root of a file without any problem, or None."""
    if _FAST is None:
        return None
    builder = Builder(lines, wary=True)
    try:
        _feed(builder, yaml.parse(lines.text, Loader=_FAST))
    except (*_ERRORS, Stop):
        return None
    return None if builder.problems else builder.root


def _slow(lines: Lines, excused: int) -> tuple[Node | None, Lines, list[Problem]]:
    """The root, the lines as they were read in the end, and the problems.

    A syntax error on a line whose value can be masked does not end the reading. A syntax error
    from line `excused` on is not reported: a tab above it moved the text.
    """
    problems: list[Problem] = []
    told: list[Problem] = []
    tries = 1 + max(3, min(50, _WORK // (len(lines.text) + 1)))
    for _ in range(tries):
        builder, trouble = _attempt(lines)
        if trouble is None:
            return builder.root, lines, problems + builder.problems
        told = builder.problems
        line = trouble.problem.position.line
        if trouble.mended is None:
            told = [problem for problem in told if problem.position.line <= line]
            if told and max(problem.position.line for problem in told) == line:
                break
        if line >= excused or trouble.line in lines.masks:
            break
        problems.append(trouble.problem)
        if trouble.mended is None:
            break
        lines = trouble.mended
    return None, lines, problems + told


def _attempt(lines: Lines) -> tuple[Builder, Trouble | None]:
    builder = Builder(lines)
    loader = yaml.SafeLoader(lines.text)
    try:
        _feed(builder, iter(loader.get_event, None))
    except Stop:
        builder.root = None
    except _ERRORS as error:
        return builder, explained(lines, error, loader, builder.last)
    return builder, None


def _feed(builder: Builder, events: Iterable[yaml.Event]) -> None:
    for event in events:
        builder.take(event)


def _first_tab(problems: list[Problem]) -> int:
    """The line of the first tab, from which on syntax errors are explained."""
    tabs = [problem.position.line for problem in problems if problem.code is Code.TAB]
    return min(tabs, default=10**9)
