"""Ask templates for what they work out without printing it, as JSON values."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from oefenkoffer.typesetting.fonts import fonts_for
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.typesetting.typst import Overflow, Template, TextDoesNotFitError, compiler

LABEL = "<result>"


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
    with compiler(template, data, typeface, pictures) as typesetter:
        return json.loads(typesetter.query(LABEL, "value", one=True))


def _overflows(answers: Iterable[Future[Any]]) -> Iterator[Overflow]:
    for future in answers:
        error = future.exception()
        if isinstance(error, TextDoesNotFitError):
            yield from error.overflows
