"""From pydantic's errors to problems: by their stable `type`, never by their English sentence.

A problem names keys that the models know and names that the author gave; it repeats what else was
typed only to show where that belongs, because a report may travel further than the file.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.schema import TAG, choices_at, in_file, keys_at, needed_at
from oefenkoffer.model.loading.formats import packaged, packaged_names
from oefenkoffer.model.loading.source_map import SourceMap
from oefenkoffer.model.loading.suggest import NONE, as_key, suggestion, synonym
from oefenkoffer.problems import Code, Location, Position, Problem
from oefenkoffer.source import shortened

CODES: Mapping[str, Code] = {
    "bad_colour": Code.BAD_COLOUR,
    "bad_id": Code.BAD_ID,
    "bad_key": Code.BAD_KEY,
    "bad_option_key": Code.BAD_OPTION_NAME,
    "bad_path": Code.BAD_PATH,
    "blank": Code.BLANK,
    "broken_sign": Code.NOT_TEXT,
    "dict_type": Code.NOT_A_MAPPING,
    "extra_forbidden": Code.UNKNOWN_KEY,
    "line_markup": Code.LINE_MARKUP,
    "literal_error": Code.NOT_A_CHOICE,
    "long_line": Code.LONG_LINE,
    "many_lines": Code.MANY_LINES,
    "markup": Code.MARKUP,
    "missing": Code.MISSING,
    "model_attributes_type": Code.NOT_A_MAPPING,
    "model_type": Code.NOT_A_MAPPING,
    "not_a_range": Code.NOT_A_RANGE,
    "not_a_row": Code.NOT_A_ROW,
    "not_moment": Code.NOT_A_MOMENT,
    "not_number": Code.NOT_A_NUMBER,
    "not_text": Code.NOT_TEXT,
    "not_time": Code.NOT_A_TIME,
    "not_date": Code.NOT_A_DATE,
    "not_whole": Code.NOT_WHOLE,
    "not_yes_no": Code.NOT_YES_NO,
    "out_of_range": Code.OUT_OF_RANGE,
    "string_unicode": Code.NOT_TEXT,
    "too_long": Code.TOO_MANY,
    "too_short": Code.TOO_FEW,
    "tuple_type": Code.NOT_A_LIST,
    "union_tag_invalid": Code.NOT_A_CHOICE,
    "union_tag_not_found": Code.MISSING,
}
"""Every kind of error that our models can give; a kind that is not here is a bug of ours."""

TWICE = 0.85
"""How much a key must look like one that is there already, to be that key a second time."""

SHAPES = {Code.NOT_A_MAPPING, Code.NOT_A_LIST}
KEY = "[key]"
"""How pydantic says that an error is about a key of a mapping, not about its value."""

FACTS: Mapping[str, str] = {
    "alt": "alt",
    "cell_picture": "cell_picture",
    "cells": "cells",
    "columns": "columns",
    "digits": "digits",
    "high": "high",
    "length": "length",
    "link": "link",
    "longest": "longest",
    "low": "low",
    "max_length": "bound",
    "most": "most",
    "picture": "picture",
    "refused": "refused",
    "row": "row",
    "stop": "stop",
    "table": "table",
    "tabs": "tabs",
    "web_picture": "web_picture",
    "wide_table": "wide_table",
}
"""The facts of a sentence by their names in pydantic's context; the rest may be private."""

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}|[A-Z][A-Z0-9]{0,5}")


def problems_from(
    error: ValidationError,
    model: type[BaseModel],
    source_map: SourceMap,
    own: Mapping[str, str] = NONE,
) -> Iterator[Problem]:
    """A problem for each error, at the place in the file where the author can mend it.

    A key that is missing because it was typed in another way is one mistake, reported as such.
    `own` are the workshop's own words, such as patient: counterpart.
    """
    errors = error.errors(include_url=False)
    problems = _paired([_problem(details, model, source_map, own) for details in errors])
    meant = {_meant(problem) for problem in problems if problem.code is Code.UNKNOWN_KEY}
    for problem in problems:
        if problem.code is not Code.MISSING or _missing(problem) not in meant:
            yield problem


def _paired(problems: list[Problem]) -> list[Problem]:
    """The problems, where the one key that is unknown in a place is the one that is missing."""
    missing, unknown = _by_place(problems, Code.MISSING), _by_place(problems, Code.UNKNOWN_KEY)
    pairs = {
        id(unknown[place][0]): lacking[0].facts["field"]
        for place, lacking in missing.items()
        if len(lacking) == len(unknown.get(place, ())) == 1
    }
    return [
        replace(problem, facts={**problem.facts, "suggestion": pairs[id(problem)]})
        if id(problem) in pairs and not {"suggestion", "elsewhere"} & problem.facts.keys()
        else problem
        for problem in problems
    ]


def _by_place(problems: list[Problem], code: Code) -> dict[str, list[Problem]]:
    places: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.code is code:
            places.setdefault(problem.facts.get("within", ""), []).append(problem)
    return places


def _meant(problem: Problem) -> tuple[str, str]:
    return problem.facts.get("within", ""), problem.facts.get("suggestion", "")


def _missing(problem: Problem) -> tuple[str, str]:
    return problem.facts.get("within", ""), problem.facts["field"]


def _problem(
    details: ErrorDetails, model: type[BaseModel], source_map: SourceMap, own: Mapping[str, str]
) -> Problem:
    kind, loc = details["type"], details["loc"]
    of_tag = kind in {"union_tag_invalid", "union_tag_not_found"}
    # Why the input: somebody may have typed a key with the name that marks an error in a key.
    of_key = kind == "extra_forbidden" or loc[-2:] == (_step(details["input"]), KEY)
    if of_key and kind != "extra_forbidden":
        loc = loc[:-1]
    location = in_file(model, loc)
    if of_tag:
        location = (*location, TAG)
    code = _code(CODES[kind], location, source_map)
    position = _position(code, location, details, source_map, of_key=of_key)
    typed = location[-1] if of_key and location else source_map.value(location)
    known = keys_at(model, loc[:-1]) if code is Code.UNKNOWN_KEY else choices_at(model, loc)
    around = source_map.value(location[:-1]) if code is Code.UNKNOWN_KEY else None
    typed_already = around.keys() if isinstance(around, dict) else ()
    meant = [word for word in known if word not in typed_already]
    is_new = code is Code.UNKNOWN_KEY and not synonym(typed, meant, own)
    elsewhere = ", ".join(_formats_with(model, typed)) if is_new else ""
    context = details.get("ctx", {})
    given = {
        "field": _field(location) or source_map.document.path,
        "within": _within(location[:-1]),
        "suggestion": "" if elsewhere else _meant_word(code, typed, (meant, known), own),
        "elsewhere": elsewhere,
        "example": _example(location, needed_at(model, loc), typed)
        if code is Code.NOT_A_MAPPING
        else "",
        "choices": ", ".join(known),
        **{FACTS[key]: str(fact) for key, fact in context.items() if key in FACTS},
        "least": str(context["min_length"]) if context.get("min_length", 1) > 1 else "",
    }
    return Problem(code, position, {key: fact for key, fact in given.items() if fact})


def _step(typed: object) -> str:
    """A key as a step of pydantic's locations, where half a sign becomes three marks."""
    return str(typed).encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _formats_with(model: type[BaseModel], typed: object) -> Iterator[str]:
    """The packaged formats in which a key of a case has a place, where its own has none for it."""
    if not (isinstance(typed, str) and issubclass(model, Case)) or typed in _keys(model.exercise):
        return
    for name in packaged_names():
        if typed in _keys(packaged(name)):
            yield name


def _keys(exercise: Format) -> set[str]:
    """What the parts of a format are called, and what each that holds others is."""
    parts = (exercise.of_case, *exercise.of_roles.values())
    return {step for some in parts for key in some for step in key.split(".")}


def _meant_word(
    code: Code,
    typed: object,
    known: tuple[Collection[str], Collection[str]],
    own: Mapping[str, str],
) -> str:
    """The word that was meant: among those that may still come there, else any that looks alike."""
    if not isinstance(typed, str):
        return ""
    if code is Code.BAD_KEY:
        return as_key(typed)
    to_come, every = known
    return suggestion(typed, to_come, own) or suggestion(typed, every, likeness=TWICE)


def _example(location: Location, keys: tuple[str, ...], typed: object) -> str:
    """The keys that belong there, and what was typed behind the first of them."""
    if not keys or not location:
        return ""
    value = typed if isinstance(typed, str) and "\n" not in typed else "…"
    rows = [f"{key}: {shortened(value) if key == keys[0] else '…'}" for key in keys]
    if isinstance(location[-1], int):
        rows = [f"- {rows[0]}", *(f"  {row}" for row in rows[1:])]
    return "\n".join([f"      {_field(location)}:", *(f"        {row}" for row in rows)])


def _code(code: Code, location: Location, source_map: SourceMap) -> Code:
    """The code that helps best: what was left empty has no wrong form."""
    if code not in SHAPES or source_map.value(location) is not None:
        return code
    return Code.BLANK if location else Code.EMPTY_FILE


def _position(
    code: Code, location: Location, details: ErrorDetails, source_map: SourceMap, *, of_key: bool
) -> Position:
    """Where to look: at the parent of what is missing, at the key of what is blank."""
    if code is Code.MISSING:
        return source_map.position(location[:-1], of_key=True)
    if code is Code.MARKUP:
        return source_map.line(location, int(details.get("ctx", {})["line"]))
    return source_map.position(location, of_key=of_key or source_map.value(location) is None)


def _field(location: Location) -> str:
    """The last key on the way: what an author calls the field; empty for a whole file."""
    keys = (_name(step) for step in reversed(location) if isinstance(step, str))
    return next(keys, "")


def _within(location: Location) -> str:
    """The way to a place as an author reads it, items counted from 1."""
    return " > ".join(_name(step) for step in location)


def _name(step: str | int) -> str:
    """A step of a way; a key that can be no name may be a sentence in the wrong place."""
    if isinstance(step, int):
        return str(step + 1)
    return step if NAME.fullmatch(step) else "…"
