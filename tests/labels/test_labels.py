import re

import pytest

from oefenkoffer.labels import (
    Labels,
    catalogue,
    english_labels,
    fill,
    hint,
    report,
    reports,
    sentence,
    spoken,
)
from oefenkoffer.problems import Code, KitProblems, Position, Problem


def labels() -> Labels:
    return Labels("nl", {"site": {"cases": "{n} casussen", "cases_one": "{n} casus", "a": "{x}"}})


@pytest.mark.parametrize(("n", "words"), [(0, "0 casussen"), (1, "1 casus"), (2, "2 casussen")])
def test_one_has_words_of_its_own(n: int, words: str) -> None:
    assert labels().text("site.cases", n=n) == words


def test_one_without_words_of_its_own_takes_the_common_ones() -> None:
    assert labels().text("site.a", n=1, x="ja") == "ja"


def test_words_that_do_not_exist_are_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        labels().text("site.b")


def test_a_workshop_has_its_own_words() -> None:
    own = catalogue("nl", {"counterpart": "bewoner"})

    assert own.sections["words"]["counterpart"] == "bewoner"
    assert own.sections["words"]["practitioner"] == "deelnemer"


def test_the_last_layer_of_labels_in_other_words_wins() -> None:
    layers = [{"card.task": "Eerst", "card.knows": "Zo"}, {"card.task": "Later"}]

    own = catalogue("nl", None, layers)

    assert own.section("card") == catalogue("nl").section("card") | {"task": "Later", "knows": "Zo"}


def test_a_label_in_other_words_names_the_people_of_the_workshop() -> None:
    own = catalogue("en", {"counterpart": "patient"}, [{"card.knows": "What a {counterpart} says"}])

    assert own.text("card.knows") == "What a patient says"


def test_a_label_in_other_words_holds_for_one_as_well() -> None:
    layer = {"slides.minutes": "min.", "card.ending": "Na {n} min."}
    own = catalogue("nl", None, [{**layer, "card.ending_one": "Meteen"}])

    assert own.text("slides.minutes", n=1) == "min."
    assert own.text("card.ending", n=1) == "Meteen"


def test_a_label_of_a_theme_has_points_in_its_name() -> None:
    own = catalogue("nl", None, [{"theme.search.reset": "Weg"}])

    assert own.section("theme")["search.reset"] == "Weg"


def test_a_layer_with_a_label_that_is_none_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match=r"card\.persoan"):
        catalogue("nl", None, [{"card.persoan": "Jij"}])


def test_a_language_that_is_not_packaged_is_english_where_its_kit_has_no_words() -> None:
    own = catalogue("fy", None, [{"card.task": "Dyn opdracht"}])

    assert own.language == "fy"
    assert own.section("card") == catalogue("en").section("card") | {"task": "Dyn opdracht"}


def test_a_region_has_the_labels_of_its_language() -> None:
    assert catalogue("nl-BE").sections == catalogue("nl").sections


def test_labels_without_words_in_a_language_are_counted() -> None:
    every = english_labels("fy", {})

    assert english_labels("fy", {"card.task": "Dyn opdracht"}) == tuple(
        label for label in every if label != "card.task"
    )
    assert len(every) > 400
    assert english_labels("nl-BE", {}) == ()


@pytest.mark.parametrize(("language", "code"), [("nl-BE", "nl"), ("en", "en"), ("fy", "en")])
def test_the_command_line_speaks_two_languages(language: str, code: str) -> None:
    assert spoken(language) == code


def test_a_name_without_a_fact_stays() -> None:
    assert fill("{a} en {b}", {"a": "{b}"}) == "{b} en {b}"


def test_a_fact_chooses_the_variant_of_a_sentence() -> None:
    where = Position("kit.yml")
    without = Problem(Code.UNKNOWN_KEY, where, {"choices": "a, b", "suggestion": ""})
    with_it = Problem(Code.UNKNOWN_KEY, where, {"choices": "a, b", "suggestion": "a"})

    assert [hint(without, "nl"), hint(with_it, "nl")] == ["Hier kan: a, b.", "Bedoel je 'a'?"]


def test_a_term_is_named_in_the_language() -> None:
    problem = Problem(Code.MARKUP, Position("a.yml"), {"field": "title", "refused": "code"})

    assert sentence(problem, "nl").rpartition(": ")[2] == "een stuk code"
    assert sentence(problem, "en").rpartition(": ")[2] == "a piece of code"


def test_the_caret_stands_under_its_column_after_tabs_too() -> None:
    problem = Problem(Code.BLANK, Position("a.yml", 3, 4, "\ta: b"), {"field": "a"})

    assert report(problem, "nl").splitlines()[1:3] == ["    \ta: b", "    \t  ^"]


@pytest.mark.parametrize(
    ("column", "shown"),
    [
        (1, "a" * 100 + "…"),
        (150, "…" + "a" * 50 + "X" + "a" * 49 + "…"),
        (300, "…" + "a" * 100),
    ],
)
def test_of_a_very_long_line_the_piece_around_the_caret_is_shown(column: int, shown: str) -> None:
    text = "a" * 149 + "X" + "a" * 150
    lines = report(Problem(Code.BLANK, Position("a.yml", 1, column, text)), "nl").splitlines()

    assert lines[1] == f"    {shown}"
    assert lines[1][lines[2].index("^")] == text[column - 1]


def test_a_problem_of_a_whole_file_shows_no_line() -> None:
    problem = Problem(Code.NO_FILE, Position("kit.yml"), {"path": "kit.yml"})

    assert report(problem, "en") == (
        "kit.yml: M001 the file kit.yml is not there\n"
        "  Hint: Make this file, or put it back in its place."
    )


def test_reports_stand_in_the_order_of_files_and_lines() -> None:
    places = [Position("b.yml", 1, 1), Position("a.yml", 10, 1), Position("a.yml", 9, 1)]
    problems = KitProblems(Problem(Code.BLANK, place, {"field": "x"}) for place in places)

    assert [line.split(": ")[0] for line in reports(problems, "nl").splitlines()[::3]] == [
        "a.yml:9:1",
        "a.yml:10:1",
        "b.yml:1:1",
    ]


def test_no_line_breaks_before_a_sign_of_a_french_label() -> None:
    texts = [text for section in catalogue("fr").sections.values() for text in section.values()]

    assert "Animation\u00a0: ce site" in " ".join(texts)
    assert [text for text in texts if re.search(r"« | [?!:;»](?=\s|$)", text)] == []


@pytest.mark.parametrize("language", ["nl", "en", "de", "fr", "es"])
def test_each_language_has_four_quotation_marks(language: str) -> None:
    assert len(catalogue(language).quotes) == 4
