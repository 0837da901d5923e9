"""For every code of a negotiation: the published game with one mistake, and what is reported."""

from oefenkoffer.model import Files
from oefenkoffer.problems import Code
from tests.negotiation.project import CASE, HARBOUR_CASE, edited, files

FILE = "roleplays/cases/harbour.yml"


def without(first: str, after: str) -> Files:
    """The case without what stands from one text up to another."""
    start, end = HARBOUR_CASE.index(first), HARBOUR_CASE.index(after)
    return files({CASE: HARBOUR_CASE[:start] + HARBOUR_CASE[end:]})


POINT_EXAMPLES: dict[Code, list[tuple[Files, str]]] = {
    Code.BAD_OPTION_NAME: [
        (
            edited("E5: 'nothing'", "E.5: 'nothing'"),
            f"""\
            {FILE}:37:7: M030 zo kan een onderwerp of een keuze niet heten
                      E.5: 'nothing'
                      ^
              Tip: Gebruik hooguit 12 letters en cijfers, zonder spatie, zoals A2.""",
        ),
    ],
    Code.NOT_A_ROW: [
        (
            edited("E: [2, 4, 6, 8, 0]", "E: 2 4 6 8 0"),
            (
                f"""\
            {FILE}:88:12: M031 bij 'E' hoort een rij
                        E: 2 4 6 8 0
                           ^
              Tip: Zet de waarden tussen vierkante haken met komma's ertussen, zoals [14, 8, 0]. """
                "Of zet elke waarde op een eigen regel achter een streepje."
            ),
        ),
    ],
    Code.NO_SUCH_ISSUE: [
        (
            edited("A: [15, 20, 0]", "A: [15, 20, 0]\n        F: [1, 2]"),
            f"""\
            {FILE}:85:9: K080 dit onderwerp ligt niet op tafel
                        F: [1, 2]
                        ^
              Tip: Bij 'issues' van de casus staat: A, B, C, D, E.""",
        ),
    ],
    Code.NO_SUCH_OPTION: [
        (
            edited("E: [2, 4, 6, 8, 0]", "E: {E1: 2, E2: 4, E3: 6, E4: 8, E6: 1, E5: 0}"),
            f"""\
            {FILE}:88:41: K081 deze keuze is er niet bij dit onderwerp
                        E: {{E1: 2, E2: 4, E3: 6, E4: 8, E6: 1, E5: 0}}
                                                        ^
              Tip: Er is: E1, E2, E3, E4, E5.""",
        ),
    ],
    Code.WITHOUT_POINTS: [
        (
            edited("E: [2, 4, 6, 8, 0]", "E: {E1: 2, E2: 4, E4: 8}"),
            f"""\
            {FILE}:88:9: K082 hier ontbreken de punten van E3, E5
                        E: {{E1: 2, E2: 4, E4: 8}}
                        ^
              Tip: Geef elk onderwerp en elke keuze punten, ook als het er 0 zijn, zoals E3: ...""",
        ),
        (
            edited("        E: [2, 4, 6, 8, 0]\n", ""),
            f"""\
            {FILE}:83:7: K082 hier ontbreken de punten van E
                      issues:
                      ^
              Tip: Geef elk onderwerp en elke keuze punten, ook als het er 0 zijn, zoals E: ...""",
        ),
    ],
    Code.POINTS_ROW_LENGTH: [
        (
            edited("E: [2, 4, 6, 8, 0]", "E: [2, 4, 6, 8]"),
            f"""\
            {FILE}:88:12: K083 deze rij heeft 4 getallen, en er zijn 5 keuzes
                        E: [2, 4, 6, 8]
                           ^
              Tip: Typ een getal voor elke keuze: E1, E2, E3, E4, E5.""",
        ),
    ],
    Code.POINTS_DO_NOT_ADD_UP: [
        (
            edited("C: [42, 35, 25, 0]", "C: [41, 35, 25, 0]"),
            (
                f"""\
            {FILE}:83:7: K084 de beste keuzes zijn samen 99 punten waard, en dat moet 100 zijn
                      issues:
                      ^
              Tip: De hoogste punten van elk onderwerp zijn 20 + 0 + 41 + 30 + 8. """
                "Verander er een. Of zet een ander getal bij 'out_of' in de oefenvorm."
            ),
        ),
    ],
    Code.LIMIT_OUT_OF_REACH: [
        (
            edited("limit: 31", "limit: 101"),
            f"""\
            {FILE}:94:14: K085 deze grens haalt niemand: er zijn hooguit 100 punten te halen
                      limit: 101
                             ^
              Tip: Kies een lagere grens.""",
        ),
        (
            edited("limit: 55\n      bonus: 10", "limit: 111\n      bonus: 10"),
            f"""\
            {FILE}:45:14: K085 deze grens haalt niemand: er zijn hooguit 100 punten te halen
                      limit: 111
                             ^
              Tip: Kies een lagere grens.""",
        ),
    ],
    Code.OPTION_TWICE: [
        (
            edited("E5: 'nothing'", "D4: 'nothing'"),
            f"""\
            {FILE}:37:7: K086 'D4' is al een keuze bij onderwerp D
                      D4: 'nothing'
                      ^
              Tip: Geef elke keuze in de casus een eigen naam.""",
        ),
    ],
    Code.NO_SUCH_SIDE: [
        (
            edited("must: [company, ministry]", "must: [company, minstry]"),
            f"""\
            {FILE}:38:36: K087 dit is geen partij met punten
                voting: {{agree: 5, must: [company, minstry]}}
                                                   ^
              Tip: Bedoel je 'ministry'?""",
        ),
    ],
    Code.TOO_MANY_VOTES: [
        (
            edited("agree: 5", "agree: 7"),
            (
                f"""\
            {FILE}:38:17: K088 er zijn maar 6 partijen
                voting: {{agree: 7, must: [company, ministry]}}
                                ^
              Tip: Kies een lager getal, of laat 'agree' weg als iedereen ja moet zeggen. """
                "De partijen zijn company, ministry, nature, workers, towns, mayor."
            ),
        ),
    ],
    Code.NO_ISSUES: [
        (
            without("issues:", "voting:"),
            f"""\
            {FILE}:9:5: K089 er zijn punten, maar er ligt niets op tafel
                    points:
                    ^
              Tip: Zet bij de casus 'issues' met de onderwerpen en hun keuzes.""",
        ),
    ],
    Code.SIDE_WITHOUT_POINTS: [
        (
            without("    points:\n      limit: 31", "  mayor:\n"),
            f"""\
            {FILE}:89:3: K090 'towns' heeft geen punten, en andere partijen wel
                  towns:
                  ^
              Tip: Geef deze rol 'points' met een 'limit' en punten voor elke keuze.""",
        ),
    ],
}
