"""Mistakes in a format of a kit's own, each beside what its author reads."""

from oefenkoffer.model import Files
from oefenkoffer.model.loading.formats import packaged_names
from oefenkoffer.problems import Code
from tests.model.project import CASE, FORMAT, KIT, METHOD, edited, files

OWN = """\
extends: roleplay
title: Debat
lists:
  stand: {for: Voor, against: Tegen}
roles:
  observer: no
  player:
    card: [brief, situation, opening_line]
  judge:
    title: Jury
    observes: player
    sign: scales
    card: [player.stand, verdict]
parts:
  stand: {on: role, of: player, kind: choice, list: stand, label: Kant, readers: judge}
  verdict: {on: role, kind: list, label: Oordeel, readers: holder, most: 3}
  secret: no
  closing_line: no
table: {player: 2, judge: 1}
"""
"""A format in which nothing is wrong."""

MEDIATION = {
    **edited(KIT, "language: nl", "language: nl\nformat: mediation"),
    CASE: """\
title: De schutting
situation: Twee buren willen elk een andere schutting.
roles:
  bemiddelaar: {plays: mediator, task: Help ze verder.}
  anna: {plays: party, name: Anna, brief: Jij wilt hout.}
  bob: {plays: party, name: Bob, brief: Jij wilt steen.}
  kijker: {plays: observer, task: Kijk mee., watch: explains_why}
""",
}


def own(old: str, new: str) -> Files:
    """The project with the format above, with `new` in the place of `old`."""
    assert OWN.count(old) == 1
    return files({FORMAT: OWN.replace(old, new)})


FORMAT_EXAMPLES: dict[Code, list[tuple[Files, str]]] = {
    Code.NOT_A_RANGE: [
        (
            own("judge: 1", "judge: 3-1"),
            """\
            roleplays/format.yml:19:27: M026 bij 'judge' hoort een aantal mensen
                table: {player: 2, judge: 3-1}
                                          ^
              Tip: Typ een getal, of het minste en het meeste met een streepje ertussen, zoals 0-2.""",
        ),
    ],
    Code.PART_NOT_LISTED: [
        (
            own("  secret: no\n", "  hand: {on: role, kind: text, label: Hand, readers: holder}\n"),
            """\
            roleplays/format.yml:17:3: K030 het onderdeel 'hand' staat bij geen enkele rol
                  hand: {on: role, kind: text, label: Hand, readers: holder}
                  ^
              Tip: Zet 'hand' bij een soort rol in 'card', 'back' of 'form'. Of haal het onderdeel weg.""",
        ),
    ],
    Code.NO_SUCH_READER: [
        (
            own("readers: judge}", "readers: [holder, jugde]}"),
            """\
            roleplays/format.yml:15:91: K031 er is geen lezer die zo heet
                  stand: {on: role, of: player, kind: choice, list: stand, label: Kant, readers: [holder, jugde]}
                                                                                                          ^
              Tip: Bedoel je judge? Je kunt kiezen uit: everyone, afterwards, room, holder, trainer, player, judge.""",
        ),
        (
            own(
                "  secret: no\n",
                "  rules: {on: case, kind: text, readers: holder, label: Regels}\n",
            ),
            """\
            roleplays/format.yml:17:42: K031 een onderdeel dat niet bij een rol hoort, heeft geen speler: 'holder' kan hier niet
                  rules: {on: case, kind: text, readers: holder, label: Regels}
                                                         ^
              Tip: Kies uit: everyone, afterwards, room, trainer, player, judge.""",
        ),
    ],
    Code.NO_SUCH_PART_KIND: [
        (
            own("kind: list", "kind: lijst"),
            """\
            roleplays/format.yml:16:29: K032 er is geen soort onderdeel die zo heet
                  verdict: {on: role, kind: lijst, label: Oordeel, readers: holder, most: 3}
                                            ^
              Tip: Bedoel je list? Je kunt kiezen uit: text, list, speech, asked, reactions, scale, choice, behaviours, steps, samples, texts, facts, picture, points, table, checklist, document.""",
        ),
        (
            own("kind: list", "kind: note"),
            """\
            roleplays/format.yml:16:29: K032 deze soort onderdeel kan niet bij 'on: role'
                  verdict: {on: role, kind: note, label: Oordeel, readers: holder, most: 3}
                                            ^
              Tip: Bij deze soort kan 'on' alleen dit zijn: format. Of kies een andere soort: text, list, speech, asked, reactions, scale, choice, behaviours, steps, samples, texts, facts, picture, points, table, checklist, document.""",
        ),
        (
            own("kind: list", "kind: timed"),
            """\
            roleplays/format.yml:16:29: K032 deze soort onderdeel kan niet bij 'on: role'
                  verdict: {on: role, kind: timed, label: Oordeel, readers: holder, most: 3}
                                            ^
              Tip: Bij deze soort kan 'on' alleen dit zijn: case. Of kies een andere soort: text, list, speech, asked, reactions, scale, choice, behaviours, steps, samples, texts, facts, picture, points, table, checklist, document.""",
        ),
    ],
    Code.OPTION_NOT_TAKEN: [
        (
            own(
                "  secret: no",
                "  news: {on: case, of: player, kind: text, label: Nieuws}\n  secret: no",
            ),
            """\
            roleplays/format.yml:17:20: K033 'of' doet niets bij een onderdeel met 'on: case'
                  news: {on: case, of: player, kind: text, label: Nieuws}
                                   ^
              Tip: Het noemt soorten rollen, en alleen een onderdeel met 'on: role' hoort daarbij. Haal 'of' weg.""",
        ),
        (
            own("most: 3", "steps: 3"),
            """\
            roleplays/format.yml:16:68: K033 'steps' doet niets bij een onderdeel van de soort list
                  verdict: {on: role, kind: list, label: Oordeel, readers: holder, steps: 3}
                                                                                   ^
              Tip: Bij deze soort kan: most, numbered, tick, write. Haal 'steps' weg, of kies een andere soort.""",
        ),
        (
            own("kind: list", "kind: text"),
            """\
            roleplays/format.yml:16:68: K033 'most' doet niets bij een onderdeel van de soort text
                  verdict: {on: role, kind: text, label: Oordeel, readers: holder, most: 3}
                                                                                   ^
              Tip: Haal 'most' weg.""",
        ),
        (
            own("most: 3", "required: [at_once]"),
            """\
            roleplays/format.yml:16:79: K033 'at_once' doet niets bij een onderdeel van de soort list
                  verdict: {on: role, kind: list, label: Oordeel, readers: holder, required: [at_once]}
                                                                                              ^
              Tip: Typ 'required: yes', want deze soort is één geheel.""",
        ),
        (
            own(
                "kind: list, label: Oordeel, readers: holder, most: 3",
                "kind: asked, required: [x], readers: holder",
            ),
            """\
            roleplays/format.yml:16:47: K033 'x' doet niets bij een onderdeel van de soort asked
                  verdict: {on: role, kind: asked, required: [x], readers: holder}
                                                              ^
              Tip: Wat je hier verplicht kunt maken: at_once, if_asked, after_attention.""",
        ),
    ],
    Code.NO_SUCH_PART: [
        (
            own("[player.stand, verdict]", "[player.stand, verdikt]"),
            """\
            roleplays/format.yml:13:26: K034 dit onderdeel is er niet, of kan hier niet staan
                    card: [player.stand, verdikt]
                                         ^
              Tip: Bedoel je verdict?""",
        ),
        (
            own("title: Debat\n", "title: Debat\nabout: [situation]\n"),
            """\
            roleplays/format.yml:3:9: K034 dit onderdeel is er niet, of kan hier niet staan
                about: [situation]
                        ^
              Tip: Hier kan nog niets staan: er is geen onderdeel dat past.""",
        ),
        (
            own("title: Debat\n", "title: Debat\nplaces: {page: [situation, xxxxx]}\n"),
            """\
            roleplays/format.yml:3:28: K034 dit onderdeel is er niet, of kan hier niet staan
                places: {page: [situation, xxxxx]}
                                           ^
              Tip: Hier kan: situation, picture, learning_goals, timing, debrief, trainer.notes, trainer.pitfalls, takeaways, roles.""",
        ),
        (
            own(
                "  secret: no\n", "  cues: {on: case, kind: timed, label: Tekens, about: doelen}\n"
            ),
            """\
            roleplays/format.yml:17:55: K034 dit onderdeel is er niet, of kan hier niet staan
                  cues: {on: case, kind: timed, label: Tekens, about: doelen}
                                                                      ^
              Tip: Bedoel je learning_goals?""",
        ),
    ],
    Code.PART_NOT_READ: [
        (
            own("[player.stand, verdict]", "[player.brief, verdict]"),
            """\
            roleplays/format.yml:13:12: K035 wie judge speelt, mag 'brief' niet lezen
                    card: [player.brief, verdict]
                           ^
              Tip: Zet 'judge' bij 'readers' van 'brief', of haal 'brief' hier weg.""",
        ),
        (
            own("readers: holder, most: 3", "readers: room"),
            """\
            roleplays/format.yml:13:26: K035 wie judge speelt, mag 'verdict' niet lezen
                    card: [player.stand, verdict]
                                         ^
              Tip: Zet 'holder' bij 'readers' van 'verdict', of haal 'verdict' hier weg.""",
        ),
        (
            own(
                "verdict]\nparts:\n",
                "verdict, news]\nparts:\n  news: {on: case, kind: timed, label: Nieuws}\n",
            ),
            """\
            roleplays/format.yml:13:35: K035 wie judge speelt, mag 'news' niet lezen
                    card: [player.stand, verdict, news]
                                                  ^
              Tip: Zet 'judge' bij 'readers' van 'news', of haal 'news' hier weg.""",
        ),
    ],
    Code.NO_SUCH_LIST: [
        (
            own("list: stand", "list: stnd"),
            """\
            roleplays/format.yml:15:53: K036 de oefenvorm heeft geen lijst die zo heet
                  stand: {on: role, of: player, kind: choice, list: stnd, label: Kant, readers: judge}
                                                                    ^
              Tip: Bedoel je stand?""",
        ),
        (
            own("list: stand, ", ""),
            """\
            roleplays/format.yml:15:3: K036 bij 'stand' staat niet waaruit iemand kiest
                  stand: {on: role, of: player, kind: choice, label: Kant, readers: judge}
                  ^
              Tip: Zet erbij 'list:' met de naam van een lijst onder 'lists'. Of 'method: refusals', als iemand een soort nee kiest.""",
        ),
        (
            own(
                "kind: list, label: Oordeel, readers: holder, most: 3",
                "kind: speech, ending: playing, label: Oordeel, readers: holder",
            ),
            """\
            roleplays/format.yml:16:45: K036 de oefenvorm heeft geen fase die zo heet
                  verdict: {on: role, kind: speech, ending: playing, label: Oordeel, readers: holder}
                                                            ^
              Tip: Bedoel je play?""",
        ),
    ],
    Code.METHOD_NOT_ASKED: [
        (
            own(
                "kind: list, label: Oordeel, readers: holder, most: 3",
                "kind: behaviours, label: Oordeel, readers: holder, required: yes",
            ),
            """\
            roleplays/format.yml:16:3: K037 'verdict' kan niet zonder 'behaviours' uit method.yml
                  verdict: {on: role, kind: behaviours, label: Oordeel, readers: holder, required: yes}
                  ^
              Tip: Zet 'behaviours' in de oefenvorm bij 'method', of maak 'verdict' niet verplicht.""",
        ),
    ],
    Code.PART_WITHOUT_LABEL: [
        (
            own("label: Oordeel, ", ""),
            """\
            roleplays/format.yml:16:3: K038 het onderdeel 'verdict' heeft geen kopje
                  verdict: {on: role, kind: list, readers: holder, most: 3}
                  ^
              Tip: Zet erbij wat lezers erboven zien: 'label: ...'.""",
        ),
        (
            own(
                "kind: list, label: Oordeel, readers: holder, most: 3",
                "kind: picture, readers: holder",
            ),
            """\
            roleplays/format.yml:16:3: K038 het onderdeel 'verdict' heeft geen kopje
                  verdict: {on: role, kind: picture, readers: holder}
                  ^
              Tip: Zet erbij wat lezers erboven zien: 'label: ...'.""",
        ),
        (
            own("    title: Jury\n", ""),
            """\
            roleplays/format.yml:9:3: K038 de soort rol 'judge' heeft geen naam voor lezers
                  judge:
                  ^
              Tip: Zet erbij 'title: ...'.""",
        ),
        (
            own("{for: Voor, against: Tegen}", "[for, against]"),
            """\
            roleplays/format.yml:4:11: K038 bij 'for' staan geen woorden voor lezers
                  stand: [for, against]
                          ^
              Tip: Zet de woorden achter de sleutel: 'for: ...'.

            roleplays/format.yml:4:16: K038 bij 'against' staan geen woorden voor lezers
                  stand: [for, against]
                               ^
              Tip: Zet de woorden achter de sleutel: 'against: ...'.""",
        ),
        (
            own(
                "[player.stand, verdict]\nparts:\n",
                "[player.stand, verdict, hush]\nparts:\n"
                "  hush: {on: format, kind: note, label: Stil, readers: judge}\n",
            ),
            """\
            roleplays/format.yml:15:3: K038 bij de vaste tekst 'hush' staat geen tekst
                  hush: {on: format, kind: note, label: Stil, readers: judge}
                  ^
              Tip: Zet in de oefenvorm onder 'labels' bij elke taal 'card.hush_hint' met de tekst.""",
        ),
    ],
    Code.NO_METHOD: [
        (
            files({**MEDIATION, METHOD: None}),
            """\
            roleplays/cases/keuken.yml:7:46: K079 'watch' hoort bij de gesprekswijzer, en deze workshop heeft er geen
                  kijker: {plays: observer, task: Kijk mee., watch: explains_why}
                                                             ^
              Tip: Maak roleplays/method.yml met 'behaviours', of haal 'watch' weg.""",
        ),
    ],
    Code.FORMAT_EXTENDS_ITSELF: [
        (
            own("extends: roleplay", "extends: format.yml"),
            f"""\
            roleplays/format.yml:1:10: K043 een oefenvorm kan niet met zichzelf beginnen
                extends: format.yml
                         ^
              Tip: Kies bij 'extends' een oefenvorm van de koffer: {", ".join(packaged_names())}. Of haal de regel weg.""",
        ),
    ],
    Code.NAME_IS_TAKEN: [
        (
            own("  secret: no\n", "  roles: {on: case, kind: text, label: Rollen}\n"),
            """\
            roleplays/format.yml:17:3: K078 de naam 'roles' betekent al iets anders
                  roles: {on: case, kind: text, label: Rollen}
                  ^
              Tip: Kies een andere naam.""",
        ),
        (
            own("  secret: no\n", "  trainer: {on: case, kind: text, label: Trainer}\n"),
            """\
            roleplays/format.yml:17:3: K078 de naam 'trainer' betekent al iets anders
                  trainer: {on: case, kind: text, label: Trainer}
                  ^
              Tip: Kies een andere naam.""",
        ),
        (
            files({FORMAT: OWN.replace("judge", "accent")}),
            """\
            roleplays/format.yml:9:3: K078 de naam 'accent' betekent al iets anders
                  accent:
                  ^
              Tip: Kies een andere naam.""",
        ),
    ],
}
