"""The schema of the models: what belongs at a location, and every text with its location.

All of it follows the annotations, so that a new field needs no entry anywhere.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter

from oefenkoffer.markup import Markup
from oefenkoffer.problems import Location
from oefenkoffer.typed_values import FileStem, Line, Picture, Rich, TypingHabits

M = TypeVar("M", bound=BaseModel)

TAG = "plays"
"""The key by which a union of models tells them apart."""

MOST_MODELS = 256
"""How many models are remembered. Why a bound: each reading of a kit makes models of its format."""


def texts(model: BaseModel) -> Iterator[tuple[Location, str | Markup]]:
    """Every text that a person reads, with its location, in the order of the fields."""
    return ((location, value) for location, is_text, value in _values(model) if is_text)


def pictures(model: BaseModel) -> Iterator[tuple[Location, Picture]]:
    """Every picture that a model names, with its location."""
    for location, _, value in _values(model):
        if isinstance(value, Picture):
            yield location, value


def texts_for_lists(model: type[BaseModel], values: object) -> Iterator[Location]:
    """Where plain values hold a text and the model wants a list."""
    return _texts_for_lists(_Wanted(models={"": model}), values, ())


@dataclass(frozen=True)
class _Wanted:
    """What an annotation wants of plain values, worked out once and not again for every value.

    Attributes:
        is_list: it wants a list.
        item: what it wants of each thing in it; None where there is no list in that.
        models: those that it wants one of, by their tags; one alone has none.
    """

    is_list: bool = False
    item: "_Wanted | None" = None
    models: Mapping[str, type[BaseModel]] = field(default_factory=dict)


def _wanted(annotation: Any) -> _Wanted | None:  # noqa: ANN401 (an annotation)
    """What an annotation wants; None where that is no list, with no list in it."""
    bare = _bare(annotation)
    if is_model(bare):
        return _Wanted(models={"": bare})
    if models := members(bare):
        return _Wanted(models={_tag(model): model for model in models})
    is_list = get_origin(bare) is tuple
    item = _wanted(_below(bare, 0)) if get_args(bare) else None
    return _Wanted(is_list, item) if is_list or item else None


@lru_cache(MOST_MODELS)
def _wanted_by(model: type[BaseModel]) -> Mapping[str, _Wanted]:
    """What each field wants, of those that want a list or have one in them."""
    fields = ((name, _wanted(below)) for name, below in annotations_of(model).items())
    return {name: wanted for name, wanted in fields if wanted}


def _texts_for_lists(wanted: _Wanted, value: object, location: Location) -> Iterator[Location]:
    if isinstance(value, str):
        if wanted.is_list:
            yield location
    elif wanted.models and isinstance(value, dict):
        tag = "" if "" in wanted.models else str(value.get(TAG))
        fields = _wanted_by(wanted.models[tag]) if tag in wanted.models else {}
        for name, part in value.items():
            if name in fields:
                yield from _texts_for_lists(fields[name], part, (*location, name))
    elif wanted.item and isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts_for_lists(wanted.item, part, (*location, step))


def in_file(model: type[BaseModel], loc: Location) -> Location:
    """Pydantic's location as the file has it: without the tags of unions."""
    return tuple(step for steps, _ in _way(model, loc) for step in steps)


def keys_at(model: type[BaseModel], loc: Location) -> tuple[str, ...]:
    """The keys that belong at one of pydantic's locations; none where anything goes."""
    annotation = _bare(_at(model, loc))
    annotations = annotations_of(annotation) if is_model(annotation) else {}
    return tuple(name for name, below in annotations.items() if below != FileStem)


def part_of(
    model: type[M],
    values: Mapping[str, Any],
    wrong: Collection[str],
    habits: TypingHabits | None = None,
) -> M:
    """A model of the fields that are right; to ask for another raises AttributeError."""
    fields = {
        name: _adapter(model, name).validate_python(values[name], context=habits)
        for name in model.model_fields
        if name in values and name not in wrong
    }
    part = model.model_construct(**fields)
    for name in {*wrong} & part.__dict__.keys():
        del part.__dict__[name]
    return part


@lru_cache(MOST_MODELS)
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    return TypeAdapter(annotations_of(model)[name])


def needed_at(model: type[BaseModel], loc: Location) -> tuple[str, ...]:
    """The keys that cannot be left out at one of pydantic's locations."""
    annotation = _bare(_at(model, loc))
    fields = annotation.model_fields if is_model(annotation) else {}
    return tuple(name for name, info in fields.items() if info.is_required())


def choices_at(model: type[BaseModel], loc: Location) -> tuple[str, ...]:
    """The values to choose from at one of pydantic's locations; none where there is no choice."""
    annotation = _bare(_at(model, loc))
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(_tag(member) for member in members(annotation))


def _way(model: type[BaseModel], loc: Location) -> Iterator[tuple[Location, Any]]:
    """Each step of a location, none where it is the tag of a union, and what stands there."""
    here: Any = model
    for step in loc:
        annotation = _bare(here)
        if models := members(annotation):
            here = next(member for member in models if _tag(member) == step)
            yield (), here
        else:
            here = _below(annotation, step)
            yield (step,), here


def _at(model: type[BaseModel], loc: Location) -> Any:  # noqa: ANN401 (an annotation)
    """The annotation at a location."""
    here: Any = model
    for _, here in _way(model, loc):  # noqa: B007 (the last one is wanted)
        pass
    return here


def _below(annotation: Any, step: str | int) -> Any:  # noqa: ANN401 (an annotation)
    if is_model(annotation):
        return annotations_of(annotation).get(str(step))
    arguments = get_args(annotation)
    return arguments[-1 if get_origin(annotation) is dict else 0] if arguments else None


def _bare(annotation: Any) -> Any:  # noqa: ANN401 (an annotation)
    """An annotation without what pydantic adds to it, and without the None of an optional one."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    parts = [part for part in get_args(annotation) if part is not NoneType]
    return _bare(parts[0]) if is_union(annotation) and len(parts) == 1 else annotation


def members(annotation: Any) -> tuple[type[BaseModel], ...]:  # noqa: ANN401 (an annotation)
    """The models of a union; none for anything else."""
    models = get_args(annotation) if is_union(annotation) else ()
    return models if all(map(is_model, models)) else ()


def _tag(model: type[BaseModel]) -> str:
    return str(get_args(annotations_of(model)[TAG])[0])


def is_union(annotation: Any) -> bool:  # noqa: ANN401 (an annotation)
    """Whether an annotation is one of several others."""
    return get_origin(annotation) in (Union, UnionType)


def is_model(annotation: Any) -> bool:  # noqa: ANN401 (an annotation)
    """Whether an annotation is a model."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


@lru_cache(MOST_MODELS)
def annotations_of(model: type[BaseModel]) -> dict[str, Any]:
    """The annotation of each field, with all that was added to it."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


@dataclass(frozen=True)
class _Plan:
    """What an annotation says of a value, worked out once and not again for every value.

    Attributes:
        is_text: a person reads it.
        item: the plan of each thing in it; None where there are none.
    """

    is_text: bool
    item: "_Plan | None" = None


WHOLE = _Plan(is_text=False)
PLAIN = frozenset({str, int, float, bool})
"""What no person reads, and what has nothing in it that one does."""


@lru_cache(MOST_MODELS)
def _fields(model: type[BaseModel]) -> tuple[tuple[str, _Plan], ...]:
    plans = ((name, _plan(below)) for name, below in annotations_of(model).items())
    return tuple((name, plan) for name, plan in plans if plan)


def _plan(annotation: Any) -> _Plan | None:  # noqa: ANN401 (an annotation)
    """What an annotation says; None where no text, no picture and no model is in such a value."""
    if get_origin(annotation) is Annotated and is_union(get_args(annotation)[0]):
        annotation = get_args(annotation)[0]
    if is_union(annotation):
        first, *others = (part for part in get_args(annotation) if part is not NoneType)
        return _plan(first) or (WHOLE if others else None)
    bare, is_text = _bare(annotation), annotation in (Line, Rich)
    if not is_text and (bare in PLAIN or get_origin(bare) is Literal):
        return None
    if get_origin(bare) not in (tuple, dict):
        return _Plan(is_text)
    item = _plan(_below(bare, 0))
    return _Plan(is_text, item) if item else None


def _values(model: BaseModel) -> Iterator[tuple[Location, bool, Any]]:
    """Every text, picture and what holds such, whole before its parts; whether a person reads it.

    Why no recursion: a value would be handed up through all that it stands in.
    """
    waiting: list[tuple[Location, _Plan, Any]] = [((), WHOLE, model)]
    while waiting:
        location, plan, value = waiting.pop()
        if value is None:
            continue
        yield location, plan.is_text, value
        if isinstance(value, BaseModel):
            below = [
                ((*location, name), item, getattr(value, name, None))
                for name, item in _fields(type(value))
            ]
        elif plan.item is None:
            continue
        else:
            steps = enumerate(value) if isinstance(value, tuple) else value.items()
            below = [((*location, step), plan.item, item) for step, item in steps]
        waiting += reversed(below)
