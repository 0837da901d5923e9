"""Mistakes in tables, checklists and forms, each beside what its author reads."""

from textwrap import dedent

from oefenkoffer.model import Files
from oefenkoffer.problems import Code
from tests.model.project import CASE, FORMAT, FORMS, edited, files

OWN = """\
extends: conversation
parts:
  words: {on: case, kind: table, label: Woorden}
  marks: {on: case, kind: checklist, label: Punten}
"""
FORM = """\
forms:
  plan:
    title: Plan
    of: [huurder]
    parts: [{fields: Datum}]
"""


def with_part(part: str) -> Files:
    """The project in a format of its own, with a part more in its case."""
    case = edited(CASE, "channel: phone", f"{dedent(part)}channel: phone")
    return files({**case, FORMAT: OWN})


PART_EXAMPLES: dict[Code, list[tuple[Files, str]]] = {
    Code.NO_SUCH_KIND: [
        (
            files({FORMS: FORM}),
            """\
            roleplays/forms.yml:4:10: K100 de oefenvorm heeft geen soort rol met deze naam
                    of: [huurder]
                         ^
              Tip: Bedoel je 'counterpart'?""",
        ),
    ],
    Code.NOBODY_TO_WATCH: [
        (
            files(edited(CASE, "  observator:\n", "  observator:\n    observes: medewerkr\n")),
            """\
            roleplays/cases/keuken.yml:41:15: K101 deze casus heeft geen rol met deze naam, dus er is niemand om naar te kijken
                    observes: medewerkr
                              ^
              Tip: Bedoel je 'medewerker'?""",  # noqa: E501 (a report stands in full)
        ),
    ],
    Code.TOO_MANY_CELLS: [
        (
            with_part(
                """\
                words:
                  columns: [Woord, Betekenis]
                  rows:
                    - [Cel, een groep, aan een tafel]
                """
            ),
            """\
            roleplays/cases/keuken.yml:9:24: K102 deze rij heeft 3 vakjes, en er zijn 2 kolommen
                    - [Cel, een groep, aan een tafel]
                                       ^
              Tip: Haal een vakje weg, of zet er een kolom bij. Staat er een komma in de tekst? Zet de tekst dan tussen aanhalingstekens.""",  # noqa: E501
        ),
    ],
    Code.NO_SUCH_GROUP: [
        (
            with_part(
                """\
                marks:
                  groups: {C: Contact}
                  items:
                    - {text: noemt zijn naam, group: K}
                """
            ),
            """\
            roleplays/cases/keuken.yml:9:38: K103 deze lijst heeft geen groep met deze naam
                    - {text: noemt zijn naam, group: K}
                                                     ^
              Tip: De groepen zijn: C.""",
        ),
    ],
}
