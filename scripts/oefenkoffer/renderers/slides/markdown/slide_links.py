"""Turn links to the titles of other slides into links to their numbers."""

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
    numbers: dict[str, str] = {}
    for number, slide in enumerate(slides, start=1):
        numbers.setdefault(address(slide.title), f"#{number}")
        numbers[f"#{number}"] = f"#{number}"
    return numbers


def linked(value: Value, numbers: Mapping[str, str]) -> Value:
    """A slide, or anything in it, with the number of a slide instead of its title."""
    if isinstance(value, tuple):
        return type(value)(linked(item, numbers) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {field.name: linked(getattr(value, field.name), numbers) for field in fields(value)}
    if isinstance(value, Node):
        target = unquote(value.target)
        changes["target"] = numbers.get(target, value.target)
    return replace(value, **changes)


def dead_links(path: str, text: str, numbers: Mapping[str, str]) -> Iterator[Problem]:
    """Each link in a typed file that leads to no slide."""
    for number, line in enumerate(text.splitlines(), start=1):
        for match in re.finditer(r"\]\((#[\w-]+)\)", line):
            if match[1] not in numbers:
                position = Position(path, number, match.start(1) + 1, line)
                near = get_close_matches(match[1], numbers, n=1)
                facts = {"link": match[1], "suggestion": near[0] if near else ""}
                yield Problem(Code.NO_SUCH_SLIDE, position, facts)
