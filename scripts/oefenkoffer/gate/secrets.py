"""Turn a workshop and the views of everyone into the texts that no such view holds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from oefenkoffer.gate.normalize import normalized
from oefenkoffer.markup import Markup
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.base import Strict
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.files import FORMS, METHOD, SETTINGS, id_of, is_case
from oefenkoffer.problems import Location

WORDS = 4
LETTERS = 15
"""A text that is shorter could stand anywhere: `geen boete` says nothing about whence it came."""


@dataclass(frozen=True)
class Secret:
    """A text that is not for everyone, and the place where its author typed it.

    Attributes:
        file: the YAML file, relative to the project.
        normalized: the text as it is compared.
    """

    file: str
    location: Location
    text: str
    normalized: bytes


def normalized_texts(views: Iterable[object]) -> tuple[bytes, ...]:
    """Every text of some views, as it is compared, once."""
    unique = dict.fromkeys(text for view in views for text in _texts(view))
    return tuple(dict.fromkeys(map(normalized, unique)))


def secrets(workshop: Workshop, public: tuple[bytes, ...]) -> tuple[Secret, ...]:
    """Every text of a workshop that is not public, once, at the first place where it stands."""
    seen = set(public)
    hidden: list[Secret] = []
    for file, location, text in _all(workshop):
        compared = normalized(text)
        if compared not in seen and len(compared) >= LETTERS and len(text.split()) >= WORDS:
            seen.add(compared)
            hidden.append(Secret(file, location, text, compared))
    return tuple(hidden)


def _all(workshop: Workshop) -> Iterator[tuple[str, Location, str]]:
    """Every text of a workshop but its session plans, with its file and its place in it.

    Why not of session plans: no role hides anything there, and slides that everyone sees say the
    same words.
    """
    paths = {id_of(path): path for path in workshop.documents if is_case(path)}
    models: dict[str, Strict] = {METHOD: workshop.method, SETTINGS: workshop.settings}
    models |= {FORMS: workshop.forms} if workshop.forms else {}
    models |= {paths[case.id]: case for case in workshop.cases}
    for path, model in models.items():
        for location, text in texts(model):
            yield path, location, text.plain if isinstance(text, Markup) else text


def _texts(value: object) -> Iterator[str]:
    """Every text in a view, whatever it is made of."""
    waiting: list[Any] = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, Markup):
            yield part.plain
        elif isinstance(part, tuple | list):
            waiting += reversed(part)
        elif isinstance(part, Mapping):
            waiting += reversed(list(part.values()))
        elif is_dataclass(part):
            waiting += [getattr(part, field.name) for field in reversed(fields(part))]
