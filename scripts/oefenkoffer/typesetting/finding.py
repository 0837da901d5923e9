"""What templates work out without printing it: sources and data in, JSON values out."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from oefenkoffer.typesetting.fonts import fonts_for
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.typesetting.typst import Overflow, Template, TextDoesNotFitError, compiler

LABEL = "<found>"


def found(
    template: Template, several: Sequence[Mapping[str, Any]], typeface: Typeface | None = None
) -> list[Any]:
    """The value of a template's metadata labelled `<found>`, for each of several sets of data.

    Each in a thread of its own: Typst lets go of the interpreter's lock.

    Raises:
        TextDoesNotFitError: the template found texts that are too long; all of them.
        TypesettingError: the template failed.
    """
    fonts_for(typeface)  # Why here: what is kept for all threads is made once, not in each.
    with ThreadPoolExecutor() as threads:
        asked = [threads.submit(_one, template, data, typeface) for data in several]
    too_much = tuple(_overflows(asked))
    if too_much:
        raise TextDoesNotFitError(too_much)
    return [future.result() for future in asked]


def _one(template: Template, data: Mapping[str, Any], typeface: Typeface | None) -> Any:  # noqa: ANN401 (a JSON value)
    with compiler(template, data, typeface) as typesetter:
        return json.loads(typesetter.query(LABEL, "value", one=True))


def _overflows(asked: Iterable[Future[Any]]) -> Iterator[Overflow]:
    for future in asked:
        error = future.exception()
        if isinstance(error, TextDoesNotFitError):
            yield from error.overflows
