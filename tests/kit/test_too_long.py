"""Each text that is set on paper, made far too long: the report names that text, and no other."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from oefenkoffer.kit.fit_check import refuse_overflow
from oefenkoffer.kit.papers import papers
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.problems import KitProblems
from oefenkoffer.typed_values import LONGEST_LINE
from tests import sample

pytestmark = pytest.mark.uncounted

CASE = "roleplays/cases/te-laat.yml"
KIT, METHOD, FORMS = (f"roleplays/{name}.yml" for name in ("kit", "method", "forms"))
SENTENCE = "Dit is een zin die telkens weer terugkomt, en die maar doorgaat. "
FAR_TOO_LONG = SENTENCE * 60
ONE_LINE = (SENTENCE * 3)[:LONGEST_LINE].strip()
"""As long as a text of one line may be; that fits in most places."""
WORKSHEETS = """\
forms:
  plan:
    title: Mijn plan
    intro: Kies één ding.
    parts:
      - title: Drie vragen
        text: Schrijf kort.
        fields: [Datum]
        statements: [Het tempo was goed.]
        questions: [{question: "Wat doe ik?", hint: Iets kleins., lines: 2, answer: Een stap.}]
        sentences: [Als het spannend wordt]
        table: {columns: [De vraag, Bij ons], rows: [{label: "Voor wie?", example: winkel}]}
  bewijs:
    title: Bewijs van deelname
    layout: certificate
    intro: Je was erbij.
    parts: [{title: De dag, text: Een ochtend., fields: [Naam, Datum]}]
"""
IN_CASE = [
    ("title",),
    ("situation",),
    ("learning_goals", 0),
    ("answer", "why_not", 0),
    *(("roles", "medewerker", key) for key in ("task", "knows")),
    *(
        ("roles", "lezer", key)
        for key in (
            *("name", "persona", "opening_line", "request", "interest", "unknown"),
            *("calmer_when", "angrier_when", "may_say", "closing_line"),
        )
    ),
    *(("roles", "lezer", "disclose", key) for key in ("at_once", "if_asked", "after_attention")),
    ("roles", "lezer", "feeling", "emotion"),
    ("roles", "kijker", "points"),
    ("debrief", 0),
]
IN_KIT = [("title",), ("stop_word",), ("derole",), ("words", "practitioner")]
IN_METHOD = [
    ("title",),
    ("summary",),
    *(("steps", "why_not", key) for key in ("title", "short", "explanation")),
    # Not the mistake: what can be missed is left out of a pocket card that is full.
    *(("conversation", "contact", key) for key in ("title", "goal", "example")),
    *(("behaviours", "explains_why", key) for key in ("title", "not_seen", "a_bit", "clearly")),
    ("rather_not", 0, "sentence"),
    ("rather_not", 0, "better"),
]


def texts_of(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 (YAML)
    """The way to each text in a file."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if key != "layout":
                yield from texts_of(inside, (*path, key))
    elif isinstance(value, list):
        for index, inside in enumerate(value):
            yield from texts_of(inside, (*path, index))
    elif isinstance(value, str):
        yield path


IN_FORMS = list(texts_of(yaml.safe_load(WORKSHEETS)))
EVERY = [
    *((CASE, path) for path in IN_CASE),
    *((KIT, path) for path in IN_KIT),
    *((METHOD, path) for path in IN_METHOD),
    *((FORMS, path) for path in IN_FORMS),
]
GROUPS = 15
"""So many workshops have one of these texts after the other too long; none two of one list."""


def longer(value: Any, text: str) -> Any:  # noqa: ANN401 (YAML)
    """The same with its first text far too long."""
    if isinstance(value, dict):
        first = next(iter(value))
        return {**value, first: longer(value[first], text)}
    return [longer(value[0], text), *value[1:]] if isinstance(value, list) else text


def changed(value: Any, path: tuple[Any, ...], text: str) -> Any:  # noqa: ANN401 (YAML)
    if not path:
        return longer(value, text)
    key, *rest = path
    if isinstance(value, list):
        return [
            changed(item, tuple(rest), text) if at == key else item for at, item in enumerate(value)
        ]
    return {**value, key: changed(value.get(key), tuple(rest), text)}


def with_long(file: str, path: tuple[Any, ...], text: str) -> Files:
    contents = {**sample.files().contents, FORMS: WORKSHEETS.encode()}
    values = changed(yaml.safe_load(contents[file]), path, text)
    return Files({**contents, file: dumped(values)})


def dumped(values: Any) -> bytes:  # noqa: ANN401 (YAML)
    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10**6)
    return text.encode()


def told_of(workshop: Workshop) -> set[tuple[str, int]]:
    """Where the texts stand that are refused: file and line."""
    try:
        refuse_overflow(workshop)
    except KitProblems as error:
        return {(problem.position.path, problem.position.line) for problem in error.problems}
    return set()


@pytest.mark.parametrize("group", range(GROUPS))
def test_texts_that_are_far_too_long_are_named_and_no_others(group: int) -> None:
    texts = EVERY[group::GROUPS]
    lines = {text for text in texts if is_one_line(*text)}
    contents = {**sample.files().contents, FORMS: WORKSHEETS.encode()}
    for file, path in texts:
        long = ONE_LINE if (file, path) in lines else FAR_TOO_LONG
        contents[file] = dumped(changed(yaml.safe_load(contents[file]), path, long))
    workshop = read(Files(contents))

    told = told_of(workshop)

    positions = {text: workshop.position(*text) for text in texts}
    places = {text: (position.path, position.line) for text, position in positions.items()}
    assert told - {*places.values()} == set()
    assert {place for text, place in places.items() if text not in lines} - told == set()


def is_one_line(file: str, path: tuple[Any, ...]) -> bool:
    """Whether a text is refused for its length before anybody looks for room on paper."""
    try:
        read(with_long(file, path, FAR_TOO_LONG))
    except KitProblems:
        return True
    return False


AMONG_OTHERS = [
    (CASE, ("learning_goals", 1)),
    (CASE, ("answer", "attention", 1)),
    (CASE, ("sample_sentences", "no_and_why", 0, "say")),
    (CASE, ("roles", "lezer", "disclose", "if_asked", 0, "answer")),
    (METHOD, ("refusals", "scarce", "core")),
]
"""Texts on slides and cards that stand behind others, whose place is another line."""


@pytest.mark.parametrize(("file", "path"), AMONG_OTHERS, ids=lambda part: str(part)[-40:])
def test_of_texts_that_stand_together_the_one_that_is_too_long_is_named(
    file: str, path: tuple[Any, ...]
) -> None:
    contents = dict(sample.files().contents)
    values = yaml.safe_load(contents[file])
    contents[file] = dumped(changed(behind_others(values), path, FAR_TOO_LONG))
    workshop = read(Files(contents))

    place = workshop.position(file, path)
    assert told_of(workshop) == {(place.path, place.line)}


def behind_others(values: Any) -> Any:  # noqa: ANN401 (YAML)
    """The same with a short text before the only one of each list."""
    if isinstance(values, dict):
        return {key: behind_others(value) for key, value in values.items()}
    alone = isinstance(values, list) and len(values) == 1 and isinstance(values[0], str)
    return ["Kort.", *values] if alone else values


def test_the_longest_of_long_questions_is_named() -> None:
    contents = dict(sample.files().contents)
    case = yaml.safe_load(contents[CASE])
    asked = {"question": SENTENCE, "answer": SENTENCE * 5}
    longest = {**asked, "answer": FAR_TOO_LONG}
    case["roles"]["lezer"]["disclose"]["if_asked"] = [asked, longest, {**asked}]
    contents[CASE] = dumped(case)
    workshop = read(Files(contents))

    place = workshop.position(CASE, ("roles", "lezer", "disclose", "if_asked", 1, "answer"))
    assert told_of(workshop) == {(place.path, place.line)}


def test_advice_on_small_letters_is_about_the_longest_text_of_a_slide() -> None:
    path = ("conversation", "contact", "mistake")
    workshop = read(with_long(METHOD, path, SENTENCE * 8))

    (advice,) = refuse_overflow(workshop)

    assert advice.position == workshop.position(METHOD, path)
    assert advice.facts["field"] == "mistake"


def test_many_texts_that_are_none_too_long_are_told_together() -> None:
    contents = dict(sample.files().contents)
    case = yaml.safe_load(contents[CASE])
    case["roles"]["medewerker"]["knows"] = [f"{n}. {SENTENCE}" for n in range(1, 41)]
    contents[CASE] = dumped(case)
    workshop = read(Files(contents))

    place = workshop.position(CASE, ("roles", "medewerker", "knows"))
    assert told_of(workshop) == {(place.path, place.line)}


def test_eight_steps_out_of_the_role_are_told_once() -> None:
    contents = dict(sample.files().contents)
    kit = yaml.safe_load(contents[KIT])
    steps = (f"{n}. Zeg nog iets wat je zelf vindt van je dag." for n in range(1, 21))
    kit["derole"] = "\n".join(steps)
    contents[KIT] = dumped(kit)

    with pytest.raises(KitProblems) as caught:
        refuse_overflow(read(Files(contents)))

    assert [problem.facts["field"] for problem in caught.value.problems] == ["derole"]


def test_a_workshop_that_fits_is_not_refused() -> None:
    refuse_overflow(sample.workshop())


ON_EVERY_KIND = [
    (CASE, ("roles", "medewerker", "task")),
    (CASE, ("roles", "kijker", "points")),
    (KIT, ("derole",)),
    (METHOD, ("conversation", "contact", "goal")),
    (CASE, ("sample_sentences", "contact", 0, "say")),
    (CASE, ("answer", "why_not", 0)),
    (FORMS, ("forms", "plan", "parts", 0, "text")),
]
"""A text on each kind of paper and slide."""


def test_what_a_build_refuses_is_refused_before() -> None:
    contents = {**sample.files().contents, FORMS: WORKSHEETS.encode()}
    for file, path in ON_EVERY_KIND:
        contents[file] = dumped(changed(yaml.safe_load(contents[file]), path, FAR_TOO_LONG))
    workshop = read(Files(contents))

    with pytest.raises(KitProblems) as caught:
        tuple(papers(workshop, "before"))

    places = (workshop.position(file, path) for file, path in ON_EVERY_KIND)
    told = {(problem.position.path, problem.position.line) for problem in caught.value.problems}
    assert told == told_of(workshop) == {(place.path, place.line) for place in places}
