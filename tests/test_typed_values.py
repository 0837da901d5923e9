from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from oefenkoffer.typed_values import Flag, Key, Line, Many, Minutes, Rich


def kind(annotation: Any, value: object) -> str:  # noqa: ANN401 (an annotation)
    """The kind of error that a value gives."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(annotation).validate_python(value)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize(("typed", "minutes"), [("3", 3), (" 03 ", 3), ("120", 120)])
def test_a_number_is_read_from_its_digits(typed: str, minutes: int) -> None:
    assert TypeAdapter(Minutes).validate_python(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("3 minuten", "3"),
        ("3min.", "3"),
        ("Twee", "2"),
        ("één", "1"),
        ("ten", "10"),
        ("2,5", ""),
        ("3 tot 5 minuten", ""),
        ("een paar", ""),
        ("٣", ""),
        ("1" * 30, ""),
    ],
)
def test_what_somebody_should_have_typed_for_a_number(typed: str, digits: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Minutes).validate_python(typed)

    assert caught.value.errors()[0].get("ctx") == {"digits": digits}


@pytest.mark.parametrize("typed", ["0", "721", "-5", "999999999"])
def test_a_number_has_its_limits(typed: str) -> None:
    assert kind(Minutes, typed) == "out_of_range"


@pytest.mark.parametrize(
    ("typed", "value"),
    [("ja", True), ("Yes", True), ("true", True), ("nee", False), ("No ", False)],
)
def test_yes_and_no(typed: str, value: bool) -> None:  # noqa: FBT001 (the expected value)
    assert TypeAdapter(Flag).validate_python(typed) is value


def test_one_text_is_a_list_of_one() -> None:
    assert TypeAdapter(Many[Line]).validate_python("een") == ("een",)


@pytest.mark.parametrize("annotation", [Line, Rich, Key, Minutes, Flag, Many[Line]])
@pytest.mark.parametrize("typed", [None, "", "  ", "\n"])
def test_nothing_is_blank(annotation: object, typed: str | None) -> None:
    assert kind(annotation, typed) == "blank"


@pytest.mark.parametrize("typed", ["-", "> ", "&nbsp;", "[](https://example.org)"])
def test_markup_without_words_is_blank(typed: str) -> None:
    assert kind(Rich, typed) == "blank"


@pytest.mark.parametrize("typed", [" a", "a ", "A", "1a", "a-b", "é", "a" * 41])
def test_a_key_is_taken_as_typed(typed: str) -> None:
    assert kind(Key, typed) == "bad_key"


def test_a_line_has_curly_quotes() -> None:
    assert TypeAdapter(Line).validate_python('\'s Avonds "nee"') == "’s Avonds “nee”"
