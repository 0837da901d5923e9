import re
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from oefenkoffer.kinds.points import PointsTable
from oefenkoffer.labels import report as reported
from oefenkoffer.model import read
from oefenkoffer.model.definitions.case import case_model
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.printers import Printers
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.formats import packaged
from oefenkoffer.model.loading.pydantic_errors import CODES, problems_from
from oefenkoffer.model.loading.source_map import SourceMap
from oefenkoffer.problems import Code, KitProblems
from oefenkoffer.source import Document, parse
from tests.model.project import (
    CASE,
    FORMAT,
    FORMAT_VALUES,
    KIT,
    METHOD,
    PROJECT,
    CaseModel,
    MethodModel,
    SettingsModel,
    edited,
    files,
    report,
)

MODELS: Mapping[str, type[BaseModel]] = {
    CASE: CaseModel,
    METHOD: MethodModel,
    KIT: SettingsModel,
    FORMAT: Format,
}


def values_of(path: str) -> Any:  # noqa: ANN401 (plain values)
    return FORMAT_VALUES if path == FORMAT else parse(path, PROJECT[path].encode()).values


def keys_in(value: Any) -> set[str]:  # noqa: ANN401 (plain values)
    if isinstance(value, dict):
        return set(value).union(*map(keys_in, value.values()))
    return set().union(*map(keys_in, value)) if isinstance(value, list) else set()


def ways(value: Any, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:  # noqa: ANN401
    """The way to every part of a value, the whole among them."""
    parts = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else ()
    return [way, *(w for k, v in (*parts, *items) for w in ways(v, (*way, k)))]


KEYS = st.sampled_from(sorted(keys_in([values_of(path) for path in PROJECT]))) | st.sampled_from(
    ["[key]", "id", "", "observer", "Let op", "\ud83d", "é" * 50, "a" * 41]
)
WORDS = st.sampled_from(
    [
        "observer",
        "counterpart",
        "phone",
        "3",
        "3 minuten",
        "-1",
        "999999999",
        "twee",
        "ja",
        "nl",
        "# kop",
        "- a\n- b",
        "> > > > >",
        "![a](b)",
        "***",
        "😀",
        "€ 5",
        "\ud83d",
        "\x00",
        " ",
        "-",
        "een\n\n```",
        "../x.png",
        "#ffffff",
        "keuken",
        "explains_why",
        "a" * 130,
    ]
)
TEXTS = WORDS | st.text(st.characters(), max_size=20)
VALUES = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


def changed(value: Any, way: tuple[str | int, ...], new: object) -> Any:  # noqa: ANN401
    """A copy of a value with `new` in one place."""
    if not way:
        return new
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[way[0]] = changed(copy[way[0]], way[1:], new)
    return copy


@st.composite
def mutations(draw: st.DrawFn, path: str) -> object:
    """The valid file with up to three places replaced, or keys added to them."""
    value = values_of(path)
    for _ in range(draw(st.integers(1, 3))):
        way = draw(st.sampled_from(ways(value)))
        value = changed(value, way, draw(VALUES))
        holders = [w for w in ways(value) if isinstance(at(value, w), dict)]
        for holder in draw(st.lists(st.sampled_from(holders), max_size=1)) if holders else ():
            value = changed(value, holder, {**at(value, holder), draw(KEYS): draw(VALUES)})
    return value


def at(value: Any, way: tuple[str | int, ...]) -> Any:  # noqa: ANN401
    for step in way:
        value = value[step]
    return value


PLACEHOLDER = re.compile(r"\{\w+(\.term)?\}")
"""A fact that a sentence or a hint still waits for; a brace alone may be the author's own."""


def kinds_of(model: type[BaseModel], value: object) -> set[str]:
    """Fill a model: each error must become a problem that can be said in both languages."""
    try:
        model.model_validate(value)
    except ValidationError as error:
        source = SourceMap(Document("case.yml", value, ()), ())  # type: ignore[arg-type]
        for problem in problems_from(error, model, source):
            for said in (reported(problem, "nl"), reported(problem, "en")):
                assert not PLACEHOLDER.search(said), said
        return {details["type"] for details in error.errors()}
    return set()


@pytest.mark.uncounted
@pytest.mark.parametrize("path", MODELS)
@given(data=st.data())
@settings(max_examples=150)
def test_no_value_makes_a_model_raise_what_is_no_problem(path: str, data: st.DataObject) -> None:
    kinds = kinds_of(MODELS[path], data.draw(VALUES | mutations(path)))

    assert kinds <= CODES.keys()


@pytest.mark.uncounted
@pytest.mark.parametrize("path", MODELS)
@given(data=st.data())
@settings(max_examples=100)
def test_no_file_makes_reading_raise_what_is_no_problem(path: str, data: st.DataObject) -> None:
    typed = yaml.dump(data.draw(mutations(path)), default_style='"').encode()
    try:
        read(files({path: typed}))
    except KitProblems as problems:
        assert problems.problems  # noqa: PT017 (that there are none would be the mistake)


def test_every_kind_that_is_listed_can_occur() -> None:
    wrong: dict[type[BaseModel], list[object]] = {
        CaseModel: [
            None,
            {"[key]": "x", "\ud83d": "x"},
            {"title": "a" * 121, "version": "a\nb", "level": "0", "channel": "x"},
            {"timing": {"play": "x", "retry": "0"}},
            {"level": "x", "learning_goals": ["a", "b", "c", "d"], "takeaways": []},
            {"situation": "# x", "title": {}, "refusal": "B", "debrief": {}, "trainer": "x"},
            {"roles": {"a": {"plays": "x"}, "b": {}, "c": None}, "answer": "x"},
            {"roles": {"[key]": {"plays": "x"}, "observer": {"plays": "x"}}},
            {"titel": "x", "title": "\ud83d", "picture": {"file": "a" * 201, "alt": ""}},
        ],
        MethodModel: [{"steps": {"a": {"on_practitioner_card": "x"}}}],
        PointsTable: [{"limit": "1", "issues": {"A": "1 2", "B.": []}}],
        case_model(packaged("tabletop")): [{"injects": [{"at": "x"}]}],
        Format: [{"table": {"observer": "x"}, "checks": {"[key]": "x"}}],
        SessionPlan: [{"start": "x", "date": "x", "title": "# x"}],
        Printers: [{"printers": {"a": {"dx": "x"}}}],
        SettingsModel: [{"style": {"accent": "x"}, "case_order": ["X"], "local_facts": {}}],
    }
    kinds = [kinds_of(model, value) for model, values in wrong.items() for value in values]

    assert set().union(*kinds) == CODES.keys()


def test_half_a_sign_is_no_text() -> None:
    values = {"title": "\ud83d", "answer": {"\ud83d": "x"}}
    with pytest.raises(ValidationError) as caught:
        CaseModel.model_validate(values)
    problems = problems_from(caught.value, CaseModel, SourceMap(Document("a.yml", values, ()), ()))  # type: ignore[arg-type]

    codes = [problem.code for problem in problems if problem.code is not Code.MISSING]
    assert codes == [Code.NOT_TEXT, Code.NOT_TEXT]


def test_a_role_named_as_a_kind_of_role_keeps_its_place() -> None:
    swapped = edited(CASE, "  observator:", "  observer:")
    project = files({CASE: swapped[CASE].replace("watch: explains_why", "observer: {watch: x}")})

    assert report(project) == (
        "roleplays/cases/keuken.yml:40:3: M012 in roles > observer ontbreekt 'watch'\n"
        "      observer:\n"
        "      ^\n"
        "  Tip: Voeg 'watch' toe. De handleiding en de andere bestanden laten zien hoe.\n"
        "\n"
        "roleplays/cases/keuken.yml:42:5: M013 deze sleutel is onbekend in roles > observer\n"
        "        observer: {watch: x}\n"
        "        ^\n"
        "  Tip: Bedoel je 'observes'?"
    )


def test_a_report_repeats_no_more_of_a_file_than_the_line_it_points_at() -> None:
    private = "Geheim_van_mevrouw"
    project = files(
        edited(CASE, "    watch: explains_why", f"    watch: {private}\n    {private}: x")
        | edited(METHOD, "step: attention", f"step: {private}")
        | edited(KIT, "language: nl", f"language: {private}")
    )
    said = [line for line in report(project).splitlines() if not line.startswith("    ")]

    assert [line for line in said if private in line] == []


def test_a_file_without_keys_is_named_as_what_lacks_them() -> None:
    source = SourceMap(Document("a.yml", ["x"], ()), ())
    with pytest.raises(ValidationError) as caught:
        CaseModel.model_validate(["x"])
    said = [reported(problem, "nl") for problem in problems_from(caught.value, CaseModel, source)]

    assert "\n".join(said) == (
        "a.yml: M004 bij 'a.yml' horen sleutels met een waarde\n"
        "  Tip: Zet eronder regels van de vorm 'sleutel: waarde', twee spaties naar rechts."
    )
