import pytest

from oefenkoffer.labels import report
from oefenkoffer.source import parse
from tests.source import reported


def test_an_invisible_sign_is_named_where_it_stands() -> None:
    [problem] = parse("case.yml", "title: De keu\u200bken\n".encode()).problems

    assert report(problem, "nl").splitlines()[:3] == [
        "case.yml:1:14: Y006 hier staat een teken dat je niet ziet (U+200B, ZERO WIDTH SPACE)",
        "    title: De keu\u200bken",
        "                 ^",
    ]


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u00ad", "SOFT HYPHEN"),
        ("\u200d", "ZERO WIDTH JOINER"),
        ("\u202e", "RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "LEFT-TO-RIGHT ISOLATE"),
        ("\u2028", "LINE SEPARATOR"),
        ("\u2029", "PARAGRAPH SEPARATOR"),
        ("\u0085", "NEXT LINE"),
        ("\ufeff", "ZERO WIDTH NO-BREAK SPACE"),
        ("\u2800", "BRAILLE PATTERN BLANK"),
        ("\x00", "NULL"),
        ("\x07", "BELL"),
        ("\x0c", "FORM FEED"),
        ("\x7f", "DELETE"),
        ("\x93", "CONTROL CHARACTER"),
        ("\uffff", "NOT A CHARACTER"),
    ],
)
@pytest.mark.parametrize("place", ["text", "key", "remark", "block"])
def test_invisible_signs_are_refused_everywhere(sign: str, name: str, place: str) -> None:
    texts = {
        "text": (f"title: De oude{sign} keuken\n", "1:15"),
        "key": (f"ti{sign}tle: De oude keuken van mevrouw Bakker\n", "1:3"),
        "remark": (f"title: De oude keuken # van{sign} wie\n", "1:28"),
        "block": (f"title: |\n  De oude{sign} keuken van mevrouw\n", "2:10"),
    }
    text, at = texts[place]

    problems = parse("case.yml", text.encode()).problems

    named = [(f"{p.position.line}:{p.position.column}", p.facts.get("name")) for p in problems]
    assert (at, name) in named


def test_the_same_sign_is_reported_once_a_line() -> None:
    text = "a: b\u00adc\u00add\ne: f\u00adg\u200bh\n"

    assert reported(text) == ["1:5 INVISIBLE", "2:5 INVISIBLE", "2:7 INVISIBLE"]


def test_columns_behind_an_invisible_sign_are_those_of_the_line_as_typed() -> None:
    text = "a: {b\u200b: kamer #3\n  }\nc:\u200b d: e\n"

    assert reported(text) == [
        "1:6 INVISIBLE",
        "1:15 TEXT_LOST",
        "3:3 INVISIBLE",
        "3:6 COLON_IN_TEXT",
    ]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a:\n\u00a0\u00a0b: c\n", "2:1"),
        ("a: |\n \u00a0b\n", "2:2"),
        ("een\u00a0twee: b\n", "1:4"),
        ("a: b\nc:\u00a0d\n", "2:3"),
        ("a:\u00a0b\n", "1:3"),
        ("a: \u00a0b\n", "1:4"),
        ("a: phone\u00a0\n", "1:9"),
        ("a: phone\u202f # remark\n", "1:9"),
        ("a:\n  -\u00a0b\n", "2:4"),
        ("a:\n  - b\n  -\u2003c\n", "3:4"),
        ("a:\n  b:\u00a0c\n", "2:5"),
    ],
)
def test_an_odd_space_is_refused_where_yaml_asks_for_a_real_one(text: str, at: str) -> None:
    assert reported(text) == [f"{at} ODD_SPACE"]


def test_an_odd_space_inside_a_text_is_typography() -> None:
    document = parse(
        "case.yml", "a: \u20ac\u00a05\nb: |\n  let op:\u00a0ja\nc: 'x\u202f'\n".encode()
    )

    assert document.problems == ()
    assert document.values == {"a": "€\u00a05", "b": "let op:\u00a0ja\n", "c": "x\u202f"}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a:\n\tb: c\n", "2:1"),
        ("a:\tb\n", "1:3"),
        ("a: b\tc\n", "1:5"),
        ("a: b\t\n", "1:5"),
        ("a: b\t# c\n", "1:5"),
        ("a: 'b\tc'\n", "1:6"),
        ("a: b\n\t\nc: d\n", "2:1"),
        ("a: |\n  b\n\t\nc: d\n", "3:1"),
        ("a: |\n  b\n\tc\n", "3:1"),
    ],
)
def test_a_tab_is_refused_in_indentation_and_in_values(text: str, at: str) -> None:
    assert reported(text.encode()) == [f"{at} TAB"]


def test_a_tab_is_text_below_a_bar_and_free_in_a_remark() -> None:
    document = parse("case.yml", b"# a\tb\na: | # c\td\n  b\tc\n  \td\ne: f # g\th\n")

    assert (document.values, document.problems) == ({"a": "b\tc\n\td\n", "e": "f"}, ())


def test_invisible_signs_written_as_a_number_are_refused_too() -> None:
    document = parse("case.yml", rb'a: "b\u200bc\ud800"')

    assert [problem.code.name for problem in document.problems] == ["INVISIBLE"]
    assert document.values == {"a": "bc"}
