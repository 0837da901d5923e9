"""The forms to fill in, as everyone may see them: questions, and no answers of anybody."""

from dataclasses import dataclass

from oefenkoffer.audience.people import Seat
from oefenkoffer.markup import Markup
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.forms import Form, FormLayout, FormPart, FormTable


@dataclass(frozen=True)
class QuestionView:
    """Something to write about, on `lines` lines; the answer is for looking it up afterwards."""

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
    """What belongs together on a form.

    Attributes:
        scale: how many boxes each statement has.
        least, most: what the first and the last one mean, where the workshop has words for it.
    """

    title: str | None
    text: Markup | None
    fields: tuple[str, ...]
    statements: tuple[str, ...]
    questions: tuple[QuestionView, ...]
    sentences: tuple[str, ...]
    table: TableView | None
    scale: int = 5
    least: str | None = None
    most: str | None = None


@dataclass(frozen=True)
class FormView:
    """One page to fill in.

    Attributes:
        key: what the workshop calls it in `forms.yml`.
        on_site: whether participants can fill it in on their site as well.
        of: those who get one each, as kind of role and the word for it; none for one for all.
    """

    key: str
    title: str
    intro: Markup | None
    layout: FormLayout
    on_site: bool
    parts: tuple[PartView, ...]
    of: tuple[Seat, ...]

    @property
    def name(self) -> str:
        """What its files are called."""
        return self.key.replace("_", "-")

    @property
    def has_answers(self) -> bool:
        """Whether it tells what is right."""
        return any(question.answer for part in self.parts for question in part.questions)


def forms(workshop: Workshop, *, released: bool) -> tuple[FormView, ...]:
    """The forms of a workshop, in the order of their file; with answers once they are released.

    Why: whoever reads the answer of a question beforehand learns nothing from answering it.
    """
    definitions = workshop.forms.forms if workshop.forms else {}
    return tuple(
        _form(key, form, _seats(form, workshop), released=released)
        for key, form in definitions.items()
    )


def _seats(form: Form, workshop: Workshop) -> tuple[Seat, ...]:
    """The roles that get one each; two that are called the same need one."""
    roles = (role for case in workshop.cases for role in case.roles.values())
    seats = (Seat(role.plays, role.title) for role in roles if role.plays in form.of)
    return tuple(dict.fromkeys(seats))


def _form(key: str, form: Form, of: tuple[Seat, ...], *, released: bool) -> FormView:
    return FormView(
        key=key,
        title=form.title,
        intro=form.intro,
        layout=form.layout,
        on_site=form.on_site,
        parts=tuple(_part(part, released=released) for part in form.parts),
        of=of,
    )


def _part(part: FormPart, *, released: bool) -> PartView:
    return PartView(
        title=part.title,
        text=part.text,
        fields=part.fields,
        statements=part.statements,
        questions=tuple(
            QuestionView(
                question.question,
                question.hint,
                question.lines,
                question.answer if released else None,
            )
            for question in part.questions
        ),
        sentences=part.sentences,
        table=_table(part.table) if part.table else None,
        scale=part.scale,
        least=part.least,
        most=part.most,
    )


def _table(table: FormTable) -> TableView:
    rows = tuple((row.label, row.example) for row in table.rows)
    return TableView(table.columns, rows, table.empty_rows)
