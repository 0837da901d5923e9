from textwrap import dedent

from oefenkoffer.audience.forms import FormView, PartView, QuestionView, TableView, forms
from oefenkoffer.model import read
from tests.model.project import FORMS, files, report

PLAN = dedent("""\
    forms:
      plan:
        title: Mijn plan
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
    assert forms(read(files())) == ()


def test_a_form_shows_what_its_author_typed() -> None:
    assert report(files({FORMS: PLAN})).splitlines() == [
        "roleplays/forms.yml:17:23: M007 bij 'empty_rows' hoort een heel getal",
        "              empty_rows: twee",
        "                          ^",
        "  Tip: Typ alleen 2.",
    ]

    assert forms(read(files({FORMS: PLAN.replace("twee", "2")}))) == (
        FormView(
            key="plan",
            title="Mijn plan",
            intro=None,
            layout="sheet",
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


def test_forms_under_nearly_the_right_name_are_not_overlooked() -> None:
    assert report(files({"roleplays/forms.yaml": PLAN})) == dedent("""\
        roleplays/forms.yml: M001 het bestand roleplays/forms.yml is er niet
          Tip: Er is wel roleplays/forms.yaml. Geef dat bestand de naam roleplays/forms.yml.""")
