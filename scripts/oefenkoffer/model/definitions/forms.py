"""What people fill in, on paper and on the site: what `forms.yml` holds."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from oefenkoffer.typed_values import (
    Flag,
    Key,
    Line,
    Many,
    Named,
    Rich,
    Some,
    Strict,
    between,
    whole,
)

WritingLines = Annotated[int, BeforeValidator(whole), between(1, 20)]
EmptyRows = Annotated[int, BeforeValidator(whole), between(0, 20)]
Points = Annotated[int, BeforeValidator(whole), between(2, 7)]
"""How many boxes a statement has."""


class Question(Strict):
    """Something to write about.

    Attributes:
        hint: what helps to answer.
        lines: how many lines there are to write on.
        answer: upside down at the foot of the page, to look up after writing.
    """

    question: Line
    hint: Rich | None = None
    lines: WritingLines = 2
    answer: Line | None = None


class TableRow(Strict):
    """A row of a table, with an example of what could be written in it."""

    label: Line
    example: Line | None = None


class FormTable(Strict):
    """A table to write in.

    Attributes:
        columns: their headings; the first one stands above the labels of the rows. A page with more
            than five of them lies.
        empty_rows: rows without a label, after the others.
    """

    columns: Annotated[Some[Line], Field(max_length=7)]
    rows: Many[TableRow] = ()
    empty_rows: EmptyRows = 0


class FormPart(Strict):
    """What belongs together on a form; what is there stands in the order of the attributes.

    Attributes:
        text: what to do.
        fields: short things to fill in, such as a name.
        statements: to agree with, from 1 to the last point of the `scale`.
        least, most: what both ends of the scale mean; left out, the usual words.
        questions: with lines to write on.
        sentences: beginnings, to be ended by hand.
    """

    title: Line | None = None
    text: Rich | None = None
    fields: Many[Line] = ()
    statements: Many[Line] = ()
    scale: Points = 5
    least: Line | None = None
    most: Line | None = None
    questions: Many[Question] = ()
    sentences: Many[Line] = ()
    table: FormTable | None = None


FormLayout = Literal["sheet", "certificate"]


class Form(Strict):
    """One page to fill in; names of people are written on it by hand only.

    Attributes:
        layout: a certificate lies, and gives its first field the most room.
        of: kinds of role; each role of them gets a page with its own name on it.
        on_site: whether the participants' site has a page to fill it in, under its own name.
    """

    title: Line
    intro: Rich | None = None
    layout: FormLayout = "sheet"
    of: Many[Key] = ()
    on_site: Flag = False
    parts: Some[FormPart]


class Forms(Strict):
    """The forms of one workshop, by the name that their files get."""

    forms: Named[Form]
