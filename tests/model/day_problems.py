"""For every code of a day that does not work out: a project with one such day, and its report."""

from dataclasses import replace

from oefenkoffer.model import Files
from oefenkoffer.problems import Code
from tests.model.project import METHOD, PROJECT, SESSION, with_checks

ROUND = """\
  - title: Ronde 1
    minutes: 66
    activity: round
    cases: keuken
    turns: everyone
"""
EVERY_RULE = ("practice", "focus", "trained", "time", "materials", "shown", "spoilers")
BEHAVIOUR = """\
  leaves_room:
    title: Laat ruimte
    not_seen: Praat door.
    a_bit: Wacht even.
    clearly: Wacht.
"""
PAGE = """\
# Voorbeeld

Vertel eens wat er niet meer goed gaat.
"""


def day(rule: str, blocks: str = ROUND, *, people: str = "12", bring: str = "") -> Files:
    """The project with a plan of which one rule stops it, and no other one speaks."""
    head = f"title: Ochtend\nstart: 9.00\npeople: {people}\n{bring}"
    levels = ", ".join(f"{it}: {'error' if it == rule else 'off'}" for it in EVERY_RULE)
    return with_checks(levels, {SESSION: f"{head}blocks:\n{blocks}"})


def untrained() -> Files:
    """A method with a behaviour that nobody watches."""
    found = day("trained")
    method = PROJECT[METHOD].replace("rather_not:\n", f"{BEHAVIOUR}rather_not:\n")
    return replace(found, contents={**found.contents, METHOD: method.encode()})


def spoiled(pages: str = "", slides: str = "") -> Files:
    """A page, or slides, with a sentence that people are still to find."""
    found = day("spoilers")
    case = PROJECT["roleplays/cases/keuken.yml"].replace(
        "say: Vertel eens.", "say: Vertel eens wat er niet meer goed gaat."
    )
    contents = {**found.contents, "roleplays/cases/keuken.yml": case.encode()}
    return replace(
        found,
        contents=contents,
        pages={"docs/voorbeeld.md": pages.encode()},
        slides={"docs/slides/dag.md": slides.encode()},
    )


DAY_EXAMPLES: dict[Code, list[tuple[Files, str]]] = {
    Code.NEVER_PRACTISES: [
        (
            day("practice", ROUND.replace("everyone", "3"), people="13"),
            """\
            roleplays/sessions/ochtend.yml:3:9: K105 met 13 mensen komen er 1 nooit zelf aan de beurt
                people: 13
                        ^
              Tip: Zet bij een ronde turns: everyone, of neem een ronde meer.""",
        )
    ],
    Code.FOCUS_NOT_WATCHED: [
        (
            replace(
                day("focus", ROUND + "    focus: leaves_room\n"),
                contents={
                    **day("focus", ROUND + "    focus: leaves_room\n").contents,
                    METHOD: untrained().contents[METHOD],
                },
            ),
            """\
            roleplays/sessions/ochtend.yml:10:12: K106 in dit blok oefenen mensen 'leaves_room', maar bij keuken let niemand daarop
                    focus: leaves_room
                           ^
              Tip: Zet het bij watch van de observator van die casus, of neem een andere casus.""",
        )
    ],
    Code.NOT_TRAINED: [
        (
            untrained(),
            """\
            roleplays/method.yml:34:3: K107 geen casus oefent dit: leaves_room
                  leaves_room:
                  ^
              Tip: Voeg een casus toe, of haal weg wat jullie niet oefenen. Is het zo bedoeld? Zet checks: trained: off in kit.yml.""",
        )
    ],
    Code.NOT_FOR_EVERYONE: [
        (
            day(
                "time",
                "  - {title: Kring, minutes: 10, activity: one_by_one, per_person: 1}\n",
            ),
            """\
            roleplays/sessions/ochtend.yml:5:29: K108 1 minuten voor ieder van 12 mensen is samen 12 minuten, en dit blok duurt er 10
                  - {title: Kring, minutes: 10, activity: one_by_one, per_person: 1}
                                            ^
              Tip: Maak het blok langer, of laat mensen in kleine groepjes aan de beurt komen.""",
        )
    ],
    Code.SHORTER_THAN_CASE: [
        (
            day("time", ROUND.replace("66", "50")),
            """\
            roleplays/sessions/ochtend.yml:6:14: K109 3 keer 20 minuten is 60 minuten, en dit blok duurt er 50
                    minutes: 50
                             ^
              Tip: Maak het blok langer, neem minder beurten, of geef het blok een eigen timing die past.""",
        )
    ],
    Code.NO_TIME_TO_CHANGE: [
        (
            day("time", ROUND.replace("66", "61")),
            """\
            roleplays/sessions/ochtend.yml:6:14: K110 dit blok heeft geen tijd om kaarten en stoelen te wisselen: 3 keer 20 minuten is 60 van de 61
                    minutes: 61
                             ^
              Tip: Maak het blok 63 minuten lang, of maak de beurten korter.""",
        )
    ],
    Code.NOBODY_PROVIDES: [
        (
            day("materials", ROUND + "    materials: [cards, een gong]\n"),
            """\
            roleplays/sessions/ochtend.yml:10:24: K111 niemand zorgt voor 'een gong'
                    materials: [cards, een gong]
                                       ^
              Tip: Zet het bij bring, als jij het meeneemt. Is het een papier van de koffer? Neem dan de naam daarvan.""",
        )
    ],
    Code.SHOWN_FIRST: [
        (
            day(
                "shown",
                "  - {title: Voordoen, minutes: 9, demonstrates: keuken}\n" + ROUND,
            ),
            """\
            roleplays/sessions/ochtend.yml:9:12: K112 deze casus is al voorgedaan in Voordoen: iedereen kent het antwoord
                    cases: keuken
                           ^
              Tip: Oefen met een andere casus, of doe een andere voor.""",
        )
    ],
    Code.SPOILER: [
        (
            spoiled(PAGE),
            """\
            docs/voorbeeld.md:3:1: K113 hier staat te vroeg een antwoord van de casus keuken
              Tip: Neem andere zinnen. Op een dia: zet hem na de casus. Op een pagina: zet erboven, tussen twee regels met ---: release: after. Dan komt hij pas na de training op de site.""",
        )
    ],
}
