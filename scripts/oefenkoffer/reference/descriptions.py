"""Say what a key is for, in one of the languages of the command line."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel

from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.kinds.phrase import in_language
from oefenkoffer.labels import Labels, catalogue
from oefenkoffer.model.definitions.format import READER_GROUPS, Format
from oefenkoffer.vocabulary import Spoken

ANY = "*"
"""Stands for keys that are called as an author likes."""

_LABELLED = ("part", "card", "site")
"""The sections of the catalogue with labels of parts."""


@cache
def descriptions() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """What each key is for, by model, key and language."""
    text = Path(__file__).with_name("keys.yml").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(text)
    return loaded


def description(model: type[BaseModel], key: str, language: Spoken) -> str:
    """What a key of a model is for; empty where nobody wrote it down."""
    for name in (model.__name__, *(base.__name__ for base in model.__mro__)):
        known = descriptions().get(name, {})
        if words := known.get(key) or known.get(ANY):
            return words[language]
    return ""


def part_label(key: str, part: PartFormat, labels: Labels) -> str:
    """What a part is called where it is printed; empty where it stands under no label."""
    if part.label:
        return in_language(part.label, labels.language)
    names = (key.replace(".", "_"), key.rpartition(".")[2])
    words = (labels.sections[section].get(name) for section in _LABELLED for name in names)
    return next((word for word in words if word), "")


def readers(part: PartFormat, exercise: Format, labels: Labels) -> str:
    """Who reads a part, beside the trainer, who reads all."""
    names = [
        labels.text(f"reference.{reader}")
        if reader in READER_GROUPS
        else role_title(reader, exercise, labels)
        for reader in part.readers
    ]
    return f"{labels.semicolon} ".join(names) or labels.text("reference.trainer")


def role_title(kind: str, exercise: Format, labels: Labels) -> str:
    """What a kind of role is called."""
    role = exercise.roles.get(kind)
    if role and role.title:
        return in_language(role.title, labels.language)
    return labels.sections["words"].get(kind, kind)


def labels_of(exercise: Format, language: Spoken) -> Labels:
    """The words of a language, with those of a format."""
    return catalogue(language, added=exercise.words_in(language))
