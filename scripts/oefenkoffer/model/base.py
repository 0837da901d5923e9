"""The kinds of values that models are made of: text from YAML in, checked values out."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from oefenkoffer.markup import Markup, MarkupRefusedError, parse, typographic

T = TypeVar("T")
K = TypeVar("K")

LONGEST_LINE = 120
YES = {"yes": True, "ja": True, "true": True, "no": False, "nee": False, "false": False}


class Strict(BaseModel):
    """A frozen model that refuses keys it does not know and never echoes what was typed."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, arbitrary_types_allowed=True
    )


def _text(value: object) -> str:
    if value is None:
        raise PydanticCustomError("blank", "blank")
    if not isinstance(value, str):
        raise PydanticCustomError("not_text", "not text")
    if not value.strip():
        raise PydanticCustomError("blank", "blank")
    return value.strip()


def _line(value: object) -> str:
    text = _text(value)
    if "\n" in text:
        raise PydanticCustomError("many_lines", "many lines")
    if len(text) > LONGEST_LINE:
        facts = {"length": str(len(text)), "longest": str(LONGEST_LINE)}
        raise PydanticCustomError("long_line", "long line", facts)
    return typographic(text)


def _rich(value: object) -> Markup:
    try:
        return parse(_text(value))
    except MarkupRefusedError as error:
        facts = {"refused": error.kind, "line": error.line}
        raise PydanticCustomError("markup", "markup", facts) from None


def _whole(value: object) -> object:
    """A whole number from its digits; a default, which is a number already, passes."""
    if isinstance(value, int):
        return value
    text = _text(value)
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise PydanticCustomError("not_whole", "not a whole number")
    return int(text)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = _text(value).lower()
    if text not in YES:
        raise PydanticCustomError("not_yes_no", "not yes or no")
    return YES[text]


def _one_is_a_list(value: object) -> object:
    """A single text where a list is asked is a list of one: the dash is easily forgotten."""
    return [value] if isinstance(value, str) else value


def _matching(pattern: str, kind: str) -> AfterValidator:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise PydanticCustomError(kind, kind)
        return text

    return AfterValidator(check)


def _frozen(mapping: dict[K, T]) -> Mapping[K, T]:
    return MappingProxyType(mapping)


def _not_empty(mapping: Mapping[K, T]) -> Mapping[K, T]:
    if not mapping:
        raise PydanticCustomError("too_short", "empty")
    return mapping


Line = Annotated[str, PlainValidator(_line)]
"""One line of plain text, at most 120 characters."""

Rich = Annotated[Markup, PlainValidator(_rich)]
"""Markdown text, parsed."""

Flag = Annotated[bool, PlainValidator(_flag)]
"""Yes or no, in English or Dutch."""

Key = Annotated[str, BeforeValidator(_text), _matching(r"[a-z][a-z0-9_]{0,39}", "bad_key")]
"""A name within the data: `why_not`."""

Id = Annotated[str, BeforeValidator(_text), _matching(r"[a-z0-9]+(-[a-z0-9]+){0,9}", "bad_id")]
"""A name that is also a file name and an address: `nieuwe-keuken`."""

Colour = Annotated[str, BeforeValidator(_text), _matching(r"#[0-9a-fA-F]{6}", "bad_colour")]
"""A colour as `#rrggbb`."""

Minutes = Annotated[int, BeforeValidator(_whole), Field(ge=1, le=120)]
Level = Annotated[int, BeforeValidator(_whole), Field(ge=1, le=3)]
Intensity = Annotated[int, BeforeValidator(_whole), Field(ge=1, le=4)]
"""How strong a feeling is when the conversation starts, on a scale of 5 whose end is a stop."""

Many = Annotated[tuple[T, ...], BeforeValidator(_one_is_a_list)]
"""A list that may be empty."""

Some = Annotated[tuple[T, ...], BeforeValidator(_one_is_a_list), Field(min_length=1)]
"""A list with at least one item."""

Named = Annotated[dict[Key, T], AfterValidator(_frozen), AfterValidator(_not_empty)]
"""Values by name, at least one."""

Channel = Literal["counter", "phone", "visit", "email", "chat"]


class Picture(Strict):
    """A picture beside the data.

    Attributes:
        file: the path below `roleplays/`, with forward slashes.
        alt: what somebody who cannot see it should know.
    """

    file: Line
    alt: Line
