"""For every code of what happens at set times: a project with one mistake, and its report."""

from oefenkoffer.model import Files
from oefenkoffer.problems import Code
from tests.model.project import CASE, FORMAT, PROJECT, edited, files

OWN_FORMAT = """\
extends: conversation
parts:
  phases: {on: case, kind: timed, label: Fasen}
  events: {on: case, kind: timed, label: Gebeurtenissen, about: learning_goals, within: phases}
"""
PHASES = """\
phases:
  - {at: 0, to: everyone, text: Je belt.}
  - {at: 30, to: everyone, text: Je belt terug.}
"""
EARLIER = "  - {at: 5, to: everyone, number: 1.1, text: Er belt iemand.}\n"


def timed(first: str, *keys: str, before: str = "") -> Files:
    """The project with two phases, and something that happens in one of them."""
    lines = [f"  - {first}", *(f"    {key}" for key in keys), "    text: Er belt iemand aan."]
    happens = "".join(f"{line}\n" for line in lines)
    case = f"{PROJECT[CASE]}{PHASES}events:\n{before}{happens}"
    return files({CASE: case, FORMAT: OWN_FORMAT})


TIMED_EXAMPLES: dict[Code, list[tuple[Files, str]]] = {
    Code.NOT_A_MOMENT: [
        (
            timed("at: 20 minuten", "to: everyone"),
            """\
            roleplays/cases/keuken.yml:56:9: M032 bij 'at' hoort een moment in het spel
                  - at: 20 minuten
                        ^
              Tip: Typ alleen 20: de minuten tellen vanaf het begin van het spelen.""",
        ),
        (
            timed("at: half tien", "to: everyone"),
            """\
            roleplays/cases/keuken.yml:56:9: M032 bij 'at' hoort een moment in het spel
                  - at: half tien
                        ^
              Tip: Typ de minuut, geteld vanaf het begin van het spelen, zoals 20. Of minuten en seconden, zoals 1:30.""",
        ),
    ],
    Code.NO_SUCH_RECIPIENT: [
        (
            timed("at: 20", "to: [huurder, huurdr]"),
            """\
            roleplays/cases/keuken.yml:57:19: K097 er is niemand in deze casus die dit krijgt
                    to: [huurder, huurdr]
                                  ^
              Tip: Bedoel je 'huurder'? Je kunt kiezen uit: medewerker, huurder, observator, everyone, trainer.""",
        ),
        (
            timed("at: 20", "to: iedereen"),
            """\
            roleplays/cases/keuken.yml:57:9: K097 er is niemand in deze casus die dit krijgt
                    to: iedereen
                        ^
              Tip: Bedoel je 'everyone'? Je kunt kiezen uit: medewerker, huurder, observator, everyone, trainer.""",
        ),
    ],
    Code.SHOWN_TO_SOME: [
        (
            timed("at: 20", "to: huurder", "slide: ja"),
            """\
            roleplays/cases/keuken.yml:58:12: K091 dit is niet voor iedereen, maar 'slide' laat het aan iedereen zien
                    slide: ja
                           ^
              Tip: Haal 'slide' weg. Of zet bij 'to': everyone.""",
        ),
        (
            timed("at: 20", "to: [everyone, huurder]", "page: ja"),
            """\
            roleplays/cases/keuken.yml:58:11: K091 dit is niet voor iedereen, maar 'page' laat het aan iedereen zien
                    page: ja
                          ^
              Tip: Haal 'page' weg. Of zet bij 'to': everyone, trainer.""",
        ),
    ],
    Code.NO_SUCH_GOAL: [
        (
            timed("at: 20", "to: everyone", "about: 7"),
            """\
            roleplays/cases/keuken.yml:58:12: K092 dit doel staat niet in de casus
                    about: 7
                           ^
              Tip: De doelen zijn: 1.""",
        )
    ],
    Code.OUTSIDE_PHASE: [
        (
            timed("at: 35", "to: everyone", "number: 1.2"),
            """\
            roleplays/cases/keuken.yml:56:9: K093 dit valt buiten fase 1, en daar begint het nummer wel mee
                  - at: 35
                        ^
              Tip: Kies een moment vanaf 0, en voor 30. Of geef het een ander nummer.""",
        ),
        (
            timed("at: 20", "to: everyone", "number: 2.1"),
            """\
            roleplays/cases/keuken.yml:56:9: K093 dit valt buiten fase 2, en daar begint het nummer wel mee
                  - at: 20
                        ^
              Tip: Kies een moment vanaf 30. Of geef het een ander nummer.""",
        ),
    ],
    Code.NO_SUCH_PHASE_ENTRY: [
        (
            timed("at: 20", "to: everyone", "number: 3.1"),
            """\
            roleplays/cases/keuken.yml:58:13: K094 dit nummer hoort bij geen fase
                    number: 3.1
                            ^
              Tip: Begin het nummer met dat van een fase en een punt, zoals 1.2. De fasen zijn: 1, 2. Of zeg met 'if' wanneer het nodig is.""",
        )
    ],
    Code.ENTRY_TWICE: [
        (
            timed("at: 20", "to: everyone", "number: 1.1", before=EARLIER),
            """\
            roleplays/cases/keuken.yml:59:13: K095 nummer 1.1 is er al
                    number: 1.1
                            ^
              Tip: Geef het een ander nummer: daaraan zie je welke kaart je uitdeelt.""",
        )
    ],
    Code.NO_SUCH_OPENER: [
        (
            files(edited(CASE, "level: 1", "level: 1\nopens: huurdster")),
            """\
            roleplays/cases/keuken.yml:9:8: K096 er is geen rol die zo heet, dus niemand begint
                opens: huurdster
                       ^
              Tip: Bedoel je 'huurder'?""",
        )
    ],
}
