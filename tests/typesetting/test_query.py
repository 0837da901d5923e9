import sys

import pytest

from oefenkoffer.typesetting import Overflow, Template, TextDoesNotFitError, query
from oefenkoffer.typesetting.typst import TypesettingError

QUERY = Template("tests.typesetting.papers", "query.typ")
LONG = "een lange zin die niet past"


def test_what_a_template_works_out_comes_back_for_each_data_in_their_order() -> None:
    texts = ["een woord", "x", "twee"]

    assert query(QUERY, [{"text": text} for text in texts]) == [
        {"letters": 9, "wide": True},
        {"letters": 1, "wide": False},
        {"letters": 4, "wide": True},
    ]


def test_nothing_is_found_for_nothing() -> None:
    assert query(QUERY, []) == []


def test_all_that_does_not_fit_comes_back_at_once() -> None:
    with pytest.raises(TextDoesNotFitError) as caught:
        query(QUERY, [{"text": LONG}, {"text": "x"}, {"text": LONG[4:]}])

    assert caught.value.overflows == (
        Overflow({"field": "een"}, mm=1, characters=2),
        Overflow({"field": "lan"}, mm=1, characters=2),
    )


def test_a_template_that_fails_is_our_mistake() -> None:
    with pytest.raises(TypesettingError, match=r"query\.typ: .*no text"):
        query(QUERY, [{"text": ""}])


def test_our_mistake_is_not_lost_behind_a_text_that_fits() -> None:
    with pytest.raises(TypesettingError):
        query(QUERY, [{"text": "x"}, {"text": ""}])


def test_what_was_asked_before_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = query(QUERY, [{"text": "eerder"}])
    monkeypatch.setattr(sys.modules[query.__module__], "compiler", None)

    assert query(QUERY, [{"text": "eerder"}]) == first
