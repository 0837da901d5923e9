"""Set a form as the one page that somebody fills in by hand."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.forms import FormView, PartView, QuestionView, TableView
from oefenkoffer.markup import Markup
from oefenkoffer.typesetting import Template
from oefenkoffer.typesetting import pdf as typeset

PACKAGE = "oefenkoffer.renderers.forms"
TEMPLATES = {
    layout: Template(PACKAGE, f"{layout}.typ", parts=("fields.typ",))
    for layout in ("sheet", "certificate")
}


def worksheet(form: FormView, branding: Branding) -> bytes:
    """One A4 page: standing, or lying for a certificate.

    Raises:
        TextDoesNotFitError: the form would need a second page.
    """
    numbers = count(1)
    data = {
        "key": form.key,
        "title": form.title,
        "intro": _rich(form.intro),
        "parts": [_part(part, numbers) for part in form.parts],
        "answers": [
            question.answer for part in form.parts for question in part.questions if question.answer
        ],
        "kit": branding.title,
        "language": branding.labels.language,
        "labels": branding.labels.section("form"),
        "colour": branding.accent,
    }
    return typeset(TEMPLATES[form.layout], data, typeface=branding.typeface)


def _part(part: PartView, numbers: Iterator[int]) -> dict[str, Any]:
    return {
        "title": part.title,
        "text": _rich(part.text),
        "fields": part.fields,
        "statements": part.statements,
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
