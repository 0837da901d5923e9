"""The JSON Schema of each kind of file of a workshop, by its path."""

from collections.abc import Callable, Mapping
from pathlib import Path

from pydantic import BaseModel

from oefenkoffer.model.definitions.case import case_model
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.method import method_model
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.definitions.settings import settings_model
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.formats import packaged
from oefenkoffer.model.reading import exercise_of
from oefenkoffer.reference.json_schema import Schema, SchemaWriter
from oefenkoffer.reference.schema_store import as_json
from oefenkoffer.scaffold.new_workshop import starter
from oefenkoffer.scaffold.skeletons import formats, starters
from oefenkoffer.vocabulary import SCHEMAS, SPOKEN, Spoken

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
    return {f"{SCHEMAS}/{kind}.json": as_json(schema) for kind, schema in written.items()}


def schemas_for(source: str, language: Spoken) -> Mapping[str, bytes]:
    """The schemas for a workshop that begins with a packaged format or a whole example."""
    if source in starters():
        return schemas(exercise_of(Files(starter(source))), language)
    return schemas(packaged(source), language)


def write_store(folder: Path) -> None:
    """Make beforehand what `schemas_for` makes, below a folder that a wheel takes over."""
    for language in SPOKEN:
        for source in (*formats(), *starters()):
            for path, content in schemas_for(source, language).items():
                file = folder / language / source / Path(path).name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)


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
