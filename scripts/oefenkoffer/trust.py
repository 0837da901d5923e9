"""Find what in a project would run code on this computer: a kit may come from anyone."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from oefenkoffer.model.files import CONFIG
from oefenkoffer.problems import Code, KitProblems, Position, Problem

PYTHON = "tag:yaml.org,2002:python/"
HARMLESS = tuple(f"{PYTHON}name:{package}." for package in ("material", "materialx", "pymdownx"))
"""Names of functions that came with the theme."""

KEYS = {"hooks": "code-hook", "INHERIT": "code-inherit"}
"""Settings at the top that bring in code, or settings from elsewhere that may."""


def refuse_code(project: Path) -> None:
    """Refuse settings of a site that would run code of whoever made the kit.

    Raises:
        KitProblems: there is such a setting; all of them.
    """
    try:
        data = (project / CONFIG).read_bytes()
        root = yaml.compose(data, Loader=yaml.SafeLoader)
    except (OSError, yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return  # MkDocs tells it, before anything of it is run
    lines = data.decode("utf-8-sig", "replace").splitlines()
    if problems := [_problem(node, kind, lines) for node, kind in _code(root)]:
        raise KitProblems(problems)


def _problem(node: yaml.Node, kind: str, lines: list[str]) -> Problem:
    line, column = node.start_mark.line, node.start_mark.column
    text = lines[line] if line < len(lines) else ""
    return Problem(Code.RUNS_CODE, Position(CONFIG, line + 1, column + 1, text), {"what": kind})


def _code(root: yaml.Node | None) -> Iterator[tuple[yaml.Node, str]]:
    """Each node that runs code, and what it is."""
    for key, value in _pairs(root):
        if key.value in KEYS and value.value:
            yield key, KEYS[key.value]
        for below, _ in _pairs(value) if key.value == "theme" else ():
            if below.value == "custom_dir":
                yield below, "code-templates"
    for node in _nodes(root):
        if node.tag.startswith(PYTHON) and not node.tag.startswith(HARMLESS):
            yield node, "code-tag"


def _pairs(node: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return ((key, value) for key, value in pairs if isinstance(key, yaml.ScalarNode))


def _nodes(root: yaml.Node | None) -> Iterator[yaml.Node]:
    """Every node once, however often an alias names it."""
    seen: set[int] = set()
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
