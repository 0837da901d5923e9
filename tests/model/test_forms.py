from textwrap import dedent

import pytest

from oefenkoffer.audience.forms import FormView, PartView, QuestionView, TableView, forms
from oefenkoffer.labels import catalogue
from oefenkoffer.model import read
from oefenkoffer.model.checks.forms import pages_in_use
from oefenkoffer.renderers.site.addresses import site_addresses
from oefenkoffer.vocabulary import PACKAGED, Language
from tests.model.project import FORMS, KIT, edited, files, report, workshop

PLAN = dedent("""\
    forms:
      plan:
        title: Mijn plan
        on_site: ja
        parts:
          - title: Vragen
            fields: Datum
            questions:
              - question: Wat ga ik doen?
                lines: 3
              - question: Waarom?
                answer: Daarom.
          - table:
              columns: [Nee, Van wie]
              rows:
                - label: Een hond
                  example: van de vereniging
              empty_rows: twee
    """)


def test_a_workshop_may_have_no_forms() -> None:
    assert forms(read(files()), released=True) == ()


SCALE = dedent("""\
    forms:
      plan:
        title: Mijn plan
        parts:
          - scale: 8
            least: nooit
            statements: Ik durfde fouten te maken.
    """)


def test_a_scale_has_two_to_seven_points_and_words_of_its_own() -> None:
    assert report(files({FORMS: SCALE})).splitlines()[0] == (
        "roleplays/forms.yml:5:16: M009 het getal bij 'scale' is te groot of te klein"
    )

    (form,) = forms(read(files({FORMS: SCALE.replace("8", "4")})), released=True)

    assert [(part.scale, part.least, part.most) for part in form.parts] == [(4, "nooit", None)]


def test_a_form_shows_what_its_author_typed() -> None:
    assert report(files({FORMS: PLAN})).splitlines() == [
        "roleplays/forms.yml:18:23: M007 bij 'empty_rows' hoort een heel getal",
        "              empty_rows: twee",
        "                          ^",
        "  Tip: Typ alleen 2.",
    ]

    assert forms(read(files({FORMS: PLAN.replace("twee", "2")})), released=True) == (
        FormView(
            key="plan",
            title="Mijn plan",
            intro=None,
            layout="sheet",
            on_site=True,
            of=(),
            parts=(
                PartView(
                    title="Vragen",
                    text=None,
                    fields=("Datum",),
                    statements=(),
                    questions=(
                        QuestionView("Wat ga ik doen?", None, 3, None),
                        QuestionView("Waarom?", None, 2, "Daarom."),
                    ),
                    sentences=(),
                    table=None,
                ),
                PartView(
                    title=None,
                    text=None,
                    fields=(),
                    statements=(),
                    questions=(),
                    sentences=(),
                    table=TableView(("Nee", "Van wie"), (("Een hond", "van de vereniging"),), 2),
                ),
            ),
        ),
    )


def test_an_answer_is_seen_after_the_release_only() -> None:
    workshop = read(files({FORMS: PLAN.replace("twee", "2")}))

    answers = [
        [question.answer for question in form.parts[0].questions]
        for released in (False, True)
        for form in forms(workshop, released=released)
    ]
    assert answers == [[None, None], [None, "Daarom."]]


def test_a_form_stays_on_paper_until_its_author_says_so() -> None:
    workshop = read(files({FORMS: PLAN.replace("twee", "2").replace("    on_site: ja\n", "")}))

    assert [form.on_site for form in forms(workshop, released=True)] == [False]


@pytest.mark.parametrize("language", PACKAGED)
def test_no_form_takes_the_place_of_a_page_that_is_made_of_something_else(
    language: Language,
) -> None:
    addresses = site_addresses(catalogue(language))
    pages = {"index.md", addresses.cheat_sheet, addresses.sentences, addresses.print_page}
    pages |= {addresses.programme}
    decks = catalogue(language).text("file.slides")
    settings = workshop(edited(KIT, "language: nl", f"language: {language}")).settings

    assert {page.removesuffix(".md") for page in pages} | {decks} <= pages_in_use(settings)


def test_forms_under_nearly_the_right_name_are_not_overlooked() -> None:
    assert report(files({"roleplays/forms.yaml": PLAN})) == dedent("""\
        roleplays/forms.yml: M001 het bestand roleplays/forms.yml is er niet
          Tip: Er is wel roleplays/forms.yaml. Geef dat bestand de naam roleplays/forms.yml.""")
