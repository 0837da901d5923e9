"""Turn links to the titles of other slides into links to their addresses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from difflib import get_close_matches
from typing import TypeVar
from urllib.parse import unquote

from oefenkoffer.markup import Node
from oefenkoffer.problems import Code, Position, Problem

Value = TypeVar("Value")


def linked(value: Value, targets: Mapping[str, str]) -> Value:
    """A slide, or anything in it, with the address of a slide instead of its title."""
    if isinstance(value, tuple):
        return type(value)(linked(item, targets) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {field.name: linked(getattr(value, field.name), targets) for field in fields(value)}
    if "target" in changes:
        typed = changes["target"]
        changes["target"] = targets.get(unquote(typed), typed if isinstance(value, Node) else "")
    return replace(value, **changes)


def dead_links(path: str, text: str, targets: Mapping[str, str]) -> Iterator[Problem]:
    """Each link in a typed file that leads to no slide."""
    for number, line in enumerate(text.splitlines(), start=1):
        for match in re.finditer(r"\]\((#[\w-]+)\)", line):
            if match[1] not in targets:
                position = Position(path, number, match.start(1) + 1, line)
                near = get_close_matches(match[1], targets, n=1)
                facts = {"link": match[1], "suggestion": near[0] if near else ""}
                yield Problem(Code.NO_SUCH_SLIDE, position, facts)
