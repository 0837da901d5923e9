from textwrap import dedent

import pytest

from oefenkoffer.problems import Position
from oefenkoffer.source import Document, Value, parse
from tests.source import reported


def values(text: str) -> Value:
    document = parse("case.yml", dedent(text).encode())
    assert document.problems == ()
    return document.values


@pytest.mark.parametrize(
    "typed",
    [
        *("9:30", "0123", "no", "on", "1.10", "2026-11-23", "2026-13-40", "1_000", "0x1F", "~"),
        *("null", "=", "<<", "1e3", ".5", "-1", "50%", "x#y", "https://voorbeeld.nl/#deel"),
        "“Ik” zegt zij",
    ],
)
def test_a_scalar_stays_as_typed(typed: str) -> None:
    assert values(f"a: {typed}\nb:\n  - {typed}\n") == {"a": typed, "b": [typed]}


def test_only_an_empty_value_is_none() -> None:
    assert values("a:\nb: ''\nc: # remark\nd:\n  -\n  - e\n") == {
        "a": None,
        "b": "",
        "c": None,
        "d": [None, "e"],
    }


def test_quoted_and_block_texts_are_their_text() -> None:
    text = """\
        a: 'foto''s'
        b: "een \\"twee\\" \\\\ \\u00e9"
        c: |
          - een #3
          * twee: "drie
        d: >-
          een
          twee
        e: een
          twee
    """

    assert values(text) == {
        "a": "foto's",
        "b": 'een "twee" \\ é',
        "c": '- een #3\n* twee: "drie\n',
        "d": "een twee",
        "e": "een twee",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read(end: str) -> None:
    assert values(f"a: b{end}c: |{end}  d{end}  e{end}") == {"a": "b", "c": "d\ne\n"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n"])
def test_an_empty_file_has_no_values_and_no_problems(text: str) -> None:
    assert parse("case.yml", text.encode()) == Document("case.yml", None, ())


def test_three_dashes_at_the_start_are_fine() -> None:
    assert values("# remark\n---\na: b\n") == {"a": "b"}


def test_a_key_stands_on_one_line() -> None:
    assert reported("a: {een\n  twee: b}\n") == ["1:5 ODD_KEY"]


def test_a_sign_without_a_space_around_it_is_no_remark() -> None:
    assert reported("a: zaal #B\nb: zaal # B\nc: zaal  #B\nd: zaal#B\ne: 'zaal' #B\n") == [
        "1:9 TEXT_LOST"
    ]


def test_all_mistakes_are_told_at_once() -> None:
    text = """\
        title: 's ochtends
        situation: Let op: zij belt.
        channel: phone
        channel: &co mail
        knows:
          - kamer #3
          - "De keuken" is oud.
          -geen spatie
    """

    assert reported(text) == [
        "1:8 APOSTROPHE",
        "2:18 COLON_IN_TEXT",
        "4:1 REPEATED_KEY",
        "4:10 ANCHOR",
        "6:11 TEXT_LOST",
        "7:17 TEXT_AFTER_QUOTE",
        "8:4 NO_SPACE_AFTER_DASH",
    ]


CASE = parse(
    "cases/keuken.yml",
    dedent("""\
        title: De keuken
        roles:
          huurder:
            plays: counterpart
            disclose:
              - question: Hoe oud?
                answer:
              - "Twintig"
        timing: {play: 6}
    """).encode(),
)


@pytest.mark.parametrize(
    ("location", "place", "line"),
    [
        (("title",), "1:8", "title: De keuken"),
        (("roles", "huurder", "plays"), "4:12", "    plays: counterpart"),
        (("roles", "huurder", "counterpart", "plays"), "4:12", "    plays: counterpart"),
        (("roles", "huurder", "disclose", 0, "dict", "answer"), "7:16", "        answer:"),
        (("roles", "huurder", "disclose", 1), "8:9", '      - "Twintig"'),
        (("roles", "huurder", "persona"), "4:5", "    plays: counterpart"),
        (("timing", "play"), "9:16", "timing: {play: 6}"),
        (("nothing",), "1:1", "title: De keuken"),
        ((), "1:1", "title: De keuken"),
    ],
)
def test_the_position_of_a_value(location: tuple[str | int, ...], place: str, line: str) -> None:
    position = CASE.position(location)

    assert (str(position), position.text) == (f"cases/keuken.yml:{place}", line)


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (("roles", "huurder", "plays"), "4:5"),
        (("roles", "huurder", "persona"), "3:3"),
        (("roles", "huurder", "disclose", 1), "8:9"),
        (("timing", "play"), "9:10"),
    ],
)
def test_the_position_of_a_key(location: tuple[str | int, ...], place: str) -> None:
    assert str(CASE.position(location, of_key=True)) == f"cases/keuken.yml:{place}"


def test_without_values_the_position_is_the_file() -> None:
    assert Document("kit.yml", None, ()).position(("a",)) == Position("kit.yml")
    assert parse("kit.yml", b"").position(("a",)) == Position("kit.yml")


def test_columns_count_letters_and_not_bytes() -> None:
    document = parse("case.yml", "\ufeffa: {é€: b}\n".encode())

    assert str(document.position(("a", "é€"))) == "case.yml:1:9"
