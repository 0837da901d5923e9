"""Turn a workshop and the views of everyone into the texts that no such view holds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from types import NoneType
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
"""A shorter text could stand anywhere: `geen boete` says nothing about where it came from."""


SHORTEST = 8
"""How many letters a name must have to be looked for."""

WORDLESS = frozenset({NoneType, bool, int, float})
"""What most parts of a view are that are no text."""


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
    return tuple(_hidden(chain.from_iterable(_typed(workshop).values()), public))


@lru_cache(2)  # each that looks for what was told by accident asks for all of them
def _typed(workshop: Workshop) -> Mapping[str, tuple[Secret, ...]]:
    """Every text of a workshop by its file, but for those of session plans."""
    models: dict[str, Strict] = {SETTINGS: workshop.settings}
    models = {METHOD: workshop.method, **models} if workshop.method else models
    models |= {FORMS: workshop.forms} if workshop.forms else {}
    models |= {workshop.case_path(case.id): case for case in workshop.cases}
    return {path: tuple(_of_model(path, model)) for path, model in models.items()}


def short_secrets(workshop: Workshop, public: tuple[bytes, ...]) -> tuple[Secret, ...]:
    """Texts of cases that are too short to be sure of, such as the name of a person.

    One word alone is none: `boosheid` says nothing about where it came from.
    """
    all_public = b"|".join(public)
    return tuple(
        secret
        for secret in case_texts(workshop)
        if _is_short(secret) and secret.normalized not in all_public
    )


def case_texts(workshop: Workshop) -> Iterator[Secret]:
    """Every text of the cases, at its place; whether it is a secret is another question."""
    typed = _typed(workshop)
    return (text for case in workshop.cases for text in typed[workshop.case_path(case.id)])


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
    plans = (_of_model(workshop.session_path(plan.id), plan) for plan in workshop.sessions)
    return tuple(_hidden(chain(*plans, map(_of_passage, private)), known))


def _hidden(secrets: Iterable[Secret], known: tuple[bytes, ...]) -> Iterator[Secret]:
    seen = set(known)
    for secret in secrets:
        is_long = len(secret.normalized) >= LETTERS and secret.words >= WORDS
        if is_long and secret.normalized not in seen:
            seen.add(secret.normalized)
            yield secret


def _of_model(path: str, model: Strict) -> Iterator[Secret]:
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
        kind = type(part)
        if kind is str:
            yield part
        elif kind is Markup:
            yield part.plain
        elif kind in WORDLESS:
            continue
        elif not issubclass(kind, BaseModel):
            waiting += reversed(parts_of(part))
        elif id(part) not in formats:
            formats.add(id(part))
            waiting += [getattr(part, name) for name in reversed(kind.model_fields)]
