"""Slides with links to the titles of other slides in, the same with their numbers out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from difflib import get_close_matches
from typing import TypeVar
from urllib.parse import unquote

from oefenkoffer.markup import Node
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.renderers.slides.model import Slide

Value = TypeVar("Value")


def address(title: str) -> str:
    """What a link to a slide says: its title in small letters, with hyphens between the words."""
    return "#" + "-".join(re.findall(r"\w+", title.casefold()))


def addresses(slides: Sequence[Slide]) -> Mapping[str, str]:
    """The number of each slide by its address; the first of those with the same title."""
    found: dict[str, str] = {}
    for number, slide in enumerate(slides, start=1):
        found.setdefault(address(slide.title), f"#{number}")
        found[f"#{number}"] = f"#{number}"
    return found


def linked(value: Value, known: Mapping[str, str]) -> Value:
    """A slide, or anything in it, with the number of a slide in the place of its title."""
    if isinstance(value, tuple):
        return type(value)(linked(item, known) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {field.name: linked(getattr(value, field.name), known) for field in fields(value)}
    if isinstance(value, Node):
        target = unquote(value.target)
        changes["target"] = known.get(target, value.target)
    return replace(value, **changes)


def nowhere(path: str, text: str, known: Mapping[str, str]) -> Iterator[Problem]:
    """Each link in a typed file that leads to no slide."""
    for number, line in enumerate(text.splitlines(), start=1):
        for found in re.finditer(r"\]\((#[\w-]+)\)", line):
            if found[1] not in known:
                place = Position(path, number, found.start(1) + 1, line)
                near = get_close_matches(found[1], known, n=1)
                facts = {"link": found[1], "suggestion": near[0] if near else ""}
                yield Problem(Code.NO_SUCH_SLIDE, place, facts)
