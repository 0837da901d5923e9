"""List the keys of a file for people to read, from the schema that editors get of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.labels import Labels
from oefenkoffer.model.definitions.schema import TAG
from oefenkoffer.reference.json_schema import Schema

NAME = "…"
"""Stands for a name of the author's choice."""


@dataclass(frozen=True)
class KeyRow:
    """One key.

    Attributes:
        way: the keys that lead to it, and itself.
        kind: what stands behind it, in words.
        is_needed: whether it cannot be left out where it belongs.
        description: what it is for, and who reads it.
    """

    way: tuple[str, ...]
    kind: str
    is_needed: bool
    description: str


def key_rows(schema: Schema, labels: Labels, way: tuple[str, ...] = ()) -> Iterator[KeyRow]:
    """Every key of a file, those below another one right after it."""
    needed = {*schema.get("required", ())}
    for key, below in schema.get("properties", {}).items():
        path = (*way, key)
        yield KeyRow(path, _kind(below, labels), key in needed, below.get("description", ""))
        yield from _below(below, labels, path)


def _below(schema: Schema, labels: Labels, way: tuple[str, ...]) -> Iterator[KeyRow]:
    """The keys within a value: of an object, of each item of a list, or of each named one."""
    schema = _first(schema)
    if rules := schema.get("allOf"):
        for rule in rules:
            if kind := rule["if"].get("properties", {}).get(TAG):
                path = (*way, f"{TAG}: {kind['const']}")
                yield KeyRow(path, labels.text("reference.keys"), is_needed=False, description="")
                own = {
                    key: below for key, below in rule["then"]["properties"].items() if key != TAG
                }
                yield from key_rows({**rule["then"], "properties": own}, labels, path)
    elif "properties" in schema:
        yield from key_rows(schema, labels, way)
    elif isinstance(named := schema.get("additionalProperties"), dict):
        inner = way if _first(named).get("allOf") else (*way, NAME)
        yield from _below(named, labels, inner)
    elif "items" in schema:
        yield from _below(schema["items"], labels, way)


def _first(schema: Schema) -> Schema:
    """The main form of a value that can be typed in several."""
    first: Schema = schema["anyOf"][0] if "anyOf" in schema else schema
    return first


def _kind(schema: Schema, labels: Labels) -> str:
    """What somebody types behind a key, in a few words."""
    main = _first(schema)
    if "anyOf" in schema and main.get("enum") == ["yes", "no"]:
        return labels.text("reference.yes_no")
    if "enum" in main:
        choices = dict.fromkeys(map(str, main["enum"]))
        return labels.text("reference.choice", choices=", ".join(choices))
    if main.get("type") == "array":
        return labels.text("reference.list")
    if main.get("type") == "object":
        is_named = bool(main.get("additionalProperties"))
        return labels.text("reference.named" if is_named else "reference.keys")
    if "minimum" in main:
        return labels.text("reference.number", low=main["minimum"], high=main["maximum"])
    return labels.text("reference.text")
