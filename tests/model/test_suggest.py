import json

import pytest

from oefenkoffer.model import Case, Method, Settings
from oefenkoffer.model.loading.dutch_aliases import ENGLISH
from oefenkoffer.model.loading.suggest import suggestion

FIELDS = ("title", "situation", "roles", "learning_goals", "question", "retry")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("titel", "title"),
        ("Titel", "title"),
        ("situatie", "situation"),
        ("rollen", "roles"),
        ("leerdoelen", "learning_goals"),
        ("vraag", "question"),
        ("herkansing", "retry"),
        ("learning-goals", "learning_goals"),
        ("TITLE", "title"),
        ("titl", "title"),
        ("Geachte mevrouw", ""),
        ("", ""),
    ],
)
def test_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert suggestion(typed, FIELDS) == meant


def test_every_english_word_of_the_table_is_a_key_or_a_choice() -> None:
    shapes = json.dumps([str(model.__pydantic_core_schema__) for model in (Case, Method, Settings)])
    words = {word for words in ENGLISH.values() for word in words}

    assert {word for word in words if f"'{word}'" not in shapes} == set()
