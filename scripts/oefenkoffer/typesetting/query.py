"""Ask templates for what they work out without printing it, as JSON values."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from typing import Any

from oefenkoffer.typesetting.fonts import fonts_for
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.typesetting.typst import (
    Overflow,
    Template,
    TextDoesNotFitError,
    compiler,
    count_measured,
    make_room,
)

LABEL = "<result>"

MOST_ANSWERS = 5000
_answers: dict[bytes, Any] = {}
"""Answers by what was asked. Why: how large letters can be, cards and a binder both ask."""


def query(
    template: Template,
    documents: Sequence[Mapping[str, Any]],
    typeface: Typeface | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> list[Any]:
    """The value of a template's metadata labelled `<result>`, for each of several sets of data.

    Each in a thread of its own: Typst lets go of the interpreter's lock.

    Raises:
        TextDoesNotFitError: the template found texts that are too long; all of them.
        TypesettingError: the template failed.
    """
    make_room()
    fonts_for(typeface)  # Why here: what is kept for all threads is made once, not in each.
    with ThreadPoolExecutor() as threads:
        ask = partial(_query, template, typeface, pictures)
        answers = [threads.submit(ask, data) for data in documents]
    overflows = tuple(_overflows(answers))
    if overflows:
        raise TextDoesNotFitError(overflows)
    return [future.result() for future in answers]


def _query(
    template: Template,
    typeface: Typeface | None,
    pictures: Mapping[str, bytes] | None,
    data: Mapping[str, Any],
) -> Any:  # noqa: ANN401 (a JSON value)
    given = repr((template, hash(typeface), pictures, data)).encode()
    asked = sha256(given).digest()
    if asked not in _answers:
        with compiler(template, data, typeface, pictures) as typesetter:
            answer = json.loads(typesetter.query(LABEL, "value", one=True))
        count_measured(len(given))
        if len(_answers) >= MOST_ANSWERS:
            _answers.clear()
        _answers[asked] = answer
    return _answers[asked]


def _overflows(answers: Iterable[Future[Any]]) -> Iterator[Overflow]:
    for future in answers:
        error = future.exception()
        if isinstance(error, TextDoesNotFitError):
            yield from error.overflows
