import re
from importlib.resources import files

import pytest
import yaml

from oefenkoffer import PROGRAM
from oefenkoffer.labels import _problem_table, _read, catalogue
from oefenkoffer.problems import Code
from oefenkoffer.vocabulary import LANGUAGES, Language

Table = dict[str, dict[str, str]]


def table(name: str) -> Table:
    text = files("oefenkoffer.labels").joinpath(name).read_text(encoding="utf-8")
    loaded: Table = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (text only)
    return loaded


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reader_in_c_and_the_one_in_python_read_the_same_words(language: Language) -> None:
    assert _read(language) == told(table(f"{language}.yml"))
    assert _problem_table(language) == told(table(f"problems.{language}.yml"))


def told(entries: Table) -> Table:
    """The texts with the name of the program in them."""
    return {
        section: {key: text.replace("{program}", PROGRAM) for key, text in texts.items()}
        for section, texts in entries.items()
    }


def placeholders(entries: Table) -> dict[tuple[str, str], set[str]]:
    """What each text names between braces."""
    return {
        (section, key): set(re.findall(r"\{(.*?)\}", text))
        for section, texts in entries.items()
        for key, text in texts.items()
    }


@pytest.mark.parametrize("name", ["{}.yml", "problems.{}.yml"])
def test_both_languages_have_the_same_keys_and_name_the_same_facts(name: str) -> None:
    dutch, english = (placeholders(table(name.format(language))) for language in LANGUAGES)

    assert dutch == english, "give every text in both languages, with the same facts in it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence_and_a_hint(language: Language) -> None:
    entries = table(f"problems.{language}.yml")
    codes = [code.value for code in Code]

    assert sorted(entries) == sorted(codes)
    assert [code for code in codes if not entries[code].keys() >= {"says", "hint"}] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_begins_small_and_a_hint_is_a_sentence(language: Language) -> None:
    wrong = [
        (code, key)
        for code, texts in table(f"problems.{language}.yml").items()
        for key, text in texts.items()
        if code[0] in "MK"
        if (key.startswith("says") and text.endswith("."))
        or (key.startswith("hint") and (not text[0].isupper() or text[-1] not in ".?"))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_blank(language: Language) -> None:
    sections = catalogue(language).sections

    assert [key for texts in sections.values() for key, text in texts.items() if not text] == []
