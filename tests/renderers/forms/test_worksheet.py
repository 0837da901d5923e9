from dataclasses import replace

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.forms import FormView, PartView, QuestionView, TableView
from oefenkoffer.markup import parse
from oefenkoffer.renderers.forms.worksheet import worksheet
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError
from tests import papers
from tests.digests import digest
from tests.sample import workshop

BRAND = branding_of(workshop())
EMPTY = PartView(None, None, (), (), (), (), None)
QUESTIONS = PartView(
    title="Wat neem je mee?",
    text=parse("Schrijf met een pen."),
    fields=("Datum", "Plaats"),
    statements=("Het tempo was goed.", "Ik durfde fouten te maken."),
    questions=(
        QuestionView("Wat ga ik doen?", parse("Kies één ding."), 2, None),
        QuestionView("Wie leent?", None, 1, "De bibliotheek."),
    ),
    sentences=("Als iemand zegt …",),
    table=None,
)
TABLE = replace(EMPTY, table=TableView(("Vraag", "Bij ons"), (("Voor wie?", "lezers"),), 2))
FORM = FormView(
    key="plan",
    title="Mijn plan",
    intro=parse("Kies *één* ding."),
    layout="sheet",
    on_site=False,
    parts=(QUESTIONS, TABLE),
    of=(),
)
NAMED = replace(EMPTY, fields=("Naam", "Datum"), text=parse("Er was geen toets."))
CERTIFICATE = replace(
    FORM,
    key="bewijs",
    title="Bewijs van deelname",
    intro=None,
    layout="certificate",
    parts=(NAMED,),
)


def test_a_sheet_asks_everything_on_one_page() -> None:
    document = worksheet(FORM, BRAND)

    assert papers.sizes(document) == [(210, 297)]
    assert papers.texts(document) == [
        (
            "Mijn plan Kies één ding. Wat neem je mee? Schrijf met een pen. Datum Plaats "
            "Zet een kruisje 1 niet 2 3 4 5 helemaal Het tempo was goed. "
            "Ik durfde fouten te maken. Wat ga ik doen? Kies één ding. 1. Wie leent? "
            "Als iemand zegt … Vraag Bij ons Voor wie? lezers Kijk zelf na: 1. De bibliotheek. "
            "Nee zeggen in de bibliotheek"
        )
    ]


def test_the_rows_of_a_table_share_what_the_page_has_left() -> None:
    document = worksheet(FORM, BRAND)
    low = papers.darkest(document, 0, [(100, y) for y in range(200, 290)])

    lines = [200 + place for place, grey in enumerate(low) if grey < 215]

    assert lines[-1] > 265


def test_a_statement_has_as_many_boxes_as_its_part_says() -> None:
    part = replace(
        EMPTY, statements=("Het tempo was goed.",), scale=4, least="nooit", most="altijd"
    )

    document = worksheet(replace(FORM, intro=None, parts=(part,)), BRAND)

    assert papers.texts(document) == [
        (
            "Mijn plan Zet een kruisje 1 nooit 2 3 4 altijd Het tempo was goed. "
            "Nee zeggen in de bibliotheek"
        )
    ]


@pytest.mark.parametrize(("columns", "size"), [(5, (210, 297)), (6, (297, 210)), (7, (297, 210))])
def test_a_page_with_a_wide_table_lies(columns: int, size: tuple[int, int]) -> None:
    titles = tuple(f"Kolom {number}" for number in range(columns))
    part = replace(EMPTY, table=TableView(titles, (), 12))

    assert papers.sizes(worksheet(replace(FORM, parts=(part,)), BRAND)) == [size]


def test_a_certificate_lies_and_has_lines_for_every_name() -> None:
    document = worksheet(CERTIFICATE, BRAND)

    assert papers.sizes(document) == [(297, 210)]
    assert papers.texts(document) == [
        "Nee zeggen in de bibliotheek Bewijs van deelname Naam Er was geen toets. Datum"
    ]


@pytest.mark.parametrize("form", [FORM, CERTIFICATE])
def test_a_form_can_be_read_aloud_and_is_equal_every_time(form: FormView) -> None:
    document = worksheet(form, BRAND)

    assert papers.failures(document) == []
    assert papers.title_and_language(document) == (form.title, "nl")
    assert digest(document) == digest(worksheet(form, BRAND))


@pytest.mark.parametrize(
    ("form", "mm", "characters"), [(FORM, 134.8, 28), (CERTIFICATE, 112.6, 22)]
)
def test_a_form_that_needs_a_second_page_is_named(
    form: FormView, mm: float, characters: int
) -> None:
    many = replace(EMPTY, text=parse("  \n".join(["regel"] * 40)))

    with pytest.raises(TextDoesNotFitError) as caught:
        worksheet(replace(form, parts=(*form.parts, many)), BRAND)

    field = f"forms.{form.key}.parts.{len(form.parts)}.text"
    assert caught.value.overflows == (
        Overflow({"file": "forms.yml", "field": field}, mm, characters),
    )


def test_a_form_with_too_many_questions_is_named_as_a_whole() -> None:
    many = replace(EMPTY, questions=(QuestionView("Wat werkte?", None, 3, None),) * 12)

    with pytest.raises(TextDoesNotFitError) as caught:
        worksheet(replace(FORM, parts=(*FORM.parts, many)), BRAND)

    (overflow,) = caught.value.overflows
    assert (overflow.where, overflow.characters) == (
        {"file": "forms.yml", "field": "forms.plan"},
        0,
    )
