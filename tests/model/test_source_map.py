from textwrap import dedent

import pytest

from oefenkoffer.model.loading.source_map import SourceMap, source_map
from oefenkoffer.source import parse


def source_map_of(text: str) -> SourceMap:
    data = dedent(text).encode()
    return source_map(parse("case.yml", data), data)


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("a: |\n  een\n  twee\n", 1, "case.yml:3:3"),
        ("a: |\n  een\n", 0, "case.yml:2:3"),
        ("a: |-\n\n\n  een\n\n    twee\n", 2, "case.yml:6:5"),
        ("a: |\n  een\n  een\n", 1, "case.yml:3:3"),
        ("a: >\n  een\n  twee\n\n  drie\n", 1, "case.yml:5:3"),
        ("a: >\n  een\n  twee\n", 0, "case.yml:2:3"),
        ("a: een\n", 0, "case.yml:1:4"),
        ('a: "een\n\n  twee"\n', 0, "case.yml:1:4"),
        ('a: "een\n\n  twee\n  drie"\n', 1, "case.yml:3:3"),
        ('a: "een\\ntwee"\n', 1, "case.yml:1:4"),
        ("a:\r\n  - |\r\n    een\r\n    twee\r\n", 1, "case.yml:4:5"),
    ],
)
def test_the_place_of_a_line_within_a_text(text: str, number: int, place: str) -> None:
    where = ("a", 0) if "-" in text and "\r" in text else ("a",)

    assert str(source_map_of(text).line(where, number)) == place


def test_words_are_found_within_their_own_text() -> None:
    found = source_map_of("""\
        {a: nee, b: wel nee, c: ja}
        """)

    assert [str(found.find((key,), "nee")) for key in "abc"] == [
        "case.yml:1:5",
        "case.yml:1:17",
        "case.yml:1:25",
    ]


def test_words_are_not_found_in_the_text_that_follows() -> None:
    found = source_map_of("""\
        a: "\\u006eee"
        b: nee
        """)

    assert str(found.find(("a",), "nee")) == "case.yml:1:4"


def test_words_are_found_in_a_later_line_of_the_same_text() -> None:
    found = source_map_of("""\
        a: |
          eerst dit

          dan 5%
        b: 5%
        """)

    assert str(found.find(("a",), "5%")) == "case.yml:4:7"


def test_the_line_is_shown_with_a_position() -> None:
    found = source_map_of("a: |\n  een\n  twee\n")

    assert found.line(("a",), 1).text == "  twee"
    assert found.find(("a",), "we").text == "  twee"


def test_no_location_is_the_file_as_a_whole() -> None:
    assert str(source_map_of("a: een\n").position(())) == "case.yml"
