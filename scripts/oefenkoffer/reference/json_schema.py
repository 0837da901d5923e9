"""Turn a model into a JSON Schema for editors of YAML, by its annotations.

Why not pydantic's own: our values are read from texts by validators, of which it knows nothing, and
an editor has to accept what YAML makes of a text, such as a number.
"""

from collections.abc import Iterator, Mapping
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, PlainValidator, WrapValidator
from pydantic.fields import FieldInfo

from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.labels import Labels
from oefenkoffer.model.definitions.case import Case, Role
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.schema import TAG, annotations_of, is_model, is_union, members
from oefenkoffer.reference.descriptions import (
    description,
    labels_of,
    part_label,
    readers,
    role_title,
)
from oefenkoffer.typed_values import Between, FileStem, Flag, Matching, Time
from oefenkoffer.vocabulary import Spoken

Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"
SCALAR: Schema = {"type": ["string", "number", "boolean"]}
"""Any text: YAML takes some for something else, such as `2024`."""
_SIMPLE = (str, int, bool)


class SchemaWriter:
    """Writes the schemas of one format in one language.

    Attributes:
        exercise: the format.
        language: of the descriptions.
    """

    def __init__(self, exercise: Format, language: Spoken) -> None:
        self.exercise = exercise
        self.language: Spoken = language
        self.labels: Labels = labels_of(exercise, language)

    def file(self, model: type[BaseModel]) -> Schema:
        """The schema of a whole file."""
        return {"$schema": DIALECT, **self._model(model, ())}

    def described(self, model: type[BaseModel], key: str) -> str:
        """What a key is for."""
        return description(model, key, self.language)

    def _model(self, model: type[BaseModel], below: tuple[str, ...], kind: str = "") -> Schema:
        """An object with the keys of a model; `below` is the way to it from the case or role."""
        properties: Schema = {}
        has_parts = issubclass(model, Case | Role) or bool(below)
        for key, annotation in annotations_of(model).items():
            if annotation == FileStem:
                continue
            part = self._part((*below, key), kind) if has_parts else None
            field = model.model_fields[key]
            schema = self._of(annotation, (*below, key) if has_parts and not part else (), kind)
            properties[key] = schema | self._notes(model, key, part, field)
        needed = [key for key in properties if model.model_fields[key].is_required()]
        return _object(properties, needed)

    def _notes(
        self, model: type[BaseModel], key: str, part: PartFormat | None, field: FieldInfo
    ) -> Schema:
        """What an editor tells of a key: its description, and what holds without it."""
        if part is None:
            text = self.described(model, key)
        else:
            title = part_label(key, part, self.labels) or self.described(model, key)
            who = readers(part, self.exercise, self.labels)
            sentence = title if title.endswith(("?", "!", ".")) else f"{title}."
            text = self.labels.text("reference.part", label=sentence, readers=who)
        notes: Schema = {"description": text} if text else {}
        default = field.default
        if isinstance(default, _SIMPLE) and default != "":
            notes["default"] = ("no", "yes")[default] if isinstance(default, bool) else default
        return notes

    def _part(self, way: tuple[str, ...], kind: str) -> PartFormat | None:
        parts = self.exercise.of_roles[kind] if kind else self.exercise.of_case
        return parts.get(".".join(way))

    def _of(self, annotation: Any, below: tuple[str, ...], kind: str) -> Schema:  # noqa: ANN401 (an annotation)
        bare, extras = _taken_apart(annotation)
        if union := members(bare):
            return self._roles(union)
        if is_union(bare):
            options = [part for part in get_args(bare) if part is not NoneType]
            schemas = [self._of(option, below, kind) for option in options]
            return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
        if is_model(bare):
            schema = self._role(bare) if issubclass(bare, Role) else self._model(bare, below, kind)
            return {"anyOf": [schema, SCALAR]} if _has(extras, BeforeValidator) else schema
        origin = get_origin(bare)
        if origin is tuple and not _has(extras, PlainValidator):
            return self._list(self._of(get_args(bare)[0], below, kind), extras)
        if origin is dict:
            return self._named(bare, extras, kind)
        return _leaf(annotation, bare, extras)

    def _list(self, item: Schema, extras: tuple[Any, ...]) -> Schema:
        """A list; one text is a list of one."""
        schema: Schema = {"type": "array", "items": item}
        for extra in extras:
            for bound in extra.metadata if isinstance(extra, FieldInfo) else ():
                for word, name in (("minItems", "min_length"), ("maxItems", "max_length")):
                    schema |= {word: getattr(bound, name)} if hasattr(bound, name) else {}
        return schema if item.get("type") == "object" else {"anyOf": [schema, item]}

    def _named(self, bare: Any, extras: tuple[Any, ...], kind: str) -> Schema:  # noqa: ANN401 (an annotation)
        """Values by names of the author's; in some places a row of them without names will do."""
        name, value = get_args(bare)
        item = self._of(value, (), kind)
        schema: Schema = {"type": "object", "additionalProperties": item}
        key, key_extras = _taken_apart(name)
        patterns = [extra.pattern for extra in key_extras if isinstance(extra, Matching)]
        if get_origin(key) is Literal:
            schema = _object(dict.fromkeys(get_args(key), item), [])
        elif patterns:
            schema["propertyNames"] = {"pattern": f"^({patterns[0]})$"}
        if _has(extras, WrapValidator):
            return {"anyOf": [schema, {"type": "array"}, SCALAR]}
        if is_union(key):
            return {"anyOf": [schema, {"type": "array", "items": item}]}
        return schema

    def _roles(self, union: tuple[type[BaseModel], ...]) -> Schema:
        """A role of any kind: what else it holds follows from what it plays."""
        kinds = {get_args(annotations_of(model)[TAG])[0]: model for model in union}
        usual = next((kind for kind, role in self.exercise.roles.items() if role.usual), None)
        names = ", ".join(
            f"{kind} ({role_title(kind, self.exercise, self.labels)})" for kind in kinds
        )
        tag = {"enum": [*kinds], "description": f"{self.described(Role, TAG)}: {names}"}
        rules = [
            {"if": {"properties": {TAG: {"const": kind}}, "required": [TAG]}, "then": schema}
            for kind, model in kinds.items()
            for schema in [self._role(model)]
        ]
        if usual:
            bare = self._role(kinds[usual], needs_tag=False)
            rules.append({"if": {"not": {"required": [TAG]}}, "then": bare})
        needed = [] if usual else [TAG]
        return {"type": "object", "properties": {TAG: tag}, "required": needed, "allOf": rules}

    def _role(self, model: type[BaseModel], *, needs_tag: bool = True) -> Schema:
        kind = get_args(annotations_of(model)[TAG])[0]
        schema = self._model(model, (), kind)
        if not needs_tag:
            schema["required"] = [key for key in schema["required"] if key != TAG]
        return schema


def _object(properties: Mapping[str, Schema], needed: list[str]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": needed,
        "additionalProperties": False,
    }


def _leaf(annotation: Any, bare: Any, extras: tuple[Any, ...]) -> Schema:  # noqa: ANN401 (annotations)
    """The schema of one value."""
    if annotation == Flag:
        return {"anyOf": [{"enum": ["yes", "no"]}, {"type": "boolean"}, {"pattern": _FLAG}]}
    if annotation == Time:
        pattern = r"^([01]?[0-9]|2[0-3])[.:][0-5][0-9]$"
        return {"type": ["string", "number"], "pattern": pattern, "maximum": 24}
    if get_origin(bare) is Literal:
        return {"enum": [*_as_yaml(get_args(bare))]}
    for extra in extras:
        if isinstance(extra, Between):
            numbers = ["integer" if bare is int else "number", "string"]
            bounds = {"minimum": extra.low, "maximum": extra.high}
            return {"type": numbers, "pattern": r"^-?[0-9]+([.,][0-9]+)?$", **bounds}
        if isinstance(extra, Matching):
            return {"type": ["string", "number"], "pattern": f"^({extra.pattern})$"}
    return SCALAR


_FLAG = "^(ja|nee|nein|oui|non|s[ií]|no|yes)$"
"""Yes and no in the languages that are packaged."""


def _as_yaml(choices: tuple[Any, ...]) -> Iterator[Any]:
    """Each choice, and the number that YAML makes of one in digits."""
    for choice in choices:
        yield choice
        if isinstance(choice, str) and choice.isdecimal():
            yield int(choice)


def _taken_apart(annotation: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401 (annotations)
    """An annotation without what was added to it, and that, from all its layers."""
    extras: tuple[Any, ...] = ()
    while get_origin(annotation) is Annotated or _is_optional(annotation):
        inner, *added = get_args(annotation)
        if _is_optional(annotation):
            inner = next(part for part in get_args(annotation) if part is not NoneType)
            added = []
        annotation, extras = inner, (*extras, *added)
    return annotation, extras


def _is_optional(annotation: Any) -> bool:  # noqa: ANN401 (an annotation)
    arguments = get_args(annotation)
    return is_union(annotation) and NoneType in arguments and len(arguments) == 2  # noqa: PLR2004


def _has(extras: tuple[Any, ...], kind: type) -> bool:
    return any(type(extra) is kind for extra in extras)
