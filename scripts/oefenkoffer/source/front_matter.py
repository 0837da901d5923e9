"""Check the settings at the top of a page: whether MkDocs will read them, and nothing else."""

import re
from collections.abc import Iterator

import yaml

from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.source.document_reader import parse
from oefenkoffer.source.yaml_nodes import compose
from oefenkoffer.vocabulary import RELEASES, Release

_DASHES = re.compile(r"\s*[-–—]{1,}\s*")
_KEY = re.compile(r"[A-Za-z][\w-]*:(?:\s|$)")
_ENDS = ("---", "...")
_BLOCK = re.compile(r"---[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
_TEXT = "tag:yaml.org,2002:str"
_LIKE_A_SETTING = re.compile(r" {0,3}([A-Za-z0-9_-]+):")
"""What MkDocs takes for a setting on the first line of a page, and does not show."""

KNOWN = frozenset(
    {"authors", "date", "description", "hide", "icon", "search", "status", "tags"}
) | {
    "release",
    "shown",
    "template",
    "title",
}
"""Settings that MkDocs, the theme or our gate read, with dashes around them or without."""


_RELEASE = re.compile(r"\A\ufeff?---[ \t]*\n(?:.*\n)*?release:[ \t]*(\S*)[ \t]*\n", re.IGNORECASE)


_SHOWN = re.compile(r"""^shown:[ \t]*["']?(?:true|yes)["']?[ \t]*$""", re.IGNORECASE | re.MULTILINE)


def release_of(text: str) -> Release:
    """At which release participants get a page; one that we do not know is the last."""
    match = _RELEASE.match(text.partition("\n---")[0] + "\n")
    typed = match[1].strip("\"'").lower() if match else "before"
    return next((release for release in RELEASES if release == typed), RELEASES[-1])


def is_shown(text: str) -> bool:
    """Whether a page says of itself that it may tell what it tells: `shown: yes`."""
    head = text.partition("\n---" if text.startswith("---") else "\n\n")[0]
    return _SHOWN.search(head) is not None


def settings(page: bytes) -> yaml.Node | None:
    """What MkDocs reads of the settings at the top of a page, with or without dashes around them.

    Its marks are of lines of the page. None without any, or where nobody can read them.
    """
    text = page.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    if block := _BLOCK.match(text):
        try:
            return compose(f"\n{block[1]}".encode())
        except yaml.YAMLError:
            return None
    pairs = []
    for number, line in enumerate(text.split("\n")):
        if typed := _LIKE_A_SETTING.match(line):
            column = len(line) - len(line[typed.end() :].lstrip())
            mark = yaml.Mark("", 0, number, column, None, 0)
            value = yaml.ScalarNode(_TEXT, line[column:].rstrip(), mark)
            pairs.append((yaml.ScalarNode(_TEXT, typed[1].lower()), value))
        elif not line.startswith(("    ", "\t")):
            break
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs) if pairs else None


def problems(path: str, text: str) -> Iterator[Problem]:
    """Why the first lines of a page would be shown, or would not, other than their author meant."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return
    if _DASHES.fullmatch(lines[first]) and _KEY.match("".join(lines[first + 1 : first + 2])):
        yield from _of_block(path, lines, first)
    elif first == 0 and _is_swallowed(lines[0]):
        yield Problem(Code.FIRST_LINE_LOST, Position(path, 1, 1, lines[0]))


def _is_swallowed(line: str) -> bool:
    setting = _LIKE_A_SETTING.match(line)
    return setting is not None and setting[1].lower() not in KNOWN


def _of_block(path: str, lines: list[str], first: int) -> Iterator[Problem]:
    """What is wrong with settings that begin at a line, counted from 0, with dashes."""
    if first or lines[0].rstrip() != "---":
        yield Problem(Code.FRONT_MATTER, Position(path, first + 1, 1, lines[first]))
        return
    last = next((n for n, line in enumerate(lines[1:-1], 1) if line.rstrip() in _ENDS), None)
    if last is None:
        yield Problem(Code.FRONT_MATTER, Position(path, 1, 1, lines[0]), {"end": "---"})
        return
    settings = parse(path, "\n".join(["", *lines[1:last]]).encode())
    yield from settings.problems
    typed = settings.values.get("release", "before") if isinstance(settings.values, dict) else ""
    if isinstance(typed, str) and typed and typed.lower() not in RELEASES:
        facts = {"field": "release", "choices": ", ".join(RELEASES)}
        yield Problem(Code.NOT_A_CHOICE, settings.position(("release",)), facts)
