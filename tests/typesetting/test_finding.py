import pytest

from oefenkoffer.typesetting import Overflow, Template, TextDoesNotFitError, found
from oefenkoffer.typesetting.typst import TypesettingError

FINDS = Template("tests.typesetting.papers", "finds.typ")
LONG = "een lange zin die niet past"


def test_what_a_template_works_out_comes_back_for_each_data_in_their_order() -> None:
    texts = ["een woord", "x", "twee"]

    assert found(FINDS, [{"text": text} for text in texts]) == [
        {"letters": 9, "wide": True},
        {"letters": 1, "wide": False},
        {"letters": 4, "wide": True},
    ]


def test_nothing_is_found_for_nothing() -> None:
    assert found(FINDS, []) == []


def test_all_that_does_not_fit_comes_back_at_once() -> None:
    with pytest.raises(TextDoesNotFitError) as caught:
        found(FINDS, [{"text": LONG}, {"text": "x"}, {"text": LONG[4:]}])

    assert caught.value.overflows == (
        Overflow({"field": "een"}, mm=1, characters=2),
        Overflow({"field": "lan"}, mm=1, characters=2),
    )


def test_a_template_that_fails_is_our_mistake() -> None:
    with pytest.raises(TypesettingError, match=r"finds\.typ: .*no text"):
        found(FINDS, [{"text": ""}])


def test_our_mistake_is_not_lost_behind_a_text_that_fits() -> None:
    with pytest.raises(TypesettingError):
        found(FINDS, [{"text": "x"}, {"text": ""}])
