"""Check the kinds of values that models are made of, each from its text in YAML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

from oefenkoffer.labels import Labels, catalogue
from oefenkoffer.markup import (
    CURLY,
    Markup,
    MarkupRefusedError,
    Quotes,
    parse,
    plain_line,
    typographic,
)
from oefenkoffer.vocabulary import PACKAGED

T = TypeVar("T")
K = TypeVar("K")

DIGITS = tuple(map(str, range(1, 11)))
LONGEST_LINE = 120
LONGEST_LABEL = 400
LONGEST_PATH = 200
LETTERS_OF_REGION = 2
ID = r"[a-z0-9]+(-[a-z0-9]+){0,9}"
RANGE = re.compile(r"([0-9]{1,4})(?:\s*[-–]\s*([0-9]{1,4}))?")
SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Half of a sign, which no file and no screen takes."""

_DUTCH = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS: Mapping[str, str] = {
    **dict(zip(_DUTCH, DIGITS, strict=True)),
    **dict(zip(_ENGLISH, DIGITS, strict=True)),
    "één": "1",
}
YES = {"yes": True, "ja": True, "no": False, "nee": False}
"""What most authors type; the others are looked up in the labels of their language."""


class Strict(BaseModel):
    """A frozen model that refuses keys it does not know and never echoes what was typed."""

    # Why deferred: a model that stands only within others needs no validator of its own.
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        arbitrary_types_allowed=True,
        defer_build=True,
    )


def _raw(value: object) -> str:
    """Text as it was typed, and something in it."""
    if value is None:
        raise PydanticCustomError("blank", "blank")
    if not isinstance(value, str):
        raise PydanticCustomError("not_text", "not text")
    if SURROGATE.search(value):
        raise PydanticCustomError("broken_sign", "broken sign")
    if not value.strip():
        raise PydanticCustomError("blank", "blank")
    return value


def _text(value: object) -> str:
    return _raw(value).strip()


def line(value: object, info: ValidationInfo) -> str:
    """One line of plain text, as a `Line` is read."""
    try:
        return plain_line(_one_line(value, LONGEST_LINE), _habits(info).quotes)
    except MarkupRefusedError as error:
        raise PydanticCustomError("line_markup", "markup", {"refused": error.kind}) from None


def _label(value: object, info: ValidationInfo) -> str:
    return typographic(_one_line(value, LONGEST_LABEL), _habits(info).quotes)


@dataclass(frozen=True)
class TypingHabits:
    """How people type in a language; it goes along as the context of a validation.

    Attributes:
        quotes: what straight quotation marks become.
        flags: words for yes and no, in small letters.
    """

    quotes: Quotes = CURLY
    flags: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))


def typing_habits(labels: Labels) -> TypingHabits:
    """How people type in the language of these labels."""
    return TypingHabits(labels.quotes, MappingProxyType(_flags_of(labels)))


def _flags_of(labels: Labels) -> dict[str, bool]:
    words = {True: labels.text("written.yes"), False: labels.text("written.no")}
    return {word.strip().lower(): flag for flag, text in words.items() for word in text.split(",")}


@cache
def _packaged_flags() -> Mapping[str, bool]:
    flags = {"true": True, "false": False}
    return flags | {w: f for code in PACKAGED for w, f in _flags_of(catalogue(code)).items()}


def _habits(info: ValidationInfo) -> TypingHabits:
    habits: TypingHabits | None = info.context
    return habits or TypingHabits()


def _one_line(value: object, longest: int) -> str:
    text = _text(value)
    if "\n" in text:
        raise PydanticCustomError("many_lines", "many lines")
    if len(text) > longest:
        facts = {"length": str(len(text)), "longest": str(longest)}
        raise PydanticCustomError("long_line", "long line", facts)
    return text


def language_code(code: str) -> str:
    """A code of a language as others write it: `NL` is `nl`, `pt_br` is `pt-BR`."""
    first, *others = code.replace("_", "-").split("-")
    regions = (part.upper() if len(part) == LETTERS_OF_REGION else part for part in others)
    return "-".join([first.lower(), *regions])


def _rich(value: object, info: ValidationInfo) -> Markup:
    try:
        markup = parse(_text(value), pictures=True, quotes=_habits(info).quotes)
    except MarkupRefusedError as error:
        facts = {"refused": error.kind, "line": error.line, error.kind: error.kind, **error.facts}
        raise PydanticCustomError("markup", "markup", facts) from None
    if not markup.plain.strip():  # a lone dash is an empty list
        raise PydanticCustomError("blank", "blank")
    return markup


def _path(value: object) -> str:
    text = _text(value)
    if "\n" in text:
        raise PydanticCustomError("many_lines", "many lines")
    if len(text) > LONGEST_PATH:
        raise PydanticCustomError("bad_path", "bad path")
    return text


def whole(value: object) -> object:
    """A whole number from its digits; a default, which is a number already, passes."""
    if isinstance(value, int):
        return value
    text = _text(value)
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise PydanticCustomError("not_whole", "not a whole number", {"digits": _digits(text)})
    return int(text)


def decimal(value: object) -> object:
    """A number from what people type, with a point or a comma; a number already passes."""
    if isinstance(value, int | float):
        return value
    text = _text(value).replace(",", ".")
    if not re.fullmatch(r"[-+]?[0-9]{1,6}(\.[0-9]{1,6})?", text):
        raise PydanticCustomError("not_number", "not a number")
    return float(text)


def _digits(text: str) -> str:
    """What somebody who typed `twee` or `3 minuten` should have typed; empty when unclear."""
    match = re.fullmatch(r"([0-9]{1,9})\s*[^\W\d]+\.?", text)
    return match[1] if match else NUMBERS.get(text.lower(), "")


def number_range(value: object) -> tuple[int, int]:
    """The least and the most, from what people type: `12`, or `8-14`."""
    match = RANGE.fullmatch(value.strip()) if isinstance(value, str) else None
    least, most = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
    if most < least:
        raise PydanticCustomError("not_a_range", "neither a number nor a range")
    return least, most


def range_between(low: int, high: int) -> AfterValidator:
    """Refuse a range that begins too low or ends too high."""

    def check(ends: tuple[int, int] | None) -> tuple[int, int] | None:
        if ends is not None and not (low <= ends[0] and ends[1] <= high):
            raise PydanticCustomError("out_of_range", "out of range", {"low": low, "high": high})
        return ends

    return AfterValidator(check)


@dataclass(frozen=True)
class Between(AfterValidator):
    """Refuses what is out of bounds, and tells the bounds when asked.

    Attributes:
        low, high: the smallest and the largest that passes.
    """

    low: float = 0
    high: float = 0


@dataclass(frozen=True)
class Matching(AfterValidator):
    """Refuses what does not match, and tells the pattern when asked."""

    pattern: str = ""


def between(low: float, high: float, *, stop: float | None = None) -> Between:
    """Refuse a number that is too small or too large; `stop` is the end of a scale, and too far."""

    def check(number: float | None) -> float | None:
        if number is not None and not low <= number <= high:
            facts = {"low": low, "high": high} | ({"stop": stop} if number == stop else {})
            raise PydanticCustomError("out_of_range", "out of range", facts)
        return number

    return Between(check, low, high)


def _time(value: object) -> int:
    """Minutes since midnight, from what people type: `9.00`, `13:30`."""
    text = _text(value)
    match = re.fullmatch(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])", text)
    if not match:
        raise PydanticCustomError("not_time", "not a time")
    return int(match[1]) * 60 + int(match[2])


def _day(text: str) -> str:
    """The same, if it is a day of the year: no month has a thirty-second."""
    try:
        date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("not_date", "not a date") from None
    return text


def flag(value: object, info: ValidationInfo) -> bool:
    """Yes or no, as a `Flag` is read."""
    if isinstance(value, bool):
        return value
    text = _text(value).lower()
    flags = YES if text in YES else {**_packaged_flags(), **_habits(info).flags}
    if text not in flags:
        raise PydanticCustomError("not_yes_no", "not yes or no")
    return flags[text]


def _one_is_a_list(value: object) -> object:
    """A single text where a list is asked is a list of one: the dash is easily forgotten."""
    return [_raw(value)] if value is None or isinstance(value, str) else value


def _matching(pattern: str, kind: str) -> Matching:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise PydanticCustomError(kind, kind)
        return text

    return Matching(check, pattern)


def frozen(mapping: dict[K, T]) -> Mapping[K, T]:
    """The mapping as one that nobody can change."""
    return MappingProxyType(mapping)


def no_names() -> Any:  # noqa: ANN401 (frozen where the annotation says dict, as in `Named`)
    """What stands in the place of values by name that are left out."""
    return MappingProxyType({})


def not_empty(mapping: Mapping[K, T]) -> Mapping[K, T]:
    """Refuse values by name of which there are none."""
    if not mapping:
        raise PydanticCustomError("too_short", "empty")
    return mapping


Line = Annotated[str, PlainValidator(line)]
"""One line of plain text, at most 120 characters."""

LabelText = Annotated[str, PlainValidator(_label)]
"""A label in other words: one line of plain text. It is no text of a workshop, and no secret."""

LanguageCode = Annotated[str, BeforeValidator(_text), AfterValidator(language_code)]
"""The code of a language, with capitals as is usual: `nl`, `de-AT`. That there is such a language
in the kit is checked elsewhere.
"""

LabelName = Annotated[str, BeforeValidator(_text)]
"""The name of a label, as somebody typed it: `card.persona`."""

Rich = Annotated[Markup, PlainValidator(_rich)]
"""Markdown text, parsed."""

Flag = Annotated[bool, PlainValidator(flag)]
"""Yes or no, in any language that is packaged, or in that of the kit."""

Time = Annotated[int, PlainValidator(_time)]
"""A time of the day, as minutes since midnight."""

Date = Annotated[
    str,
    BeforeValidator(_text),
    _matching("[0-9]{4}-[0-9]{2}-[0-9]{2}", "not_date"),
    AfterValidator(_day),
]
"""A day, as it is typed in every country: `2026-12-03`."""

Key = Annotated[str, BeforeValidator(_raw), _matching(r"[a-z][a-z0-9_]{0,39}", "bad_key")]
"""A name within the data: `why_not`."""

Id = Annotated[str, BeforeValidator(_text), _matching(ID, "bad_id")]
"""A name that is also a file name and an address: `nieuwe-keuken`."""

Colour = Annotated[str, BeforeValidator(_text), _matching(r"#[0-9a-fA-F]{6}", "bad_colour")]
"""A colour as `#rrggbb`."""

FileStem = Annotated[str, BeforeValidator(_text)]
"""The name of the file itself, without its ending: no key in it."""

FilePath = Annotated[str, PlainValidator(_path)]
"""The way to a file as typed: quotes in it are no typography."""

Minutes = Annotated[int, BeforeValidator(whole), between(1, 720)]
People = Annotated[tuple[int, int], PlainValidator(number_range), range_between(2, 200)]
"""How many people take part, from the least to the most: `12`, or `8-14`."""

Copies = Annotated[int, BeforeValidator(whole), between(1, 200)]
"""How often something is printed; more is a slip of the hand."""

Many = Annotated[tuple[T, ...], BeforeValidator(_one_is_a_list)]
"""A list that may be empty."""

Some = Annotated[tuple[T, ...], BeforeValidator(_one_is_a_list), Field(min_length=1)]
"""A list with at least one item."""

Named = Annotated[dict[Key, T], AfterValidator(frozen), AfterValidator(not_empty)]
"""Values by name, at least one."""

LabelTexts = Annotated[dict[LabelName, LabelText], AfterValidator(frozen)]
"""Labels in other words, by name."""

Mapped = Annotated[dict[Key, T], AfterValidator(frozen)]
"""Values by name; there may be none."""

Whole = Annotated[int, BeforeValidator(whole), between(1, 10_000)]
"""A whole number from 1."""

Place = Literal["case", "role", "format"]
"""Whose a part is."""


class Picture(Strict):
    """A picture beside the data.

    Attributes:
        file: the path below `roleplays/`, with forward slashes.
        alt: what somebody who cannot see it should know.
    """

    file: FilePath
    alt: Line
