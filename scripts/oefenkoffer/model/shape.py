"""Which keys a model knows at a place: for suggestions, and for tests that visit every field."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from oefenkoffer.problems import Location


def keys_at(model: type[BaseModel], location: Location) -> tuple[str, ...]:
    """The keys that belong at a location, pydantic's tag of a union among its steps."""
    models = {model}
    for step in location:
        models = set(_step(models, step)) or models
    return tuple(dict.fromkeys(key for found in models for key in found.model_fields))


def _step(models: set[type[BaseModel]], step: str | int) -> Iterator[type[BaseModel]]:
    for model in models:
        if isinstance(step, str) and step in model.model_fields:
            yield from models_in(model.model_fields[step].annotation)
        elif step in _tags(model):
            yield model


def _tags(model: type[BaseModel]) -> tuple[str, ...]:
    """The tag by which a union knows this model; empty for a model outside a union."""
    plays = model.model_fields.get("plays")
    return get_args(plays.annotation) if plays else ()


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 (any annotation)
    """Every model that an annotation mentions, at whatever depth."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)
