"""Turn a form into a page to fill it in on a phone; what is typed stays on the device."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from unicodedata import normalize

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.forms import FormView, PartView, TableView
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page

LONGEST = 40
LINES_OF_SENTENCE = 2
"""As on paper: the rest of the line, and one more."""


@dataclass(frozen=True)
class AnswerBox:
    """Room for a text, under the words that ask for it.

    Attributes:
        name: under which the text is kept.
        lines: how many lines it has while it is empty.
        number: of its answer, where it has one.
    """

    name: str
    label: str
    lines: int = 1
    hint: Markup | None = None
    number: int | None = None


@dataclass(frozen=True)
class TableRow:
    """A row of a table.

    Attributes:
        label: what it is about, or which one it is.
        is_labelled: whether its author named it; its first column is then no box.
    """

    name: str
    label: str
    example: str | None
    is_labelled: bool
    boxes: tuple[AnswerBox, ...]


@dataclass(frozen=True)
class Scale:
    """The points of a statement.

    Attributes:
        points: how many there are.
        least, most: what the first and the last one mean.
    """

    points: int
    least: str
    most: str


@dataclass(frozen=True)
class Section:
    """What belongs together, in the order of the page; a statement comes with its name."""

    title: str | None
    text: Markup | None
    fields: tuple[AnswerBox, ...]
    statements: tuple[tuple[str, str], ...]
    scale: Scale
    scale_hint: str
    boxes: tuple[AnswerBox, ...]
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


def form_page(form: FormView, branding: Branding, *, paper: str | None) -> str:
    """The page of a form.

    Args:
        form: what it asks.
        branding: the words.
        paper: the address of the form as a PDF, from this page; None without one.
    """
    names, numbers = Names(), count(1)
    answers = [item.answer for part in form.parts for item in part.questions if item.answer]
    body = fill(
        "form.html.j2",
        form=form,
        sections=[_section(part, names, numbers, branding.labels) for part in form.parts],
        answers=answers,
        paper=paper,
        words=branding.labels.section("site"),
        on_paper=branding.labels.section("form"),
    )
    found_by = [branding.labels.text("search.form")]
    return page(form.title, body, branding.labels, search_words=found_by)


class Names:
    """Hands out the names under which a browser keeps what was typed, each of them once.

    Why from the words: when a question is put before another, its answer must not move to that one.
    """

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, *words: str) -> str:
        """A name for what some words ask."""
        plain = normalize("NFKD", " ".join(words)).encode("ascii", "ignore").decode().lower()
        stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST] or "x"
        tries = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
        name = next(name for name in tries if name not in self._given)
        self._given.add(name)
        return name


def _section(part: PartView, names: Names, numbers: Iterator[int], labels: Labels) -> Section:
    questions = tuple(
        AnswerBox(
            name=names.of(item.question),
            label=item.question,
            lines=item.lines,
            hint=item.hint,
            number=next(numbers) if item.answer else None,
        )
        for item in part.questions
    )
    sentences = tuple(
        AnswerBox(names.of(sentence), sentence, LINES_OF_SENTENCE) for sentence in part.sentences
    )
    words = labels.section("form")
    scale = Scale(part.scale, part.least or words["least"], part.most or words["most"])
    return Section(
        title=part.title,
        text=part.text,
        fields=tuple(AnswerBox(names.of(label), label) for label in part.fields),
        statements=tuple((names.of(statement), statement) for statement in part.statements),
        scale=scale,
        scale_hint=labels.text(
            "site.form_scale", n=scale.points, least=scale.least, most=scale.most
        ),
        boxes=questions + sentences,
        columns=part.table.columns if part.table else (),
        rows=tuple(_rows(part.table, names, labels)) if part.table else (),
    )


def _rows(table: TableView, names: Names, labels: Labels) -> Iterator[TableRow]:
    for label, example in table.rows:
        boxes = tuple(AnswerBox(names.of(label, column), column) for column in table.columns[1:])
        yield TableRow(names.of(label), label, example, is_labelled=True, boxes=boxes)
    for number in range(len(table.rows) + 1, len(table.rows) + table.empty_rows + 1):
        label = labels.text("site.form_row", n=number)
        boxes = tuple(AnswerBox(names.of(label, column), column) for column in table.columns)
        yield TableRow(names.of(label), label, None, is_labelled=False, boxes=boxes)
