"""Words that a format brings along: in one language, or in several."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import PlainValidator, TypeAdapter
from pydantic_core import PydanticCustomError

from oefenkoffer.labels import primary
from oefenkoffer.typed_values import Line

FALLBACK = "en"
_LINE: TypeAdapter[str] = TypeAdapter(Line)


def _phrase(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        return MappingProxyType({"": _LINE.validate_python(value)})
    if not value:
        raise PydanticCustomError("too_short", "empty")
    return MappingProxyType({key: _LINE.validate_python(text) for key, text in value.items()})


Phrase = Annotated[Mapping[str, str], PlainValidator(_phrase)]
"""A line of text, or one for each language: `{en: Patient, nl: Patiënt}`."""


def _named(value: object) -> Mapping[str, Mapping[str, str] | None]:
    if isinstance(value, list):
        return MappingProxyType({_LINE.validate_python(key): None for key in value})
    if not isinstance(value, dict):
        raise PydanticCustomError("tuple_type", "not a list")
    return MappingProxyType({key: _phrase(words) for key, words in value.items()})


Choices = Annotated[Mapping[str, Mapping[str, str] | None], PlainValidator(_named)]
"""Keys to choose from: as a list, whose words the catalogue has, or each with its own words."""


def in_language(phrase: Mapping[str, str], language: str) -> str:
    """The words in a language, else in that of any country, in English, or in any language."""
    keys = (language, primary(language), "", FALLBACK, next(iter(phrase)))
    return next(phrase[key] for key in keys if key in phrase)
