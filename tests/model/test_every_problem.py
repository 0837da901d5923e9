"""Every code of the sections M and K: a project with one mistake beside what its author reads."""

from dataclasses import replace
from io import BytesIO
from textwrap import dedent

import pytest
from PIL import Image

from oefenkoffer.model import Files
from oefenkoffer.model.loading.formats import packaged_names
from oefenkoffer.problems import Code
from tests.model.day_problems import DAY_EXAMPLES
from tests.model.font_problems import FONT_EXAMPLES, SIGNS_LACKING
from tests.model.format_problems import FORMAT_EXAMPLES, own
from tests.model.part_problems import PART_EXAMPLES
from tests.model.project import (
    CASE,
    FORMAT,
    FORMS,
    KIT,
    METHOD,
    PROJECT,
    SESSION,
    edited,
    files,
    report,
    reports_in,
    with_checks,
)
from tests.model.timed_problems import TIMED_EXAMPLES
from tests.negotiation.problem_examples import POINT_EXAMPLES


def image(kind: str, size: tuple[int, int] = (4, 3)) -> bytes:
    target = BytesIO()
    Image.new("L", size).save(target, kind)
    return target.getvalue()


PNG = image("PNG")
NOISE = image("JPEG", (400, 300))
HALF_A_JPEG = NOISE[: len(NOISE) - 300]
EMPTY_DRAWING = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
CHINESE_DRAWING = (
    "<svg xmlns='http://www.w3.org/2000/svg'><text>\N{CJK UNIFIED IDEOGRAPH-4E2D}</text></svg>"
)


def pictured(file: str, alt: str = "Een scheve deur", data: bytes | None = PNG) -> Files:
    """The project with a picture in its case, and the file `plaatjes/deur.png`."""
    fields = f"picture: {{file: {file}, alt: {alt}}}\nchannel: phone"
    contents = {**edited(CASE, "channel: phone", fields), "roleplays/plaatjes/deur.png": data}
    return files(contents)


def long_name() -> str:
    return f"roleplays/cases/{'a' * 61}.yml"


def planned(session: str) -> Files:
    """The project with a session plan."""
    return files({SESSION: dedent(session)})


def labelled(label: str, text: str) -> Files:
    """The project with a label in other words."""
    return files(edited(KIT, "language: nl", f"language: nl\nlabels:\n  {label}: {text}"))


def in_frisian(labels: str) -> Files:
    """The project in a language that is not packaged, with labels of its own."""
    frisian = edited(KIT, "language: nl", "language: fy")
    return files({**frisian, "roleplays/labels/fy.yml": dedent(labels)})


TABLE = "  | Dag | Wie |\n  |---|---|\n  | maandag | Jan |"


def said_by(persona: str) -> Files:
    """The project with another persona, of lines below a bar."""
    lines = persona.replace("\n", "\n      ")
    return files(edited(CASE, "persona: Je woont er lang.", f"persona: |\n      {lines}"))


ONE_LEVEL = """\
extends: conversation
parts:
  marks: {on: role, of: observer, kind: checklist, label: Punten, levels: [{level: Goed}]}
"""

EXAMPLES: dict[Code, list[tuple[Files, str]]] = {
    Code.NO_SUCH_FORMAT: [
        (
            files(edited(KIT, "language: nl", "language: nl\nformat: converstion")),
            """\
            roleplays/kit.yml:4:9: K049 deze oefenvorm bestaat niet
                format: converstion
                        ^
              Tip: Bedoel je 'conversation'?""",
        ),
        (
            files(edited(KIT, "language: nl", "language: nl\nformat: x")),
            f"""\
            roleplays/kit.yml:4:9: K049 deze oefenvorm bestaat niet
                format: x
                        ^
              Tip: De oefenvormen zijn: {", ".join(packaged_names())}.""",
        ),
        (
            files({FORMAT: "extends: x\n"}),
            f"""\
            roleplays/format.yml:1:10: K049 deze oefenvorm bestaat niet
                extends: x
                         ^
              Tip: De oefenvormen zijn: {", ".join(packaged_names())}.""",
        ),
    ],
    Code.NO_SUCH_LANGUAGE: [
        (
            files(edited(KIT, "language: nl", "language: nederlands")),
            """\
            roleplays/kit.yml:3:11: K074 er zijn geen vaste woorden in deze taal
                language: nederlands
                          ^
              Tip: Bedoel je 'nl'?""",
        ),
        (
            files(edited(KIT, "language: nl", "language: fy-NL")),
            """\
            roleplays/kit.yml:3:11: K074 er zijn geen vaste woorden in deze taal
                language: fy-NL
                          ^
              Tip: Er is: nl, en, de, fr, es. Voor een andere taal maak je het bestand roleplays/labels/fy.yml; zie de handleiding.""",
        ),
        (
            files(edited(KIT, "language: nl", "language: Frysk")),
            """\
            roleplays/kit.yml:3:11: K074 er zijn geen vaste woorden in deze taal
                language: Frysk
                          ^
              Tip: Er is: nl, en, de, fr, es. Voor een andere taal maak je het bestand roleplays/labels/fy.yml; zie de handleiding.""",
        ),
    ],
    Code.LABEL_LEAVES_OUT: [
        (
            in_frisian("""\
                card:
                  part_of: "kaart {n}"
                """),
            """\
            roleplays/labels/fy.yml:2:12: K073 'card.part_of' noemt niet: total
                  part_of: "kaart {n}"
                           ^
              Tip: Zet dit tussen accolades op zijn plaats: total.""",
        ),
    ],
    Code.NO_SUCH_LABEL: [
        (
            labelled("card.persoan", "Jouw rol"),
            """\
            roleplays/kit.yml:5:3: K070 er is geen vast woord met deze naam
                  card.persoan: Jouw rol
                  ^
              Tip: Bedoel je 'card.persona'?""",
        ),
        (
            labelled("opening_line", "Zo begin je"),
            """\
            roleplays/kit.yml:5:3: K070 er is geen vast woord met deze naam
                  opening_line: Zo begin je
                  ^
              Tip: Bedoel je 'card.opening_line'?""",
        ),
        (
            labelled("level.onmogelijk", "zwaar"),
            """\
            roleplays/kit.yml:5:3: K070 er is geen vast woord met deze naam
                  level.onmogelijk: zwaar
                  ^
              Tip: Er is: level.1, level.2, level.3.""",
        ),
        (
            in_frisian("""\
                card:
                  taak: Dyn opdracht
                """),
            """\
            roleplays/labels/fy.yml:2:3: K070 er is geen vast woord met deze naam
                  taak: Dyn opdracht
                  ^
              Tip: Bedoel je 'card.task'?""",
        ),
    ],
    Code.LABEL_NAMES_OTHERS: [
        (
            labelled("card.group", '"tafel {nummer}"'),
            """\
            roleplays/kit.yml:5:15: K071 bij 'card.group' kan dit niet tussen accolades staan
                  card.group: "tafel {nummer}"
                              ^
              Tip: Tussen accolades kan: Counterpart, Counterparts, Observer, Organisation, Practitioner, Practitioners, counterpart, counterparts, n, observer, organisation, practitioner, practitioners.""",
        ),
    ],
    Code.NO_SUCH_FORMER_LANGUAGE: [
        (
            files(edited(KIT, "language: nl", "language: nl\nformerly: [de, engels]")),
            """\
            roleplays/kit.yml:4:16: K076 in deze taal zijn er geen adressen bekend
                formerly: [de, engels]
                               ^
              Tip: Bedoel je 'en'?""",
        ),
    ],
    Code.LABEL_NOT_FOUR_MARKS: [
        (
            labelled("written.quotes", "„ “"),
            """\
            roleplays/kit.yml:5:19: K075 bij 'written.quotes' horen vier aanhalingstekens met spaties ertussen
                  written.quotes: „ “
                                  ^
              Tip: Typ ze als “ ” ‘ ’: om een citaat, en om een citaat daarin.""",
        ),
    ],
    Code.LABEL_NO_FILE_NAME: [
        (
            labelled("file.cards", "Mijn kaarten"),
            """\
            roleplays/kit.yml:5:15: K072 'file.cards' is de naam van een bestand, en dit kan niet op elke computer zo heten
                  file.cards: Mijn kaarten
                              ^
              Tip: Gebruik kleine letters zonder accenten, cijfers en streepjes, zoals rolkaarten.""",
        ),
    ],
    Code.WRONG_FOLDER: [
        (
            files({"roleplays/bad.yml": "title: De badkamer"}),
            """\
            roleplays/bad.yml: K046 dit bestand wordt op deze plek niet gelezen
              Tip: Een casus hoort in roleplays/cases/, een draaiboek in roleplays/sessions/, een pagina in docs/ en dia's in docs/slides/. Zet het daar, of haal het weg.""",
        ),
    ],
    Code.NOT_ON_THIS_DISK: [
        (
            replace(files(), placeholders=frozenset({"roleplays/cases/.bad.yml.icloud"})),
            """\
            roleplays/cases/.bad.yml.icloud: K047 bad.yml staat niet op deze computer. Hier staat alleen een verwijzing van een programma dat bestanden online bewaart
              Tip: Open bad.yml één keer, of kies in dat programma: altijd op dit apparaat bewaren.""",
        ),
    ],
    Code.NOT_A_TIME: [
        (
            planned("""\
                title: Ochtend
                start: half tien
                blocks: [{title: Welkom, minutes: 10}]
                """),
            """\
            roleplays/sessions/ochtend.yml:2:8: M023 bij 'start' hoort een tijd
                start: half tien
                       ^
              Tip: Typ uren en minuten, zoals 9.00 of 13:30.""",
        ),
    ],
    Code.NOT_A_DATE: [
        (
            planned(f"""\
                title: Ochtend
                start: 9.00
                date: {typed}
                blocks: [{{title: Welkom, minutes: 10}}]
                """),
            f"""\
            roleplays/sessions/ochtend.yml:3:7: M033 bij 'date' hoort een datum
                date: {typed}
                      ^
              Tip: Typ jaar, maand en dag, zoals 2026-12-03.""",
        )
        for typed in ("3 december", "2026-02-30", "20261203")
    ],
    Code.SESSION_PAST_MIDNIGHT: [
        (
            planned("""\
                title: Avond
                start: 23.00
                blocks: [{title: Welkom, minutes: 40}, {title: Oefenen, minutes: 25}]
                """),
            """\
            roleplays/sessions/ochtend.yml:2:8: K042 dit draaiboek gaat 5 minuten over middernacht heen
                start: 23.00
                       ^
              Tip: Kijk of start klopt, en of bij elk blok de minuten kloppen.""",
        ),
    ],
    Code.NO_SUCH_PLAN_PAPER: [
        (
            planned("""\
                title: Ochtend
                start: 9.00
                blocks: [{title: Welkom, minutes: 40, materials: [pennen, cheat-shet]}]
                """),
            """\
            roleplays/sessions/ochtend.yml:3:59: K104 zo heet geen papier van de koffer
                blocks: [{title: Welkom, minutes: 40, materials: [pennen, cheat-shet]}]
                                                                          ^
              Tip: Bedoelde je 'cheat-sheet'? Is het iets anders, typ dan een paar woorden meer.""",
        ),
    ],
    **DAY_EXAMPLES,
    **FONT_EXAMPLES,
    **POINT_EXAMPLES,
    **TIMED_EXAMPLES,
    **PART_EXAMPLES,
    **FORMAT_EXAMPLES,
    Code.FORMER_NAME_TAKEN: [
        (
            files(edited(CASE, "channel: phone", "formerly: [oud, index]\nchannel: phone")),
            """\
            roleplays/cases/keuken.yml:6:17: K041 index is al de naam van een casus, of was dat (index.html)
                formerly: [oud, index]
                                ^
              Tip: Haal index hier weg bij formerly. Een oude naam kan maar naar één casus leiden.""",
        ),
        (
            files(edited(CASE, "channel: phone", "formerly: [keuken]\nchannel: phone")),
            """\
            roleplays/cases/keuken.yml:6:12: K041 keuken is al de naam van een casus, of was dat (roleplays/cases/keuken.yml)
                formerly: [keuken]
                           ^
              Tip: Haal keuken hier weg bij formerly. Een oude naam kan maar naar één casus leiden.""",
        ),
    ],
    Code.NO_FILE: [
        (
            files({METHOD: None}),
            """\
            roleplays/method.yml: M001 het bestand roleplays/method.yml is er niet
              Tip: Maak dit bestand, of zet het terug op zijn plaats.""",
        ),
        (
            files({METHOD: None, "roleplays/method.yaml": ""}),
            """\
            roleplays/method.yml: M001 het bestand roleplays/method.yml is er niet
              Tip: Er is wel roleplays/method.yaml. Geef dat bestand de naam roleplays/method.yml.""",
        ),
    ],
    Code.BLANK: [
        (
            files(edited(CASE, "title: De keuken is oud", "title:")),
            """\
            roleplays/cases/keuken.yml:1:1: M002 bij 'title' staat niets
                title:
                ^
              Tip: Vul hier iets in, of haal de hele regel weg als het mag ontbreken.""",
        ),
        (
            files(edited(CASE, "debrief: Wat werkte?", "debrief: '-'")),
            """\
            roleplays/cases/keuken.yml:43:10: M002 bij 'debrief' staat niets
                debrief: '-'
                         ^
              Tip: Vul hier iets in, of haal de hele regel weg als het mag ontbreken.""",
        ),
        (
            files(
                edited(
                    CASE,
                    "timing: {prepare: 3, play: 6, derole: 1, debrief: 7, retry: 3}\n",
                    "timing:\n",
                )
            ),
            """\
            roleplays/cases/keuken.yml:10:1: M002 bij 'timing' staat niets
                timing:
                ^
              Tip: Vul hier iets in, of haal de hele regel weg als het mag ontbreken.""",
        ),
    ],
    Code.NOT_TEXT: [
        (
            files(edited(CASE, "persona: Je woont er lang.", "persona: {letop: geheim}")),
            """\
            roleplays/cases/keuken.yml:26:14: M003 bij 'persona' hoort gewone tekst
                    persona: {letop: geheim}
                             ^
              Tip: Hier staat een lijst of een blok met sleutels. Zet er één tekst neer. Staat er een dubbele punt in de tekst? Zet de tekst dan onder een | of tussen aanhalingstekens.""",
        ),
        (
            files(edited(CASE, "debrief: Wat werkte?", "debrief: [Wat werkte, {a: b}]")),
            """\
            roleplays/cases/keuken.yml:43:23: M003 bij 'debrief' hoort gewone tekst
                debrief: [Wat werkte, {a: b}]
                                      ^
              Tip: Hier staat een lijst of een blok met sleutels. Zet er één tekst neer. Staat er een dubbele punt in de tekst? Zet de tekst dan onder een | of tussen aanhalingstekens.""",
        ),
    ],
    Code.NOT_A_MAPPING: [
        (
            files(edited(CASE, "{emotion: onbegrip, intensity: 2}", "boos")),
            """\
            roleplays/cases/keuken.yml:30:14: M004 bij 'feeling' horen sleutels met een waarde
                    feeling: boos
                             ^
              Tip: Zet het zo, met twee spaties voor elke regel onder 'feeling':
                  feeling:
                    emotion: boos
                    intensity: …
                  Vul ook de rest in.""",
        ),
        (
            files(edited(CASE, "question: Wat werkt er niet?\n          answer: De", "De")),
            """\
            roleplays/cases/keuken.yml:34:11: M004 bij 'if_asked' horen sleutels met een waarde
                        - De deurtjes hangen scheef.
                          ^
              Tip: Zet het zo, met twee spaties voor elke regel onder 'if_asked':
                  if_asked:
                    - question: De deurtjes hangen scheef.
                      answer: …
                  Vul ook de rest in.""",
        ),
        (
            files(
                edited(
                    CASE,
                    "  observator:\n    plays: observer\n    watch: explains_why",
                    "  observator: kijkt",
                )
            ),
            """\
            roleplays/cases/keuken.yml:40:15: M004 bij 'observator' horen sleutels met een waarde
                  observator: kijkt
                              ^
              Tip: Zet eronder regels van de vorm 'sleutel: waarde', twee spaties naar rechts.""",
        ),
    ],
    Code.NOT_A_LIST: [
        (
            files(
                edited(
                    CASE,
                    "        - question: Wat werkt er niet?\n          answer:",
                    "        question: Wat werkt er niet?\n        answer:",
                )
            ),
            """\
            roleplays/cases/keuken.yml:34:9: M005 bij 'if_asked' hoort een lijst
                        question: Wat werkt er niet?
                        ^
              Tip: Zet de onderdelen onder elkaar, elk met een streepje en een spatie ervoor.""",
        ),
    ],
    Code.NOT_A_CHOICE: [
        (
            files(
                {
                    **edited(KIT, "case_order", "words: {counterpart: Patiënt}\ncase_order"),
                    **edited(CASE, "plays: counterpart", "plays: patiënt"),
                }
            ),
            """\
            roleplays/cases/keuken.yml:24:12: M006 deze waarde kan niet bij 'plays'
                    plays: patiënt
                           ^
              Tip: Bedoel je counterpart? Je kunt kiezen uit: practitioner, counterpart, observer.""",
        ),
        (
            files(edited(CASE, "channel: phone", "channel: Phone")),
            """\
            roleplays/cases/keuken.yml:6:10: M006 deze waarde kan niet bij 'channel'
                channel: Phone
                         ^
              Tip: Bedoel je phone? Je kunt kiezen uit: counter, phone, visit, email, chat.""",
        ),
        (
            files(edited(CASE, "channel: phone", "channel: telefoon")),
            """\
            roleplays/cases/keuken.yml:6:10: M006 deze waarde kan niet bij 'channel'
                channel: telefoon
                         ^
              Tip: Bedoel je phone? Je kunt kiezen uit: counter, phone, visit, email, chat.""",
        ),
        (
            files(edited(CASE, "channel: phone", "channel: brief")),
            """\
            roleplays/cases/keuken.yml:6:10: M006 deze waarde kan niet bij 'channel'
                channel: brief
                         ^
              Tip: Kies uit: counter, phone, visit, email, chat.""",
        ),
        (
            files(edited(CASE, "plays: counterpart", "plays: huurder")),
            """\
            roleplays/cases/keuken.yml:24:12: M006 deze waarde kan niet bij 'plays'
                    plays: huurder
                           ^
              Tip: Bedoel je counterpart? Je kunt kiezen uit: practitioner, counterpart, observer.""",
        ),
        (
            files(edited(CASE, "level: 1", "level: Twee")),
            """\
            roleplays/cases/keuken.yml:8:8: M006 deze waarde kan niet bij 'level'
                level: Twee
                       ^
              Tip: Bedoel je 2? Je kunt kiezen uit: 1, 2, 3.""",
        ),
        (
            files(edited(CASE, "level: 1", "level: 1,5")),
            """\
            roleplays/cases/keuken.yml:8:8: M006 deze waarde kan niet bij 'level'
                level: 1,5
                       ^
              Tip: Kies uit: 1, 2, 3.""",
        ),
    ],
    Code.NOT_WHOLE: [
        (
            files(edited(CASE, "play: 6", "play: 6 minuten")),
            """\
            roleplays/cases/keuken.yml:10:28: M007 bij 'play' hoort een heel getal
                timing: {prepare: 3, play: 6 minuten, derole: 1, debrief: 7, retry: 3}
                                           ^
              Tip: Typ alleen 6.""",
        ),
        (
            files(edited(CASE, "play: 6", "play: Zes")),
            """\
            roleplays/cases/keuken.yml:10:28: M007 bij 'play' hoort een heel getal
                timing: {prepare: 3, play: Zes, derole: 1, debrief: 7, retry: 3}
                                           ^
              Tip: Typ alleen 6.""",
        ),
        (
            files(edited(CASE, "play: 6", "play: 6.5")),
            """\
            roleplays/cases/keuken.yml:10:28: M007 bij 'play' hoort een heel getal
                timing: {prepare: 3, play: 6.5, derole: 1, debrief: 7, retry: 3}
                                           ^
              Tip: Typ alleen cijfers, zonder tekst erbij.""",
        ),
    ],
    Code.NOT_YES_NO: [
        (
            files(edited(METHOD, "on_practitioner_card: ja", "on_practitioner_card: soms")),
            """\
            roleplays/method.yml:9:27: M008 bij 'on_practitioner_card' hoort ja of nee
                    on_practitioner_card: soms
                                          ^
              Tip: Typ ja of nee.""",
        ),
    ],
    Code.OUT_OF_RANGE: [
        (
            files(edited(CASE, "intensity: 2", "intensity: 5")),
            """\
            roleplays/cases/keuken.yml:30:45: M009 het getal bij 'intensity' is te groot of te klein
                    feeling: {emotion: onbegrip, intensity: 5}
                                                            ^
              Tip: Kies 1 tot en met 4: 5 is het eind van de schaal, waar het gesprek stopt. Daar begint niemand.""",
        ),
        (
            files(edited(CASE, "intensity: 2", "intensity: 0")),
            """\
            roleplays/cases/keuken.yml:30:45: M009 het getal bij 'intensity' is te groot of te klein
                    feeling: {emotion: onbegrip, intensity: 0}
                                                            ^
              Tip: Kies een getal van 1 tot en met 4.""",
        ),
    ],
    Code.TOO_FEW: [
        (
            files(edited(CASE, "takeaways: Noem één reden.", "takeaways: []")),
            """\
            roleplays/cases/keuken.yml:51:12: M010 bij 'takeaways' staat te weinig
                takeaways: []
                           ^
              Tip: Vul er minstens één in.""",
        ),
        (
            files({"roleplays/format.yml": ONE_LEVEL}),
            """\
            roleplays/format.yml:3:75: M010 bij 'levels' staat te weinig
                  marks: {on: role, of: observer, kind: checklist, label: Punten, levels: [{level: Goed}]}
                                                                                          ^
              Tip: Vul er minstens 2 in.""",
        ),
        (
            own("{for: Voor, against: Tegen}", "[]"),
            """\
            roleplays/format.yml:4:10: M010 bij 'stand' staat te weinig
                  stand: []
                         ^
              Tip: Vul er minstens één in.""",
        ),
        (
            files({FORMS: "forms: {}\n"}),
            """\
            roleplays/forms.yml:1:8: M010 bij 'forms' staat te weinig
                forms: {}
                       ^
              Tip: Vul er minstens één in.""",
        ),
    ],
    Code.TOO_MANY: [
        (
            files(edited(CASE, "learning_goals: Je legt het uit.", "learning_goals: [a, b, c, d]")),
            """\
            roleplays/cases/keuken.yml:9:17: M011 bij 'learning_goals' staan er te veel
                learning_goals: [a, b, c, d]
                                ^
              Tip: Het mogen er hooguit 3 zijn.""",
        ),
    ],
    Code.MISSING: [
        (
            files(edited(CASE, "takeaways: Noem één reden.\n", "")),
            """\
            roleplays/cases/keuken.yml: M012 in dit bestand ontbreekt 'takeaways'
              Tip: Voeg 'takeaways' toe. De handleiding en de andere bestanden laten zien hoe.""",
        ),
        (
            files(edited(CASE, "    persona: Je woont er lang.\n", "")),
            """\
            roleplays/cases/keuken.yml:23:3: M012 in roles > huurder ontbreekt 'persona'
                  huurder:
                  ^
              Tip: Voeg 'persona' toe. De handleiding en de andere bestanden laten zien hoe.""",
        ),
        (
            files(edited(CASE, "          answer: De deurtjes hangen scheef.\n", "")),
            """\
            roleplays/cases/keuken.yml:34:11: M012 in roles > huurder > disclose > if_asked > 1 ontbreekt 'answer'
                        - question: Wat werkt er niet?
                          ^
              Tip: Voeg 'answer' toe. De handleiding en de andere bestanden laten zien hoe.""",
        ),
        (
            files(edited(CASE, "    plays: observer\n", "")),
            """\
            roleplays/cases/keuken.yml:40:3: M012 in roles > observator ontbreekt 'plays'
                  observator:
                  ^
              Tip: Voeg 'plays' toe. Kies uit: practitioner, counterpart, observer.""",
        ),
    ],
    Code.UNKNOWN_KEY: [
        (
            files(edited(CASE, "title: De", "voting: {agree: 2}\ntitle: De")),
            """\
            roleplays/cases/keuken.yml:1:1: M013 deze sleutel is hier onbekend
                voting: {agree: 2}
                ^
              Tip: Deze sleutel hoort bij een andere oefenvorm: negotiation. Bij deze oefenvorm doet hij niets. Hier kan: version, title, roles, formerly, opens, local_facts, on_site, for_team, search_words, situation, picture, channel, refusal, level, learning_goals, timing, answer, sample_sentences, debrief, trainer, takeaways, variants.""",
        ),
        (
            files(edited(CASE, "learning_goals:", "learning objectives:")),
            """\
            roleplays/cases/keuken.yml:9:1: M013 deze sleutel is hier onbekend
                learning objectives: Je legt het uit.
                ^
              Tip: Bedoel je 'learning_goals'?""",
        ),
        (
            files(edited(CASE, "title: De", "titel: De")),
            """\
            roleplays/cases/keuken.yml:1:1: M013 deze sleutel is hier onbekend
                titel: De keuken is oud
                ^
              Tip: Bedoel je 'title'?""",
        ),
        (
            files(edited(CASE, "opening_line", "openingszin")),
            """\
            roleplays/cases/keuken.yml:27:5: M013 deze sleutel is onbekend in roles > huurder
                    openingszin: Waarom zij wel?
                    ^
              Tip: Bedoel je 'opening_line'?""",
        ),
        (
            files(edited(CASE, "    watch:", "    Geheim_van_mij: x\n    watch:")),
            """\
            roleplays/cases/keuken.yml:42:5: M013 deze sleutel is onbekend in roles > observator
                    Geheim_van_mij: x
                    ^
              Tip: Hier kan: plays, title, name, picture, group, observes, people, watch, points.""",
        ),
    ],
    Code.LONG_LINE: [
        (
            files(edited(KIT, "title: Duidelijk nee", f"title: {'a' * 121}")),
            f"""\
            roleplays/kit.yml:1:8: M014 de tekst bij 'title' is te lang voor één regel: 121 tekens
                title: {"a" * 93}…
                       ^
              Tip: Maak er hooguit 120 tekens van.""",
        ),
    ],
    Code.MANY_LINES: [
        (
            files(edited(KIT, "title: Duidelijk nee", "title: |\n  Duidelijk\n  nee")),
            """\
            roleplays/kit.yml:1:8: M015 de tekst bij 'title' moet op één regel
                title: |
                       ^
              Tip: Haal de regeleinden weg.""",
        ),
    ],
    Code.MARKUP: [
        (
            files(edited(CASE, "  Haar keuken is oud.", "  # Haar keuken")),
            """\
            roleplays/cases/keuken.yml:5:3: M016 in de tekst bij 'situation' staat iets wat hier niet kan: een kop
                  # Haar keuken
                  ^
              Tip: Gebruik alleen gewone tekst, vet, cursief, lijsten, tabellen, plaatjes, links en citaten.""",
        ),
        (
            files(
                edited(
                    CASE,
                    "persona: Je woont er lang.",
                    "persona: >\n\n      Je woont\n      er lang.\n\n      ***\n\n      En graag.",
                )
            ),
            """\
            roleplays/cases/keuken.yml:31:7: M016 in de tekst bij 'persona' staat iets wat hier niet kan: een lijn
                      ***
                      ^
              Tip: Gebruik alleen gewone tekst, vet, cursief, lijsten, tabellen, plaatjes, links en citaten.""",
        ),
        (
            said_by("Kijk:\n![](plaatjes/deur.png)"),
            """\
            roleplays/cases/keuken.yml:28:7: M016 bij een plaatje in de tekst bij 'persona' staat niet wat erop te zien is
                      ![](plaatjes/deur.png)
                      ^
              Tip: Zet dat tussen de rechte haken, voor wie het plaatje niet kan zien: ![Een balie met een rij](plaatjes/balie.jpg).""",
        ),
        (
            said_by("![Een deur](https://voorbeeld.nl/deur.png)"),
            """\
            roleplays/cases/keuken.yml:27:7: M016 een plaatje bij 'persona' staat buiten je map, op een ander adres
                      ![Een deur](https://voorbeeld.nl/deur.png)
                      ^
              Tip: Bewaar het plaatje in de map roleplays en typ de weg daarvandaan, zoals plaatjes/keuken.jpg.""",
        ),
        (
            said_by("| Dag |\n|---|\n| ![Een deur](plaatjes/deur.png) |"),
            """\
            roleplays/cases/keuken.yml:29:7: M016 in een tabel bij 'persona' staat een plaatje
                      | ![Een deur](plaatjes/deur.png) |
                      ^
              Tip: Zet het plaatje op een eigen regel, boven of onder de tabel.""",
        ),
        (
            said_by("*![Een deur](plaatjes/deur.png)*"),
            """\
            roleplays/cases/keuken.yml:27:7: M016 in de tekst bij 'persona' staat een plaatje dat niet goed is getypt
                      *![Een deur](plaatjes/deur.png)*
                      ^
              Tip: Geef het een eigen regel, en typ het zo: ![Een balie met een rij](plaatjes/balie.jpg).""",
        ),
        (
            files(edited(CASE, "debrief: Wat werkte?", 'debrief: ["~~~"]')),
            """\
            roleplays/cases/keuken.yml:43:11: M016 in de tekst bij 'debrief' staat iets wat hier niet kan: een stuk code
                debrief: ["~~~"]
                          ^
              Tip: Gebruik alleen gewone tekst, vet, cursief, lijsten, tabellen, plaatjes, links en citaten.""",
        ),
        (
            files(edited(CASE, "debrief: Wat werkte?", 'debrief: "- - - - diep"')),
            """\
            roleplays/cases/keuken.yml:43:10: M016 in de tekst bij 'debrief' staat iets wat hier niet kan: lijsten die te diep in elkaar staan
                debrief: "- - - - diep"
                         ^
              Tip: Gebruik alleen gewone tekst, vet, cursief, lijsten, tabellen, plaatjes, links en citaten.""",
        ),
        (
            said_by("Kijk:\n| Dag | Wie |\n| maandag | Jan |"),
            """\
            roleplays/cases/keuken.yml:28:7: M016 in de tekst bij 'persona' staan strepen | die geen hele tabel zijn
                      | Dag | Wie |
                      ^
              Tip: Zet onder de bovenste rij een regel met |---|---|, voor elke kolom een vak. Zet de hele tekst achter een |, met elke rij op een eigen regel. Zet een \\ voor een streep die bij een zin hoort.""",
        ),
        (
            said_by("Dag\tWie\nmaandag\tJan"),
            """\
            roleplays/cases/keuken.yml:27:7: M016 in de tekst bij 'persona' is een tabel geplakt, met tabs ertussen
                      Dag\tWie
                      ^
              Tip: Zet een | tussen de vakken, en onder de bovenste rij een regel met |---|---|, voor elke kolom een vak.""",
        ),
        (
            said_by("| Dag | Wie |\n|---|---|\n| maandag |"),
            """\
            roleplays/cases/keuken.yml:29:7: M016 in een tabel bij 'persona' heeft deze rij 1 vakken, en de bovenste 2
                      | maandag |
                      ^
              Tip: Geef elke rij evenveel vakken; een vak mag leeg zijn. Zet onder de tabel een lege regel. Zet een \\ voor een streep die bij de tekst in een vak hoort.""",
        ),
        (
            said_by(f"Kijk:\n\n{'|a' * 13}|\n{'|-' * 13}|"),
            """\
            roleplays/cases/keuken.yml:29:7: M016 een tabel bij 'persona' heeft 13 kolommen; 12 is het meeste
                      |a|a|a|a|a|a|a|a|a|a|a|a|a|
                      ^
              Tip: Maak er twee tabellen van, of maak van de kolommen rijen.""",
        ),
    ],
    Code.LINES_FOR_LIST: [
        (
            files(edited(CASE, "debrief: Wat werkte?", f"debrief: |\n{TABLE}")),
            """\
            roleplays/cases/keuken.yml:45:3: M024 bij 'debrief' hoort een lijst, en hier begint een regel zonder streepje
                  |---|---|
                  ^
              Tip: Een tabel is samen één punt. Zo hoort het:
                  debrief:
                    - |
                      | Dag | Wie |
                      |---|---|
                      | maandag | Jan |
                  Zet dus - | boven de tabel, op een eigen regel.""",
        ),
        (
            files(
                edited(CASE, "debrief: Wat werkte?", "debrief: |\n  1. Wat werkte?\n  2. Wat niet?")
            ),
            """\
            roleplays/cases/keuken.yml:45:3: M024 bij 'debrief' hoort een lijst, en hier begint een regel zonder streepje
                  2. Wat niet?
                  ^
              Tip: Zet voor elk punt een streepje en een spatie:
                  debrief:
                    - Wat werkte?
                    - Wat niet?
                  Is het samen één punt? Zet er dan - | boven, op een eigen regel.""",
        ),
    ],
    Code.LINE_MARKUP: [
        (
            files(edited(KIT, "title: Duidelijk nee", "title: Duidelijk **nee**")),
            """\
            roleplays/kit.yml:1:8: M025 bij 'title' hoort één regel gewone tekst, en hierin staat vet of cursief
                title: Duidelijk **nee**
                       ^
              Tip: Haal de tekens voor opmaak weg, zoals #, **, een streepje vooraan of de haken van een link: op papier zou je ze zien staan.""",
        ),
    ],
    Code.BAD_ID: [
        (
            files(edited(KIT, "[keuken]", "[De keuken]")),
            """\
            roleplays/kit.yml:9:14: M017 bij 'case_order' hoort de naam van een casus
                case_order: [De keuken]
                             ^
              Tip: Gebruik kleine letters, cijfers en streepjes, zoals nieuwe-keuken.""",
        ),
    ],
    Code.BAD_KEY: [
        (
            files(edited(CASE, "  observator:", "  De-observator:")),
            """\
            roleplays/cases/keuken.yml:40:3: M018 dit kan geen sleutel zijn
                  De-observator:
                  ^
              Tip: Typ de_observator: een sleutel heeft kleine letters, cijfers en lage streepjes.""",
        ),
        (
            files(edited(CASE, "  observator:", "  De Observator (élke):")),
            """\
            roleplays/cases/keuken.yml:40:3: M018 dit kan geen sleutel zijn
                  De Observator (élke):
                  ^
              Tip: Typ de_observator_elke: een sleutel heeft kleine letters, cijfers en lage streepjes.""",
        ),
        (
            files(edited(CASE, "  observator:", "  2e:")),
            """\
            roleplays/cases/keuken.yml:40:3: M018 dit kan geen sleutel zijn
                  2e:
                  ^
              Tip: Gebruik kleine letters, cijfers en lage streepjes, en begin met een letter, zoals wat_wel.""",
        ),
    ],
    Code.BAD_COLOUR: [
        (
            files(edited(KIT, "case_order", "style: {accent: blauw}\ncase_order")),
            """\
            roleplays/kit.yml:9:17: M019 bij 'accent' hoort een kleur
                style: {accent: blauw}
                                ^
              Tip: Typ een kleur als '#0b4f6c', met de aanhalingstekens erbij.""",
        ),
    ],
    Code.EMPTY_FILE: [
        (
            files({CASE: "# Hier komt de keuken\n"}),
            """\
            roleplays/cases/keuken.yml: M020 dit bestand is leeg
              Tip: Vul het in. De handleiding laat zien hoe.""",
        ),
    ],
    Code.ID_IN_FILE: [
        (
            files(edited(CASE, "title: De", "id: keukens\ntitle: De")),
            """\
            roleplays/cases/keuken.yml:1:1: M021 de naam is die van het bestand
                id: keukens
                ^
              Tip: Haal deze regel weg. Geef het bestand een andere naam als het anders moet heten.""",
        ),
    ],
    Code.BAD_PATH: [
        (
            pictured("a" * 201),
            f"""\
            roleplays/cases/keuken.yml:6:17: M022 bij 'file' hoort de weg naar een bestand
                picture: {{file: {"a" * 84}…
                                ^
              Tip: Typ de map en de naam, zoals plaatjes/keuken.jpg.""",
        ),
    ],
    Code.STEP_NOT_ANSWERED: [
        (
            files(edited(CASE, "  attention: Luister naar haar.\n", "")),
            """\
            roleplays/cases/keuken.yml:11:1: K001 deze casus geeft geen antwoord op de stap 'attention'
                answer:
                ^
              Tip: Voeg 'attention' toe onder 'answer'.""",
        ),
    ],
    Code.NO_SUCH_STEP: [
        (
            files(
                edited(CASE, "  attention: Luister", "  attention: Hoor haar.\n  waarom: Luister")
            ),
            """\
            roleplays/cases/keuken.yml:14:3: K002 de gesprekswijzer kent deze stap niet
                  waarom: Luister naar haar.
                  ^
              Tip: De stappen zijn: why_not, attention.""",
        ),
        (
            files(edited(METHOD, "step: attention", "step: atention")),
            """\
            roleplays/method.yml:18:11: K002 de gesprekswijzer kent deze stap niet
                    step: atention
                          ^
              Tip: Bedoel je 'attention'?""",
        ),
    ],
    Code.NO_SUCH_PHASE: [
        (
            files(edited(CASE, "  contact:", "  contakt:")),
            """\
            roleplays/cases/keuken.yml:15:3: K003 het gesprek in de gesprekswijzer kent deze fase niet
                  contakt:
                  ^
              Tip: Bedoel je 'contact'?""",
        ),
    ],
    Code.NO_SUCH_REFUSAL: [
        (
            files(edited(CASE, "refusal: norm", "refusal: schaars")),
            """\
            roleplays/cases/keuken.yml:7:10: K004 de gesprekswijzer kent dit soort nee niet
                refusal: schaars
                         ^
              Tip: De soorten zijn: norm.""",
        ),
    ],
    Code.NO_SUCH_BEHAVIOUR: [
        (
            files(edited(CASE, "watch: explains_why", "watch: [explains_why, explain_why]")),
            """\
            roleplays/cases/keuken.yml:42:27: K005 de gesprekswijzer kent dit gedrag niet
                    watch: [explains_why, explain_why]
                                          ^
              Tip: Bedoel je 'explains_why'?""",
        ),
        (
            files(edited(CASE, "watch: explains_why", "watch: luistert")),
            """\
            roleplays/cases/keuken.yml:42:12: K005 de gesprekswijzer kent dit gedrag niet
                    watch: luistert
                           ^
              Tip: Het gedrag staat onder 'behaviours'. Er is: explains_why.""",
        ),
    ],
    Code.NO_SUCH_FACT: [
        (
            files(edited(CASE, "channel: phone", "local_facts: [term, trm]\nchannel: phone")),
            """\
            roleplays/cases/keuken.yml:6:21: K048 kit.yml heeft bij 'local_facts' geen feit met deze naam
                local_facts: [term, trm]
                                    ^
              Tip: Bedoel je 'term'?""",
        ),
        (
            files(edited(CASE, "channel: phone", "local_facts: wachttijd\nchannel: phone")),
            """\
            roleplays/cases/keuken.yml:6:14: K048 kit.yml heeft bij 'local_facts' geen feit met deze naam
                local_facts: wachttijd
                             ^
              Tip: Er is: term. Of zet het feit in kit.yml.""",
        ),
    ],
    Code.ROLE_MISSING: [
        (
            files(
                edited(CASE, "  observator:\n    plays: observer\n    watch: explains_why\n", "")
            ),
            """\
            roleplays/cases/keuken.yml:18:1: K006 te weinig rollen zijn observer
                roles:
                ^
              Tip: Deze casus heeft er 1 nodig. Voeg een rol toe met 'plays: observer'.""",
        ),
    ],
    Code.TOO_MANY_ROLES: [
        (
            files(
                edited(
                    CASE,
                    "  huurder:",
                    "  collega:\n    plays: practitioner\n    task: Help.\n    knows: Niets.\n  huurder:",
                )
            ),
            """\
            roleplays/cases/keuken.yml:23:3: K007 er zijn meer rollen practitioner dan er aan een tafel passen
                  collega:
                  ^
              Tip: Een casus heeft er hooguit 1. Geef deze rol een andere 'plays', of haal hem weg.""",
        ),
    ],
    Code.BAD_FILE_NAME: [
        (
            files(
                {
                    "roleplays/sessions/Een ochtend.yml": "title: Ochtend\nstart: 9.00\n"
                    "blocks: [{title: Welkom, minutes: 10}]\n"
                }
            ),
            """\
            roleplays/sessions/Een ochtend.yml: K008 een bestand kan hier niet zo heten
              Tip: Geef het bestand een naam van kleine letters, cijfers en streepjes, zoals nieuwe-keuken.yml.""",
        ),
        (
            files({"roleplays/cases/De keuken.yml": PROJECT[CASE]}),
            """\
            roleplays/cases/De keuken.yml: K008 een bestand kan hier niet zo heten
              Tip: Geef het bestand een naam van kleine letters, cijfers en streepjes, zoals nieuwe-keuken.yml.""",
        ),
    ],
    Code.RESERVED_NAME: [
        (
            files({"roleplays/cases/com1.yml": PROJECT[CASE]}),
            """\
            roleplays/cases/com1.yml: K009 Windows weigert een bestand met deze naam
              Tip: Kies een andere naam voor het bestand.""",
        ),
    ],
    Code.LONG_NAME: [
        (
            files({long_name(): PROJECT[CASE]}),
            f"""\
            {long_name()}: K010 de naam van dit bestand is te lang
              Tip: Maak er hooguit 60 tekens van.""",
        ),
        (
            replace(files(), slides={f"docs/slides/{'a' * 61}.md": b"# Dag\n\nHallo.\n"}),
            f"""\
            docs/slides/{"a" * 61}.md: K010 de naam van dit bestand is te lang
              Tip: Maak er hooguit 60 tekens van.""",
        ),
    ],
    Code.BAD_SLIDES_NAME: [
        (
            replace(files(), slides={"docs/slides/dag #2.md": b"# Dag\n\nHallo.\n"}),
            """\
            docs/slides/dag #2.md: K039 een bestand met dia's kan niet zo heten: de naam komt in een webadres
              Tip: Neem in de naam alleen letters, cijfers, spaties en streepjes, zoals dag-2.md.""",
        ),
        (
            replace(files(), slides={"docs/slides/dag\u200b.md": b"# Dag\n\nHallo.\n"}),
            """\
            docs/slides/dag\u200b.md: K039 een bestand met dia's kan niet zo heten: de naam komt in een webadres
              Tip: Neem in de naam alleen letters, cijfers, spaties en streepjes, zoals dag-2.md.""",
        ),
    ],
    Code.SAME_NAME: [
        (
            files({"roleplays/cases/oud/keuken.yml": PROJECT[CASE]}),
            """\
            roleplays/cases/oud/keuken.yml: K011 er is nog een bestand met deze naam: roleplays/cases/keuken.yml
              Tip: Geef een van de twee een andere naam.""",
        ),
        (
            files({"roleplays/cases/Keuken.yml": PROJECT[CASE]}),
            """\
            roleplays/cases/Keuken.yml: K008 een bestand kan hier niet zo heten
              Tip: Geef het bestand een naam van kleine letters, cijfers en streepjes, zoals nieuwe-keuken.yml.

            roleplays/cases/keuken.yml: K011 er is nog een bestand met deze naam: roleplays/cases/Keuken.yml
              Tip: Geef een van de twee een andere naam.""",
        ),
    ],
    Code.WRONG_ENDING: [
        (
            files({"roleplays/sessions/ochtend.docx": "x"}),
            """\
            roleplays/sessions/ochtend.docx: K012 dit bestand in de map met draaiboeken wordt niet gelezen
              Tip: Is dit een draaiboek? Sla het dan op als gewone tekst met de naam ochtend.yml. Zet het bestand anders in een andere map.""",
        ),
        (
            files(
                {
                    f"roleplays/cases/bad{ending}": ""
                    for ending in (".YML", ".docx", ".yaml", ".yml.txt")
                }
            ),
            "\n\n".join(
                f"""\
            roleplays/cases/bad{ending}: K012 dit bestand in de map met casussen wordt niet gelezen
              Tip: Is dit een casus? Sla hem dan op als gewone tekst met de naam bad.yml. Zet het bestand anders in een andere map."""
                for ending in (".YML", ".docx", ".yaml", ".yml.txt")
            ),
        ),
    ],
    Code.FILE_OUTSIDE: [
        (
            Files(files({METHOD: None}).contents, outside=frozenset({METHOD})),
            """\
            roleplays/method.yml: K013 dit bestand is een snelkoppeling naar een plek buiten het project
              Tip: Zet het bestand zelf op deze plek.""",
        ),
    ],
    Code.FILE_TOO_LARGE: [
        (
            Files(files({KIT: None}).contents, oversized={KIT: 12_300_000}),
            """\
            roleplays/kit.yml: K014 dit bestand is veel te groot voor tekst: 12 MB
              Tip: Kijk of dit wel het goede bestand is.""",
        ),
    ],
    Code.NO_CASES: [
        (
            files({CASE: None}),
            """\
            roleplays/cases: K015 er is nog geen casus
              Tip: Zet in roleplays/cases/ minstens één bestand, zoals keuken.yml.""",
        ),
    ],
    Code.NO_SUCH_CASE: [
        (
            planned("""\
                title: Ochtend
                start: 9.00
                blocks: [{title: Ronde 1, minutes: 20, cases: [keukens]}]
                """),
            """\
            roleplays/sessions/ochtend.yml:3:48: K016 er is geen casus met deze naam
                blocks: [{title: Ronde 1, minutes: 20, cases: [keukens]}]
                                                               ^
              Tip: Bedoel je 'keuken'?""",
        ),
        (
            files(edited(KIT, "[keuken]", "[keuken, wachtlijst]")),
            """\
            roleplays/kit.yml:9:22: K016 er is geen casus met deze naam
                case_order: [keuken, wachtlijst]
                                     ^
              Tip: De casussen zijn: keuken.""",
        ),
        (
            files(edited(KIT, "[keuken]", "keukn")),
            """\
            roleplays/kit.yml:9:13: K016 er is geen casus met deze naam
                case_order: keukn
                            ^
              Tip: Bedoel je 'keuken'?""",
        ),
    ],
    Code.CASE_TWICE: [
        (
            files(edited(KIT, "[keuken]", "[keuken, keuken]")),
            """\
            roleplays/kit.yml:9:22: K017 deze casus staat al eerder in de volgorde
                case_order: [keuken, keuken]
                                     ^
              Tip: Haal deze regel weg.""",
        ),
    ],
    Code.NO_PICTURE: [
        (
            said_by("Kijk:\n![Een deur](plaatjes/raam.png)"),
            """\
            roleplays/cases/keuken.yml:28:19: K018 dit plaatje is er niet
                      ![Een deur](plaatjes/raam.png)
                                  ^
              Tip: Zet het bestand in de map roleplays/ en typ hier de weg daarvandaan, zoals plaatjes/keuken.jpg.""",
        ),
        (
            pictured("plaatjes/raam.png"),
            """\
            roleplays/cases/keuken.yml:6:17: K018 dit plaatje is er niet
                picture: {file: plaatjes/raam.png, alt: Een scheve deur}
                                ^
              Tip: Zet het bestand in de map roleplays/ en typ hier de weg daarvandaan, zoals plaatjes/keuken.jpg.""",
        ),
    ],
    Code.PICTURE_OUTSIDE: [
        *(
            (
                pictured(file),
                f"""\
            roleplays/cases/keuken.yml:6:17: K019 dit plaatje ligt buiten het project
                picture: {{file: {file}, alt: Een scheve deur}}
                                ^
              Tip: Zet het bestand zelf in de map roleplays en typ de weg daarvandaan, zoals plaatjes/keuken.jpg.""",
            )
            for file in ("../deur.png", "plaatjes/../../deur.png", "/deur.png", "C:/deur.png")
        ),
        (
            pictured(r"plaatjes\deur.png"),
            r"""
            roleplays/cases/keuken.yml:6:17: K019 in de weg naar een plaatje staat een \
                picture: {file: plaatjes\deur.png, alt: Een scheve deur}
                                ^
              Tip: Typ / tussen de map en de naam, zoals plaatjes/keuken.jpg.""",
        ),
        (
            Files(
                pictured("plaatjes/deur.png", data=None).contents,
                outside=frozenset({"roleplays/plaatjes/deur.png"}),
            ),
            """\
            roleplays/cases/keuken.yml:6:17: K019 dit plaatje ligt buiten het project
                picture: {file: plaatjes/deur.png, alt: Een scheve deur}
                                ^
              Tip: Zet het bestand zelf in de map roleplays en typ de weg daarvandaan, zoals plaatjes/keuken.jpg.""",
        ),
    ],
    Code.PICTURE_CASE: [
        (
            pictured("Plaatjes/Deur.PNG"),
            """\
            roleplays/cases/keuken.yml:6:17: K020 dit plaatje heet net iets anders
                picture: {file: Plaatjes/Deur.PNG, alt: Een scheve deur}
                                ^
              Tip: Typ plaatjes/deur.png, met dezelfde hoofdletters en accenten.""",
        ),
    ],
    Code.PICTURE_TOO_HEAVY: [
        (
            pictured("plaatjes/deur.png", data=b"x" * 10_600_000),
            """\
            roleplays/cases/keuken.yml:6:17: K021 dit plaatje is te zwaar: 11 MB
                picture: {file: plaatjes/deur.png, alt: Een scheve deur}
                                ^
              Tip: Maak het kleiner: hooguit 10 MB.""",
        ),
        (
            Files(
                pictured("plaatjes/deur.png", data=None).contents,
                oversized={"roleplays/plaatjes/deur.png": 70_000_000},
            ),
            """\
            roleplays/cases/keuken.yml:6:17: K021 dit plaatje is te zwaar: 70 MB
                picture: {file: plaatjes/deur.png, alt: Een scheve deur}
                                ^
              Tip: Maak het kleiner: hooguit 10 MB.""",
        ),
    ],
    Code.PICTURE_TOO_LARGE: [
        (
            pictured("plaatjes/deur.png", data=image("PNG", (10_000, 4_100))),
            """\
            roleplays/cases/keuken.yml:6:17: K022 dit plaatje is te groot: 41 megapixel
                picture: {file: plaatjes/deur.png, alt: Een scheve deur}
                                ^
              Tip: Maak het kleiner: hooguit 40 megapixel.""",
        ),
    ],
    Code.NOT_A_PICTURE: [
        *(
            (
                pictured("plaatjes/deur.png", data=data),
                f"""\
            roleplays/cases/keuken.yml:6:17: K023 dit plaatje is een {kind}; dat kan hier niet
                picture: {{file: plaatjes/deur.png, alt: Een scheve deur}}
                                ^
              Tip: Sla het plaatje opnieuw op als PNG of JPEG.""",
            )
            for kind, data in (
                ("WebP", image("WEBP")),
                ("GIF", image("GIF")),
                ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0"),
            )
        ),
        *(
            (
                pictured("plaatjes/deur.png", data=data),
                """\
            roleplays/cases/keuken.yml:6:17: K023 dit is geen plaatje, of het is kapot
                picture: {file: plaatjes/deur.png, alt: Een scheve deur}
                                ^
              Tip: Sla het plaatje opnieuw op als PNG of JPEG.""",
            )
            for data in (b"tekst", b"", PNG[:-12], HALF_A_JPEG, EMPTY_DRAWING)
        ),
    ],
    Code.PICTURE_ENDING: [
        (
            pictured("plaatjes/deur.png", data=image("JPEG")),
            """\
            roleplays/cases/keuken.yml:6:17: K024 dit plaatje is een JPEG, maar zo heet het niet
                picture: {file: plaatjes/deur.png, alt: Een scheve deur}
                                ^
              Tip: Geef het bestand een naam die eindigt op .jpg, ook hier.""",
        ),
    ],
    Code.POOR_ALT: [
        *(
            (
                pictured("plaatjes/deur.png", alt=alt),
                f"""\
            roleplays/cases/keuken.yml:6:41: K025 de beschrijving is alleen de naam van het bestand
                picture: {{file: plaatjes/deur.png, alt: {alt}}}
                                                        ^
              Tip: Schrijf in een paar woorden wat er op het plaatje te zien is, voor wie het niet kan zien.""",
            )
            for alt in ("deur.png", "Deur")
        ),
    ],
    Code.SIGN_NOT_IN_FONT: [
        *SIGNS_LACKING,
        (
            pictured("plaatjes/deur.png", data=CHINESE_DRAWING.encode()),
            """\
            roleplays/cases/keuken.yml:6:17: K026 in deze tekening staat een teken dat niet op papier kan: \N{CJK UNIFIED IDEOGRAPH-4E2D}
                picture: {file: plaatjes/deur.png, alt: Een scheve deur}
                                ^
              Tip: Haal het teken uit de tekening, of bewaar de tekening als PNG.""",
        ),
        (
            files(edited(CASE, "  Haar keuken is oud.", "  Haar keuken is 😀 oud 😀.")),
            """\
            roleplays/cases/keuken.yml:5:18: K026 het teken 😀 (U+1F600) kan niet op papier
                  Haar keuken is 😀 oud 😀.
                                 ^
              Tip: Haal het teken weg, of gebruik een ander.""",
        ),
        (
            files(edited(METHOD, "Luister eerst.", "Luister ✔.")),
            """\
            roleplays/method.yml:13:26: K026 het teken ✔ (U+2714) kan niet op papier
                    explanation: Luister ✔.
                                         ^
              Tip: Gebruik in plaats daarvan ✓.""",
        ),
        (
            files(edited(CASE, "Wat werkte?", r'"Wat \U0001F600 werkte?"')),
            """\
            roleplays/cases/keuken.yml:43:10: K026 het teken 😀 (U+1F600) kan niet op papier
                debrief: "Wat \\U0001F600 werkte?"
                         ^
              Tip: Haal het teken weg, of gebruik een ander.""",
        ),
        (
            files(edited(CASE, "Wat werkte?", "Wat &#xFEFF; werkte?")),
            """\
            roleplays/cases/keuken.yml:43:10: K026 in deze tekst staat een teken dat niet op papier kan: U+FEFF
                debrief: Wat &#xFEFF; werkte?
                         ^
              Tip: Haal het teken weg, of gebruik een ander.""",
        ),
    ],
    Code.FIGURE_ON_CARD: [
        *(
            (
                with_checks(
                    "amounts: error", edited(CASE, "Je woont er lang.", f"Je weet {figure} ervan.")
                ),
                f"""\
            roleplays/cases/keuken.yml:26:22: K027 hier staat een bedrag, een percentage of een telefoonnummer
                    persona: Je weet {figure} ervan.
                                     ^
              Tip: Dat verandert elk jaar en verschilt per organisatie. Haal het weg, of zet het onder 'trainer' of bij 'local_facts' in kit.yml.""",
            )
            for figure in (
                "4,5%",
                "4 %",
                "12 procent",
                "€ 600",
                "90 000 €",
                "$ 2 000 000",
                "€1.234,56",
                "30 euro",
                "010-1234567",
                "06 12 34 56 78",
                "+31 6 12345678",
                "0900-1234",
                "(030) 123 45 67",
            )
        ),
    ],
    Code.MANY_WATCHED: [
        (
            with_checks(
                "watched: error",
                edited(CASE, "watch: explains_why", f"watch: [{', '.join(['explains_why'] * 4)}]"),
            ),
            """\
            roleplays/cases/keuken.yml:42:55: K064 er staan meer gedragingen dan iemand tegelijk ziet
                    watch: [explains_why, explains_why, explains_why, explains_why]
                                                                      ^
              Tip: Kies er hooguit 3, of verdeel ze over twee observatoren.""",
        ),
    ],
    Code.WORDY_ROLE: [
        (
            with_checks(
                "words: error", edited(CASE, "Je woont er lang.", "Je woont er lang. " * 40)
            ),
            """\
            roleplays/cases/keuken.yml:23:3: K065 deze rol heeft 200 woorden
                  huurder:
                  ^
              Tip: Een kaart die je in een paar minuten leest, heeft er hooguit 140. Wat kan er weg?""",
        ),
    ],
    Code.NO_SOURCE: [
        (
            files(edited(CASE, "      source: Een boek\n", "")),
            """\
            roleplays/cases/keuken.yml:49:15: K028 dit feit heet gecontroleerd, maar de bron ontbreekt
                      status: verified
                              ^
              Tip: Voeg 'source' toe, of kies 'local' of 'unknown'.""",
        ),
    ],
    Code.LOW_CONTRAST: [
        (
            files(edited(KIT, "case_order", "style: {observer: '#777777'}\ncase_order")),
            """\
            roleplays/kit.yml:9:19: K029 de kleur bij 'observer' is te licht om te lezen: contrast 4.4
                style: {observer: '#777777'}
                                  ^
              Tip: Kies een donkerdere kleur, met een contrast met wit van minstens 4.5.""",
        ),
    ],
    Code.LABELS_OFF_SHEET: [
        (
            files(
                edited(
                    KIT,
                    "language: nl",
                    "language: nl\nstock:\n  mijn_vel: {width: 99, height: 38, columns: 3, rows: 7,"
                    " left: 5, top: 15}",
                )
            ),
            """\
            roleplays/kit.yml:5:3: K119 deze etiketten passen zo niet op A4: de laatste eindigt op 302 bij 281 mm, of ze liggen over elkaar
                  mijn_vel: {width: 99, height: 38, columns: 3, rows: 7, left: 5, top: 15}
                  ^
              Tip: Meet een vel opnieuw. A4 is 210 bij 297 mm. 'across' en 'down' zijn van rand tot dezelfde rand van het volgende etiket.""",
        ),
    ],
    Code.CERTIFICATE_ON_SITE: [
        (
            files(
                {
                    FORMS: "forms:\n  bewijs:\n    title: Bewijs\n    layout: certificate\n"
                    "    on_site: ja\n    parts:\n      - fields: [Naam]\n"
                }
            ),
            """\
            roleplays/forms.yml:5:5: K044 een certificaat kan niet op de site staan
                    on_site: ja
                    ^
              Tip: Een certificaat deel je zelf uit, op papier. Haal 'on_site' hier weg.""",
        ),
    ],
    Code.FORM_PAGE_TAKEN: [
        (
            files(
                {
                    FORMS: "forms:\n  zinnen:\n    title: Mijn zinnen\n    on_site: ja\n"
                    "    parts:\n      - fields: [Datum]\n"
                }
            ),
            """\
            roleplays/forms.yml:2:3: K045 op de site is 'zinnen' al de naam van een andere pagina
                  zinnen:
                  ^
              Tip: Geef het formulier een andere naam, of haal 'on_site' weg.""",
        ),
    ],
    Code.NOT_ON_CERTIFICATE: [
        (
            files(
                {
                    FORMS: "forms:\n  bewijs:\n    title: Bewijs\n    layout: certificate\n"
                    "    parts:\n      - statements: [Dit was leuk.]\n"
                }
            ),
            """\
            roleplays/forms.yml:6:9: K040 op een certificaat kan geen 'statements' staan
                      - statements: [Dit was leuk.]
                        ^
              Tip: Gebruik hier alleen title, text en fields. Of haal 'layout: certificate' weg.""",
        ),
    ],
}


@pytest.mark.parametrize(
    ("code", "project", "expected"),
    [
        pytest.param(code, *example, id=f"{code.name}-{number}")
        for code, examples in EXAMPLES.items()
        for number, example in enumerate(examples)
    ],
)
def test_mistake_is_reported_where_it_stands(code: Code, project: Files, expected: str) -> None:
    dutch, english = reports_in(project, "nl", "en")

    assert dutch == dedent(expected).strip("\n")
    assert f" {code.value} " in english


def test_every_code_of_the_models_and_the_rules_has_an_example() -> None:
    ours = {code for code in Code if code.value[0] in "MK"}

    assert ours == EXAMPLES.keys(), "give every code an example"


def test_a_project_without_mistakes_has_no_report() -> None:
    assert report(files()) == ""
