"""Find the tables and pictures in texts, whatever view holds these."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from oefenkoffer.markup.nodes import Markup, Node


def held_in(view: object, *kinds: str) -> Iterator[Node]:
    """Every node of these kinds in the texts of a view, in their order."""
    waiting: list[Any] = [view]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Markup):
            waiting += reversed(part.blocks)
        elif isinstance(part, Node):
            if part.kind in kinds:
                yield part
            waiting += reversed(part.children)
        elif isinstance(part, tuple | list):
            waiting += reversed(part)
        elif is_dataclass(part):
            waiting += [getattr(part, field.name) for field in reversed(fields(part))]
        elif isinstance(part, Mapping):
            waiting += reversed(list(part.values()))
