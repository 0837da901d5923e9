"""The papers to fill in, as everyone may see them: questions, and no answers of anybody."""

from dataclasses import dataclass
from typing import Literal

from oefenkoffer.markup import Markup
from oefenkoffer.model import Workshop
from oefenkoffer.model.forms import Form, Part, Table


@dataclass(frozen=True)
class QuestionView:
    """Something to write about, on `lines` lines; the answer is for looking it up."""

    question: str
    hint: Markup | None
    lines: int
    answer: str | None


@dataclass(frozen=True)
class TableView:
    """A table to write in; `rows` are pairs of a label and perhaps an example."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, str | None], ...]
    empty_rows: int


@dataclass(frozen=True)
class PartView:
    """What belongs together on a form."""

    title: str | None
    text: Markup | None
    fields: tuple[str, ...]
    statements: tuple[str, ...]
    questions: tuple[QuestionView, ...]
    sentences: tuple[str, ...]
    table: TableView | None


@dataclass(frozen=True)
class FormView:
    """One page to fill in.

    Attributes:
        key: what the workshop calls it in `forms.yml`.
    """

    key: str
    title: str
    intro: Markup | None
    layout: Literal["sheet", "certificate"]
    parts: tuple[PartView, ...]


def forms(workshop: Workshop) -> tuple[FormView, ...]:
    """The forms of a workshop, in the order of their file."""
    found = workshop.forms.forms if workshop.forms else {}
    return tuple(_form(key, form) for key, form in found.items())


def _form(key: str, form: Form) -> FormView:
    parts = tuple(_part(part) for part in form.parts)
    return FormView(key, form.title, form.intro, form.layout, parts)


def _part(part: Part) -> PartView:
    return PartView(
        title=part.title,
        text=part.text,
        fields=part.fields,
        statements=part.statements,
        questions=tuple(
            QuestionView(found.question, found.hint, found.lines, found.answer)
            for found in part.questions
        ),
        sentences=part.sentences,
        table=_table(part.table) if part.table else None,
    )


def _table(table: Table) -> TableView:
    rows = tuple((row.label, row.example) for row in table.rows)
    return TableView(table.columns, rows, table.empty_rows)
