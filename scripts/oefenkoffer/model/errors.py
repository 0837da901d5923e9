"""From pydantic's errors to problems: by their stable `type`, never by their English sentence."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from oefenkoffer.model.shape import keys_at
from oefenkoffer.problems import Code, Location, Position, Problem
from oefenkoffer.source import Document

CODES: Mapping[str, Code] = {
    "bad_colour": Code.BAD_COLOUR,
    "bad_id": Code.BAD_ID,
    "bad_key": Code.BAD_KEY,
    "blank": Code.BLANK,
    "dict_type": Code.NOT_A_MAPPING,
    "extra_forbidden": Code.UNKNOWN_KEY,
    "greater_than_equal": Code.OUT_OF_RANGE,
    "less_than_equal": Code.OUT_OF_RANGE,
    "literal_error": Code.NOT_A_CHOICE,
    "long_line": Code.LONG_LINE,
    "many_lines": Code.MANY_LINES,
    "markup": Code.MARKUP,
    "missing": Code.MISSING,
    "model_attributes_type": Code.NOT_A_MAPPING,
    "model_type": Code.NOT_A_MAPPING,
    "not_text": Code.NOT_TEXT,
    "not_whole": Code.NOT_WHOLE,
    "not_yes_no": Code.NOT_YES_NO,
    "too_long": Code.TOO_MANY,
    "too_short": Code.TOO_FEW,
    "tuple_type": Code.NOT_A_LIST,
    "union_tag_invalid": Code.NOT_A_CHOICE,
    "union_tag_not_found": Code.MISSING,
}
"""Every kind of error that our models can give; a kind that is not here is a bug of ours."""

ABOUT_THE_KEY = {"extra_forbidden", "bad_key"}


def problems_from(
    error: ValidationError, model: type[BaseModel], document: Document
) -> Iterator[Problem]:
    """A problem for each error, at the place in the file where the author can mend it."""
    for details in error.errors(include_url=False, include_input=False):
        yield _problem(details, model, document)


def _problem(details: ErrorDetails, model: type[BaseModel], document: Document) -> Problem:
    kind, location = details["type"], _location(details["loc"])
    if kind in {"union_tag_invalid", "union_tag_not_found"}:
        location = (*location, "plays")
    facts = {"field": _field(location), **_facts(details)}
    if kind == "extra_forbidden":
        facts["suggestion"] = _suggestion(str(location[-1]), keys_at(model, location[:-1]))
    return Problem(
        CODES[kind], _position(document, location, details, kind), {**facts, "file": document.path}
    )


def _position(document: Document, location: Location, details: ErrorDetails, kind: str) -> Position:
    position = document.position(location, of_key=kind in ABOUT_THE_KEY)
    if kind != "markup":
        return position
    line = int(details.get("ctx", {})["line"])
    return document.position(location) if line == 0 else position


def _location(loc: Location) -> Location:
    """Pydantic's location without the marker that it adds for the key of a mapping."""
    return tuple(step for step in loc if step != "[key]")


def _field(location: Location) -> str:
    """The last key on the way: what an author calls the field."""
    return next((step for step in reversed(location) if isinstance(step, str)), "")


def _facts(details: ErrorDetails) -> dict[str, str]:
    context: dict[str, Any] = dict(details.get("ctx", {}))
    facts = {key: str(value) for key, value in context.items()}
    if expected := context.get("expected") or context.get("expected_tags"):
        facts["choices"] = str(expected).replace("'", "").replace(" or ", ", ")
    for bound in ("ge", "le", "min_length", "max_length"):
        if bound in context:
            facts["bound"] = str(context[bound])
    return facts


def _suggestion(typed: str, known: tuple[str, ...]) -> str:
    """The known key that looks most like what was typed, else all of them."""
    close = get_close_matches(typed, known, n=1, cutoff=0.6)
    return close[0] if close else ", ".join(known)
