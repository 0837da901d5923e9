"""Every key that somebody may type is explained, in each language of the command line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from oefenkoffer.model.definitions.case import Case, Role
from oefenkoffer.model.definitions.method import ScaledBehaviour
from oefenkoffer.model.definitions.schema import annotations_of, is_model
from oefenkoffer.model.loading.formats import packaged, packaged_names
from oefenkoffer.problems import Code
from oefenkoffer.reference import descriptions as of_keys
from oefenkoffer.reference.descriptions import ANY, description, descriptions
from oefenkoffer.reference.schema_files import MODELS
from oefenkoffer.source import parse
from oefenkoffer.typed_values import FileStem
from oefenkoffer.vocabulary import SPOKEN, Spoken

KEYS = Path(of_keys.__file__).with_name("keys.yml")


def models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 (an annotation)
    """Each model within an annotation, however deep."""
    if is_model(annotation):
        yield annotation
        for below in annotations_of(annotation).values():
            yield from models(below)
    for argument in get_args(annotation):
        yield from models(argument)


EVERY: list[type[BaseModel]] = [
    ScaledBehaviour,
    *(
        model
        for name in packaged_names()
        for file in MODELS.values()
        for model in models(file(packaged(name)))
    ),
]


def is_part(model: type[BaseModel], key: str) -> bool:
    """Whether the format explains a key, by the label of its part."""
    return key not in next((c for c in (Case, Role) if issubclass(model, c)), model).model_fields


@pytest.mark.parametrize("language", SPOKEN)
def test_every_key_is_explained(language: Spoken) -> None:
    lacking = {
        f"{model.__name__}.{key}"
        for model in EVERY
        for key, annotation in annotations_of(model).items()
        if annotation != FileStem and model.__name__ != "trainer" and not is_part(model, key)
        if not description(model, key, language)
    }

    assert lacking == set(), "explain each key in reference/keys.yml"


def test_no_key_is_explained_that_is_not_there() -> None:
    there = (
        {
            f"{base.__name__}.{key}"
            for model in EVERY
            for base in model.__mro__
            for key in model.model_fields
        }
        | {f"{model.__name__}.{ANY}" for model in EVERY}
        | {"Format.extends", "Case.trainer"}
    )
    explained = {f"{name}.{key}" for name, keys in descriptions().items() for key in keys}

    assert explained - there == set()


def test_each_key_is_explained_once() -> None:
    problems = parse("keys.yml", KEYS.read_bytes()).problems

    assert [problem for problem in problems if problem.code is Code.REPEATED_KEY] == []
