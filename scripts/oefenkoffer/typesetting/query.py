"""Ask templates for what they work out without printing it, as JSON values."""

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
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

MOST_ANSWERS = 50_000
_answers: dict[bytes, Any] = {}
"""Answers by what was asked, of documents and of items in them: some 30 MB at most.

Why: how large letters can be, cards and a binder both ask, and in which type slides are, all decks.
"""


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
    _make_room_for_answers()
    make_room()
    fonts_for(typeface)  # Why here: what is kept for all threads is made once, not in each.
    with ThreadPoolExecutor() as threads:
        ask = partial(_query, template, typeface, pictures)
        answers = [threads.submit(ask, data) for data in documents]
    overflows = tuple(_overflows(answers))
    if overflows:
        raise TextDoesNotFitError(overflows)
    return [future.result() for future in answers]


def query_items(
    template: Template,
    data: Mapping[str, Any],
    items: str,
    typeface: Typeface | None = None,
    aside: Container[str] = (),
) -> list[Any]:
    """The value of each item of a list, where a template's `<result>` is a list of those.

    One that was asked for before is not laid out again, whatever stood beside it then.

    Args:
        template: which looks at each item by itself.
        data: for the template.
        items: the key of the list in it.
        typeface: a client's family of type; None for our own.
        aside: the keys of data on which no value hangs.

    Raises:
        TextDoesNotFitError, TypesettingError: as for `query`.
    """
    beside = repr([(key, it) for key, it in data.items() if key != items and key not in aside])
    asked = [repr(item) for item in data[items]]
    common = sha256(f"{template} {hash(typeface)} {beside}".encode()).digest()
    keys = [sha256(common + item.encode()).digest() for item in asked]
    _make_room_for_answers()
    new = {key: at for at, key in enumerate(keys) if key not in _answers}
    if new:
        make_room()
        shown = [data[items][at] for at in new.values()]
        values = _laid_out(template, typeface, None, {**data, items: shown})
        count_measured(len(beside) + sum(len(asked[at]) for at in new.values()))
        _answers.update(zip(new, values, strict=True))
    return [_answers[key] for key in keys]


def _query(
    template: Template,
    typeface: Typeface | None,
    pictures: Mapping[str, bytes] | None,
    data: Mapping[str, Any],
) -> Any:  # noqa: ANN401 (a JSON value)
    asked = repr(data)
    key = sha256(f"{template} {hash(typeface)} {pictures} {asked}".encode()).digest()
    if key not in _answers:
        _answers[key] = _laid_out(template, typeface, pictures, data)
        count_measured(len(asked))
    return _answers[key]


def _make_room_for_answers() -> None:
    """Why before any is asked for: an answer is not to go between its question and its use."""
    if len(_answers) > MOST_ANSWERS:
        _answers.clear()


def _laid_out(
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
