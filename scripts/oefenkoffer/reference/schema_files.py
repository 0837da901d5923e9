"""The JSON Schema of each kind of file of a workshop, by its path."""

import json
from collections.abc import Callable, Mapping

from pydantic import BaseModel

from oefenkoffer.model.definitions.case import case_model
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.method import method_model
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.definitions.settings import settings_model
from oefenkoffer.reference.json_schema import Schema, SchemaWriter
from oefenkoffer.vocabulary import FILES_OF_KIND, SCHEMAS, Spoken

MODELS: Mapping[str, Callable[[Format], type[BaseModel]]] = {
    "case": case_model,
    "session": lambda _: SessionPlan,
    "kit": settings_model,
    "method": method_model,
    "forms": lambda _: Forms,
    "format": lambda _: Format,
}
"""What each kind of file holds, in a workshop of some format."""


def schemas(exercise: Format, language: Spoken) -> Mapping[str, bytes]:
    """The schema of each kind of file; its descriptions are in this language."""
    writer = SchemaWriter(exercise, language)
    written = {kind: writer.file(model(exercise)) for kind, model in MODELS.items()}
    written["format"] = _on_top_of_another(written["format"], writer)
    return {f"{SCHEMAS}/{kind}.json": _bytes(schema) for kind, schema in written.items()}


def editor_settings() -> bytes:
    """Settings of VS Code: which schema is for which files, and two spaces for an indent."""
    patterns = {f"{SCHEMAS}/{kind}.json": pattern for kind, pattern in FILES_OF_KIND.items()}
    spaces = {"editor.insertSpaces": True, "editor.tabSize": 2, "files.encoding": "utf8"}
    return _bytes({"yaml.schemas": patterns, "yaml.format.enable": False, "[yaml]": spaces})


def _on_top_of_another(schema: Schema, writer: SchemaWriter) -> Schema:
    """The schema of a format that says only what differs; `no` takes something away."""
    schema["properties"]["extends"] = {
        "type": "string",
        "description": writer.described(Format, "extends"),
    }
    schema["required"] = []
    for section in ("roles", "parts"):
        items = schema["properties"][section]["additionalProperties"]
        items["required"] = []
        taken_away = {"anyOf": [{"enum": ["no"]}, {"type": "boolean"}]}
        schema["properties"][section]["additionalProperties"] = {"anyOf": [items, taken_away]}
    return schema


def _bytes(schema: Schema) -> bytes:
    return json.dumps(schema, ensure_ascii=False, indent=1).encode() + b"\n"
