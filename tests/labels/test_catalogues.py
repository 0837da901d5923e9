import re
from importlib.resources import files

import pytest
import yaml

from oefenkoffer import PROGRAM
from oefenkoffer.labels import _file, catalogue
from oefenkoffer.problems import Code
from oefenkoffer.vocabulary import PACKAGED, SPOKEN, Language, Spoken

Table = dict[str, dict[str, str]]


def table(name: str) -> Table:
    text = files("oefenkoffer.labels").joinpath(name).read_text(encoding="utf-8")
    loaded: Table = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (text only)
    return loaded


FILES = (
    *PACKAGED,
    *(f"{kind}.{language}" for kind in ("command_line", "problems") for language in SPOKEN),
)


@pytest.mark.parametrize("name", FILES)
def test_the_reader_in_c_and_the_one_in_python_read_the_same_words(name: str) -> None:
    assert _file(name) == told(table(f"{name}.yml"))


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


@pytest.mark.parametrize("name", FILES)
def test_every_language_has_the_same_keys_and_names_the_same_facts(name: str) -> None:
    english = re.sub(r"\w+$", "en", name)

    assert placeholders(table(f"{name}.yml")) == placeholders(table(f"{english}.yml")), (
        "give every text in every language, with the same facts in it"
    )


@pytest.mark.parametrize("language", SPOKEN)
def test_every_code_has_a_sentence_and_a_hint(language: Spoken) -> None:
    entries = table(f"problems.{language}.yml")
    codes = [code.value for code in Code]

    assert sorted(entries) == sorted(codes)
    assert [code for code in codes if not entries[code].keys() >= {"says", "hint"}] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_a_sentence_begins_small_and_a_hint_is_a_sentence(language: Spoken) -> None:
    wrong = [
        (code, key)
        for code, texts in table(f"problems.{language}.yml").items()
        for key, text in texts.items()
        if code[0] in "MK"
        if (key.startswith("says") and text.endswith("."))
        or (key.startswith("hint") and (not text[0].isupper() or text[-1] not in ".?"))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", PACKAGED)
def test_no_text_is_blank(language: Language) -> None:
    sections = catalogue(language).sections

    assert [key for texts in sections.values() for key, text in texts.items() if not text] == []
