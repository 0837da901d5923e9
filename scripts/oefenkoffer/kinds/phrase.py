"""Words that a format brings along: in one language, or in several."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo, WrapValidator
from pydantic_core import PydanticCustomError

from oefenkoffer.labels import primary
from oefenkoffer.typed_values import LabelName, LanguageCode, Line, line

FALLBACK = "en"
ANY = ""
"""The language of words that are the same in all."""


def _phrase(
    value: object, by_language: Callable[[object], dict[str, str]], info: ValidationInfo
) -> dict[str, str]:
    if not isinstance(value, dict):
        return {ANY: line(value, info)}
    if not value:
        raise PydanticCustomError("too_short", "empty")
    return by_language(value)


Phrase = Annotated[
    dict[LanguageCode, Line], WrapValidator(_phrase), AfterValidator(MappingProxyType)
]
"""A line of text, or one for each language: `{en: Patient, nl: Patiënt}`."""


def _choices(
    value: object,
    with_words: Callable[[object], dict[str, dict[str, str] | None]],
    info: ValidationInfo,
) -> dict[str, dict[str, str] | None]:
    if isinstance(value, list):
        return {line(key, info): None for key in value}
    if not isinstance(value, dict):
        raise PydanticCustomError("tuple_type", "not a list")
    return with_words(value)


Choices = Annotated[
    dict[LabelName, Phrase | None], WrapValidator(_choices), AfterValidator(MappingProxyType)
]
"""Keys to choose from: as a list, whose words the catalogue has, or each with its own words."""


def in_language(phrase: Mapping[str, str], language: str) -> str:
    """The words in a language, else in that of any country, in English, or in any language."""
    keys = (language, primary(language), ANY, FALLBACK, next(iter(phrase)))
    return next(phrase[key] for key in keys if key in phrase)
