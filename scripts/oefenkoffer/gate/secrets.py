"""Turn a workshop and the views of everyone into the texts that no such view holds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from pydantic import BaseModel

from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.passages import Passage
from oefenkoffer.markup import Markup, parts_of, plain_text
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.files import FORMS, METHOD, SETTINGS
from oefenkoffer.problems import Location
from oefenkoffer.typed_values import Strict

WORDS = 4
LETTERS = 15
"""A text that is shorter could stand anywhere: `geen boete` says nothing about whence it came."""


SHORTEST = 8
"""How many letters a name has that is looked for."""


@dataclass(frozen=True)
class Secret:
    """A text that is not for everyone, and the place where its author typed it.

    Attributes:
        file: the file, relative to the project.
        location: the field of a YAML file; empty for a text elsewhere.
        normalized: the text as it is compared.
        line: where a text elsewhere stands.
    """

    file: str
    location: Location
    text: str
    normalized: bytes
    line: int = 0

    @property
    def field(self) -> str:
        """The name of the field, as authors know it."""
        return ".".join(map(str, self.location))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def normalized_texts(views: Iterable[object]) -> tuple[bytes, ...]:
    """Every text of some views, as it is compared, once."""
    unique = dict.fromkeys(texts_of(tuple(views)))
    return tuple(dict.fromkeys(map(normalized, unique)))


def secrets(workshop: Workshop, public: tuple[bytes, ...]) -> tuple[Secret, ...]:
    """Every text of a workshop that is not public, once, at the first place where it stands.

    Of a session plan see `trainers_secrets`.
    """
    models: dict[str, Strict] = {SETTINGS: workshop.settings}
    models = {METHOD: workshop.method, **models} if workshop.method else models
    models |= {FORMS: workshop.forms} if workshop.forms else {}
    models |= {workshop.case_path(case.id): case for case in workshop.cases}
    return tuple(_hidden(_of_models(models), public))


def short_secrets(workshop: Workshop, public: tuple[bytes, ...]) -> tuple[Secret, ...]:
    """Texts of cases that are too short to be sure of, such as the name of a person.

    One word alone is none: `boosheid` says nothing about whence it came.
    """
    all_public = b"|".join(public)
    return tuple(
        secret
        for secret in case_texts(workshop)
        if _is_short(secret) and secret.normalized not in all_public
    )


def case_texts(workshop: Workshop) -> Iterator[Secret]:
    """Every text of the cases, at its place; whether it is a secret is another question."""
    return _of_models({workshop.case_path(case.id): case for case in workshop.cases})


def _is_short(secret: Secret) -> bool:
    is_long = len(secret.normalized) >= LETTERS and secret.words >= WORDS
    is_one = len(secret.normalized) < SHORTEST or secret.words == 1
    return not (is_long or is_one)


def trainers_secrets(
    workshop: Workshop, known: tuple[bytes, ...], private: Iterable[Passage]
) -> tuple[Secret, ...]:
    """What the trainer wrote for nobody else: session plans, and texts beside the workshop.

    Args:
        workshop: whose session plans are meant.
        known: every text of everyone, and every secret, as it is compared.
        private: the texts beside it.
    """
    plans = {workshop.session_path(session.id): session for session in workshop.sessions}
    return tuple(_hidden(chain(_of_models(plans), map(_of_passage, private)), known))


def _hidden(secrets: Iterable[Secret], known: tuple[bytes, ...]) -> Iterator[Secret]:
    seen = set(known)
    for secret in secrets:
        is_long = len(secret.normalized) >= LETTERS and secret.words >= WORDS
        if is_long and secret.normalized not in seen:
            seen.add(secret.normalized)
            yield secret


def _of_models(models: Mapping[str, Strict]) -> Iterator[Secret]:
    for path, model in models.items():
        for location, text in texts(model):
            words = plain_text(text)
            yield Secret(path, location, words, normalized(words))


def _of_passage(passage: Passage) -> Secret:
    words = passage.words
    return Secret(passage.path, (), words, normalized(words), passage.line)


def texts_of(value: object) -> Iterator[str]:
    """Every text in a view, whatever it is made of; of what a format says, each thing once."""
    waiting: list[Any] = [value]
    formats: set[int] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, Markup):
            yield part.plain
        elif isinstance(part, BaseModel):
            if id(part) not in formats:
                formats.add(id(part))
                names = reversed(list(type(part).model_fields))
                waiting += [getattr(part, name) for name in names]
        else:
            waiting += reversed(parts_of(part))
