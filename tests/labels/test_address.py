"""Each language speaks to a reader in one way: je, du, vous, usted."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

PACKAGE = Path(str(files("oefenkoffer")))
OTHER_ADDRESS = {
    "nl": re.compile(r"\b(u|uw)\b", re.IGNORECASE),
    "de": re.compile(r"\b(Sie|Ihnen|Ihr|Ihre[mnrs]?)\b"),
    "fr": re.compile(r"\b(tu|toi|ton|ta|tes|te)\b", re.IGNORECASE),
    "es": re.compile(r"\b(tú|ti|tu|tus|te|contigo)\b", re.IGNORECASE),
}
# People in a case speak to each other as they would at a counter; hours are `u` in Dutch.
SPOKEN = re.compile(r"^[\s-]*(opening_line|closing_line|question|example|hours): ")


def wrong_lines(language: str, text: str) -> list[str]:
    other = OTHER_ADDRESS[language]
    lines = (line for line in text.splitlines() if not SPOKEN.match(line))
    return [line.strip() for line in lines if other.search(line)]


def names(language: str, value: object) -> list[str]:
    """What a format says in a language, anywhere in its file."""
    if isinstance(value, list):
        return [text for item in value for text in names(language, item)]
    if not isinstance(value, dict):
        return []
    own = value.get(language)
    return [own] if isinstance(own, str) else names(language, list(value.values()))


@pytest.mark.parametrize("language", OTHER_ADDRESS)
def test_labels_have_one_form_of_address(language: str) -> None:
    text = (PACKAGE / "labels" / f"{language}.yml").read_text(encoding="utf-8")

    assert wrong_lines(language, text) == []


@pytest.mark.parametrize("language", OTHER_ADDRESS)
def test_exercise_formats_have_the_form_of_address_of_the_labels(language: str) -> None:
    packaged = sorted((PACKAGE / "formats").glob("*.yml"))
    texts = [
        text
        for path in packaged
        for text in names(language, yaml.safe_load(path.read_text(encoding="utf-8")))
    ]

    assert len(texts) > len(packaged)
    assert wrong_lines(language, "\n".join(texts)) == []


@pytest.mark.parametrize("language", OTHER_ADDRESS)
def test_a_new_workshop_has_the_form_of_address_of_the_labels(language: str) -> None:
    skeletons = sorted(path for path in (PACKAGE / "skeletons" / language).rglob("*.*"))
    lines = {
        path.name: wrong_lines(language, path.read_text(encoding="utf-8")) for path in skeletons
    }

    assert len(skeletons) > 10
    assert {name: wrong for name, wrong in lines.items() if wrong} == {}
