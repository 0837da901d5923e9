from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit import keys
from oefenkoffer.kit.keys import NoKeyError, key_of
from tests.sample import workshop

LEAVES = st.none() | st.booleans() | st.integers() | st.text() | st.binary()
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@dataclass(frozen=True)
class View:
    title: str
    points: tuple[str, ...] = ()


def build(view: View, *, wide: bool = False) -> bytes:
    return repr((view, wide)).encode()


def other(view: View, *, wide: bool = False) -> bytes:
    return build(view, wide=not wide)


def written(value: object) -> object:
    """A value with the type of each part: `True == 1` for Python, but not on paper."""
    if isinstance(value, tuple):
        return ("tuple", *map(written, value))
    if isinstance(value, dict):
        return ("dict", *((name, written(inner)) for name, inner in value.items()))
    return (type(value), value)


@given(VALUES, VALUES)
def test_keys_are_equal_when_values_are_and_only_then(first: object, second: object) -> None:
    assert (key_of(first) == key_of(second)) == (written(first) == written(second))


def test_a_view_that_stands_twice_counts_like_two_equal_ones() -> None:
    view, same, other_view = View("a"), View("a"), View("b")

    assert key_of((view, view)) == key_of((view, same))
    assert key_of((view, view)) != key_of((view, other_view))
    assert key_of((view, view)) != key_of((view,))


def test_a_view_in_the_place_of_one_that_is_gone_has_a_key_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view, gone = View("a"), View("b")
    key_of(gone)
    monkeypatch.setitem(keys._digests, id(view), keys._digests[id(gone)])  # as if it stood there

    assert key_of(view) == key_of(View("a"))


def test_a_look_that_goes_into_many_papers_is_taken_apart_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    brand, taken, take_apart = branding_of(workshop()), list[object](), keys._take_apart
    key_of(brand)

    def counted(value: object, pieces: list[bytes]) -> None:
        taken.append(value)
        take_apart(value, pieces)

    monkeypatch.setattr(keys, "_take_apart", counted)
    key_of("a paper", brand)

    assert taken == ["a paper", brand]


def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "MOST_DIGESTS", 3)
    views = [View(str(number)) for number in range(10)]

    assert [key_of(view) for view in views] == [key_of(replace(view)) for view in views]
    assert len(keys._digests) <= 3


@given(st.lists(st.text()), st.lists(st.text()))
def test_texts_do_not_run_into_each_other(first: list[str], second: list[str]) -> None:
    assert (key_of(*first) == key_of(*second)) == (first == second)


@pytest.mark.parametrize(
    "changed",
    [
        partial(build, View("a", ("b",))),
        partial(build, View("a"), wide=True),
        partial(other, View("a")),
        partial(build, View("b")),
    ],
)
def test_whatever_a_function_is_given_changes_its_key(changed: partial[bytes]) -> None:
    assert key_of(changed) != key_of(partial(build, View("a")))
    assert key_of(partial(build, View("a"))) == key_of(partial(build, View("a")))


def test_a_function_that_is_kept_has_the_key_of_what_it_keeps() -> None:
    assert key_of(cache(partial(build, View("a")))) == key_of(cache(partial(build, View("a"))))
    assert key_of(cache(partial(build, View("a")))) != key_of(cache(partial(build, View("b"))))


def test_one_letter_of_one_label_changes_the_key_of_a_kit() -> None:
    brand = branding_of(workshop())
    card = {**brand.labels.sections["card"], "task": "Jouw taak!"}
    labels = replace(brand.labels, sections={**brand.labels.sections, "card": card})

    assert key_of(brand) == key_of(branding_of(workshop()))
    assert key_of(brand) != key_of(replace(brand, labels=labels))


@pytest.mark.parametrize("value", [lambda: b"", Path("kit.yml"), object()])
def test_a_value_that_may_hide_another_has_no_key(value: object) -> None:
    with pytest.raises(NoKeyError):
        key_of(value)
