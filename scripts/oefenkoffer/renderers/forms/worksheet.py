"""Set a form as the one page that somebody fills in by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.forms import FormView, PartView, QuestionView, TableView
from oefenkoffer.audience.people import Seat
from oefenkoffer.labels import capital
from oefenkoffer.markup import Markup
from oefenkoffer.typesetting import Template, fit
from oefenkoffer.typesetting.fit import Box, Text, at, length, pdf_that_fits

PACKAGE = "oefenkoffer.renderers.forms"
TEMPLATES = {
    layout: Template(PACKAGE, f"{layout}.typ", parts=("fields.typ",))
    for layout in ("sheet", "certificate")
}


FILE = "forms.yml"
ROOM = {
    "title": 70,
    "intro": 240,
    "text": 240,
    "fields": 40,
    "statements": 90,
    "least": 15,
    "most": 15,
    "sentences": 50,
    "question": 100,
    "hint": 120,
    "answer": 160,
    "columns": 40,
    "label": 50,
    "example": 70,
}
"""About how many characters of each text a form was laid out for."""
MOST_STANDING = 5
"""Columns of a table that a standing page has room for."""
Path = tuple[str | int, ...]
NOTHING: Mapping[str, str] = {}


def worksheet(
    form: FormView,
    branding: Branding,
    *,
    address: str | None = None,
    day: str = "",
    filled: Mapping[str, str] = NOTHING,
) -> bytes:
    """One A4 page, or one for each role that gets one: standing, or lying for a certificate.

    Args:
        form: what is asked.
        branding: the look of the kit.
        address: where it can be filled in online, to which a code leads.
        day: what the day of a certificate was called.
        filled: what is known already, by the words of a field of a certificate.

    Raises:
        TextDoesNotFitError: the form would need a second page.
    """
    box = _box(form, branding, address)
    box = replace(box, data={**box.data, "day": day, "filled": dict(filled)})
    return pdf_that_fits(TEMPLATES[form.layout], box.data, [box], branding.typeface)


def refuse_overflow(form: FormView, branding: Branding) -> None:
    """Look whether a form fits, without making it.

    Raises:
        TextDoesNotFitError: the form would need a second page.
    """
    box = _box(form, branding)
    fit.refuse_overflow(TEMPLATES[form.layout], box.data, [box], branding.typeface)


def _box(form: FormView, branding: Branding, address: str | None = None) -> Box:
    """A form with its texts; where none is long, there are too many."""
    data = _data(form, branding, address)
    return Box(data, tuple(_texts(form, data)), {"file": FILE, "field": f"forms.{form.key}"})


def _data(form: FormView, branding: Branding, address: str | None) -> dict[str, Any]:
    numbers = count(1)
    columns = (len(part.table.columns) for part in form.parts if part.table)
    return {
        "title": form.title,
        "intro": _rich(form.intro),
        "lies": max(columns, default=0) > MOST_STANDING,
        "parts": [_part(part, numbers) for part in form.parts],
        "answers": [
            question.answer for part in form.parts for question in part.questions if question.answer
        ],
        "of": [_called(seat, branding) for seat in form.of],
        "kit": branding.title,
        "logo": branding.logo_data,
        "scan": branding.phone_code(address),
        "language": branding.labels.language,
        "large_print": branding.large,
        "labels": branding.labels.section("form"),
        "colour": branding.accent,
    }


def _called(seat: Seat, branding: Branding) -> dict[str, str]:
    look = branding.roles[seat.kind]
    word = seat.words(branding.labels)
    return {"word": capital(word), "sign": look.sign, "colour": look.colour}


def _texts(form: FormView, data: dict[str, Any]) -> Iterator[Text]:
    yield Text({"file": "kit.yml", "field": "title"}, len(data["kit"]), ROOM["title"], at("kit"))
    for place, path, value in _places(form, data):
        if value:
            where = {"file": FILE, "field": f"forms.{form.key}.{place}"}
            kind = next(key for key in reversed(place.split(".")) if not key.isdigit())
            yield Text(where, length(value), ROOM[kind], at(*path))


def _places(form: FormView, data: dict[str, Any]) -> Iterator[tuple[str, Path, Any]]:
    """Where each text of a form was typed, where it stands in the data, and the text."""
    answers = count()
    for key in ("title", "intro"):
        yield key, (key,), data[key]
    for number, (view, part) in enumerate(zip(form.parts, data["parts"], strict=True)):
        inside = ("parts", number)
        for key in ("title", "text", "least", "most"):
            yield f"parts.{number}.{key}", (*inside, key), part[key]
        for key, index, text in _lines(part):
            yield f"parts.{number}.{key}.{index}", (*inside, key, index), text
        for index, question in enumerate(view.questions):
            place, path = f"parts.{number}.questions.{index}", (*inside, "questions", index)
            for key in ("question", "hint"):
                yield f"{place}.{key}", (*path, key), part["questions"][index][key]
            if question.answer:
                yield f"{place}.answer", ("answers", next(answers)), question.answer
        if view.table:
            yield from _in_table(view.table, f"parts.{number}.table", (*inside, "table"))


def _lines(part: dict[str, Any]) -> Iterator[tuple[str, int, str]]:
    for key in ("fields", "statements", "sentences"):
        for index, text in enumerate(part[key]):
            yield key, index, text


def _in_table(table: TableView, place: str, path: Path) -> Iterator[tuple[str, Path, Any]]:
    for index, title in enumerate(table.columns):
        yield f"{place}.columns.{index}", (*path, "columns", index), title
    for index, row in enumerate(table.rows):
        for column, key in enumerate(("label", "example")):
            yield f"{place}.rows.{index}.{key}", (*path, "rows", index, column), row[column]


def _part(part: PartView, numbers: Iterator[int]) -> dict[str, Any]:
    return {
        "title": part.title,
        "text": _rich(part.text),
        "fields": part.fields,
        "statements": part.statements,
        "scale": part.scale,
        "least": part.least,
        "most": part.most,
        "questions": [_question(question, numbers) for question in part.questions],
        "sentences": part.sentences,
        "table": _table(part.table) if part.table else None,
    }


def _question(question: QuestionView, numbers: Iterator[int]) -> dict[str, Any]:
    """A question has a number where its answer stands at the foot under the same number."""
    return {
        "number": next(numbers) if question.answer else None,
        "question": question.question,
        "hint": _rich(question.hint),
        "lines": question.lines,
    }


def _table(table: TableView) -> dict[str, Any]:
    blank = (None, None)
    return {"columns": table.columns, "rows": [*table.rows, *[blank] * table.empty_rows]}


def _rich(text: Markup | None) -> Any:  # noqa: ANN401 (JSON)
    return text.data if text else None
