"""A format of a kit's own: what it takes from another one, and what is wrong with it."""

import re
from importlib.resources import files as resources
from typing import get_args

import pytest

from oefenkoffer.model import Format, Workshop
from oefenkoffer.model.checks import of_format_alone
from oefenkoffer.model.definitions.format import Sign
from oefenkoffer.model.loading.formats import packaged, packaged_names
from oefenkoffer.model.loading.parsed import ParsedFormat
from oefenkoffer.model.loading.source_map import source_map
from oefenkoffer.problems import Position
from oefenkoffer.source import parse
from tests.model.format_problems import OWN
from tests.model.project import (
    CASE,
    CONVERSATION,
    FORMAT,
    KIT,
    SESSION,
    edited,
    files,
    report,
    workshop,
)

BARE = """\
title: Rollenspel
roles:
  anna: {brief: Je staat vooraan.}
"""


def own(text: str, case: str = BARE) -> Workshop:
    """The workshop of a kit with a format and a case of its own."""
    return workshop({FORMAT: text, CASE: case})


def exercise(text: str) -> Format:
    """The format of a kit whose own file says this; its case is of no matter."""
    return own(text, BARE.replace("{brief", "{plays: player, brief")).exercise


def problems(text: str) -> list[str]:
    """Where the problems of a format stand, and what they are called."""
    rows = report(files({FORMAT: text})).splitlines()
    return [
        match[1] for row in rows if (match := re.match(r"(\S+format\.yml:(\d+:)* [A-Z]\d+) ", row))
    ]


@pytest.mark.parametrize("name", packaged_names())
def test_nothing_is_wrong_with_a_packaged_format(name: str) -> None:
    data = (resources("oefenkoffer") / "formats" / f"{name}.yml").read_bytes()
    source = source_map(parse(f"{name}.yml", data), data)

    assert source.document.problems == ()
    assert list(of_format_alone(ParsedFormat(packaged(name), source))) == []


def test_a_kit_has_a_conversation_unless_it_says_otherwise() -> None:
    assert workshop().exercise is CONVERSATION


def test_a_format_of_ones_own_says_what_differs_and_takes_the_rest() -> None:
    below = packaged("roleplay")
    mine = exercise("extends: roleplay\nroles: {player: {title: Speler, sign: flag}}\n")

    assert mine.title == below.title
    assert mine.parts == below.parts
    assert mine.roles["player"] == below.roles["player"].model_copy(
        update={"title": {"": "Speler"}, "sign": "flag"}
    )
    assert mine.roles["observer"] == below.roles["observer"]


def test_what_a_format_does_not_extend_it_builds_upon_what_the_kit_names() -> None:
    named = {
        **edited(KIT, "language: nl", "language: nl\nformat: roleplay"),
        FORMAT: "title: Anders\n",
        CASE: BARE,
    }

    assert workshop(named).exercise.parts == packaged("roleplay").parts


def test_a_format_may_extend_nothing() -> None:
    mine = exercise(
        "title: Kaal\n"
        "roles: {player: {title: Speler, usual: yes, card: brief}}\n"
        "parts: {brief: {on: role, kind: text, label: Jij, readers: holder}}\n"
    )

    assert (list(mine.roles), list(mine.parts), mine.phases) == (["player"], ["brief"], {})


def test_what_is_named_stands_where_the_format_on_top_has_it() -> None:
    mine = exercise(
        "extends: roleplay\n"
        "roles:\n"
        "  judge: {title: Jury, card: situation}\n"
        "  observer: {sign: heart}\n"
        "parts:\n"
        "  takeaways: {numbered: yes}\n"
        "  picture: {}\n"
    )
    below = [key for key in packaged("roleplay").parts if key not in {"takeaways", "picture"}]

    assert list(mine.roles) == ["player", "judge", "observer"]
    assert list(mine.parts) == [*below, "takeaways", "picture"]


def test_no_takes_a_part_away_with_every_mention_of_it() -> None:
    mine = workshop(
        {
            FORMAT: "extends: conversation\nparts: {persona: no, situation: no}\n",
            **without(CASE, "    persona: Je woont er lang.\n", SITUATION),
        }
    ).exercise
    counterpart, observer = mine.roles["counterpart"], mine.roles["observer"]

    assert not {"persona", "situation"} & mine.parts.keys()
    assert "persona" not in counterpart.card
    assert counterpart.rows[0].cells[0] == ("request", "interest")
    assert "situation" not in observer.card
    assert mine.roles["practitioner"].rows[0].cells == (("knows", "learning_goals"), ("answer",))
    assert "situation" not in mine.places["slides"]


def test_a_row_that_loses_a_cell_loses_its_widths() -> None:
    gone = "extends: conversation\nparts: {answer: no}\n"
    mine = workshop({FORMAT: gone, **without(CASE, ANSWER)}).exercise
    (_, row) = mine.roles["practitioner"].rows

    assert (row.cells, row.widths) == ((("knows", "learning_goals"),), ())


def test_no_takes_a_kind_of_role_away_with_every_mention_of_it() -> None:
    mine = workshop(
        {FORMAT: "extends: conversation\nroles: {observer: no}\n", **without(CASE, OBSERVER)}
    ).exercise

    assert list(mine.roles) == ["practitioner", "counterpart"]
    assert mine.parts["task"].readers == ("holder",)
    assert mine.parts["cue"].readers == ()
    assert list(mine.table) == ["practitioner", "counterpart"]


def test_all_that_is_wrong_with_a_format_is_told_at_once() -> None:
    wrong = OWN.replace("sign: scales", "sign: schaal").replace("list: stand", "list: stnd")
    wrong = wrong.replace("kind: list", "kind: lijst").replace("judge: 1", "judge: x")
    wrong = wrong.replace("observes: player", "observes: speler")

    assert problems(wrong) == [
        "roleplays/format.yml:11:15: K100",
        "roleplays/format.yml:12:11: M006",
        "roleplays/format.yml:15:53: K036",
        "roleplays/format.yml:16:29: K032",
        "roleplays/format.yml:19:27: M026",
    ]


def test_mistakes_of_files_that_need_no_format_are_told_beside_those_of_a_format() -> None:
    changes = {
        FORMAT: OWN.replace("sign: scales", "sign: schaal"),
        SESSION: "title: Ochtend\nstart: half tien\nblocks: [{title: Welkom, minutes: 10}]\n",
    }
    rows = report(files(changes)).splitlines()

    assert [row.partition(": ")[0] for row in rows if row.startswith("roleplays")] == [
        "roleplays/format.yml:12:11",
        "roleplays/sessions/ochtend.yml:2:8",
    ]


def test_day_is_not_rehearsed_while_nobody_knows_who_sits_at_a_table() -> None:
    block = "{title: Oefenen, minutes: 30, activity: round, cases: [keuken]}"
    changes = {
        FORMAT: "title: [\n",
        SESSION: f"title: Ochtend\nstart: 9.30\npeople: 6-9\nblocks: [{block}]\n",
    }
    rows = report(files(changes)).splitlines()

    assert {row.partition(":")[0] for row in rows if row.startswith("roleplays")} == {
        "roleplays/format.yml"
    }


def test_a_case_of_a_wrong_format_is_not_called_wrong() -> None:
    rows = report(files({FORMAT: OWN.replace("sign: scales", "sign: schaal")})).splitlines()

    assert [row.partition(": ")[0] for row in rows if row.startswith("roleplays")] == [
        "roleplays/format.yml:12:11"
    ]


def test_an_unknown_sign_is_told_with_those_that_there_are() -> None:
    assert report(files({FORMAT: OWN.replace("sign: scales", "sign: scale")})) == (
        "roleplays/format.yml:12:11: M006 deze waarde kan niet bij 'sign'\n"
        "        sign: scale\n"
        "              ^\n"
        "  Tip: Bedoel je scales? Je kunt kiezen uit: badge, bubble, eye, person, people, flag,"
        " heart, shield, clipboard, scales."
    )


def test_every_sign_that_a_format_may_name_is_drawn() -> None:
    drawn = (resources("oefenkoffer") / "typesetting/signs.typ").read_text(encoding="utf-8")
    (listed,) = re.findall(r"#let _drawings = \((.*?)\n\)", drawn, re.DOTALL)

    assert re.findall(r"(\w+):", listed) == list(get_args(Sign))


def test_what_is_wrong_with_what_a_format_extends_stands_at_what_leads_to_it() -> None:
    told = problems("extends: roleplay\nparts:\n  brief: {readers: room}\n")

    assert told == ["roleplays/format.yml:1:1: K035", "roleplays/format.yml:1:1: K035"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "roleplays/format.yml: M020"),
        ("- roleplay\n", "roleplays/format.yml:1:1: Y009"),
        ("extends: roleplay\ntitle: [\n", "roleplays/format.yml:2:8: Y028"),
        ("extends: roleplay\ntitle: {}\n", "roleplays/format.yml:2:8: M010"),
        ("extends: roleplay\ntitle: {nl: }\n", "roleplays/format.yml:2:9: M002"),
        ("extends: roleplay\ntitle: Debat 😀\n", "roleplays/format.yml:2:14: K026"),
        ("extends: roleplay\nlists: {a: b}\n", "roleplays/format.yml:2:12: M005"),
        ("extends: roleplay\nparts: {Foto: {}}\n", "roleplays/format.yml:2:9: M018"),
        (
            "extends: roleplay\nparts: {situation: {required: soms}}\n",
            "roleplays/format.yml:2:31: M008",
        ),
        (
            "extends: roleplay\nroles: {player: {rows: [{cells: [[brief]], widths: [1, 2]}]}}\n",
            "roleplays/format.yml:2:25: M011",
        ),
        ("extends: roleplay\nroles: {player: {rolls: yes}}\n", "roleplays/format.yml:2:18: M013"),
    ],
)
def test_a_format_is_refused_where_it_is_wrong(text: str, expected: str) -> None:
    assert problems(text)[:1] == [expected]


def test_a_workshop_knows_where_its_format_says_what() -> None:
    mine = own("extends: roleplay\ntitle: Debat\n")

    assert mine.position(FORMAT, ("title",)) == Position(FORMAT, 2, 8, "title: Debat")


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "Speler"), ("de-AT", "Spieler"), ("fy", "Player")]
)
def test_words_of_a_format_are_in_the_language_of_the_kit(language: str, words: str) -> None:
    titles = "{en: Player, nl: Speler, de: Spieler}"
    mine = exercise(f"extends: roleplay\nroles: {{player: {{title: {titles}}}}}\n")

    assert mine.words_in(language)["words"]["player"] == words


SITUATION = "situation: |\n  Mevrouw Bakker belt.\n\n  Haar keuken is oud.\n"
ANSWER = "answer:\n  why_not: De keuken is nog heel.\n  attention: Luister naar haar.\n"
OBSERVER = "  observator:\n    plays: observer\n    watch: explains_why\n"


def without(path: str, *texts: str) -> dict[str, str]:
    """A file of the project without some of its texts."""
    typed = files().contents[path].decode()
    for text in texts:
        assert typed.count(text) == 1
        typed = typed.replace(text, "")
    return {path: typed}
