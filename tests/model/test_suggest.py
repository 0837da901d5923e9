import json
from collections.abc import Mapping

import pytest
from pydantic import BaseModel

from oefenkoffer.model.definitions.case import case_model
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.formats import packaged, packaged_names
from oefenkoffer.model.loading.suggest import ALIASES, suggestion
from oefenkoffer.vocabulary import PACKAGED
from tests.model.project import MethodModel, SettingsModel

EVERYONE = "everyone"
"""To whom news goes that goes to all: a name among those of roles."""
FIELDS = ("title", "situation", "roles", "learning_goals", "question", "retry", "2")


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
        ("learning objectives", "learning_goals"),
        ("Objectives", "learning_goals"),
        ("TITLE", "title"),
        ("titl", "title"),
        ("Twee", "2"),
        ("two", "2"),
        ("Lernziele", "learning_goals"),
        ("Objectifs", "learning_goals"),
        ("Título", "title"),
        ("Geachte mevrouw", ""),
        ("", ""),
    ],
)
def test_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert suggestion(typed, FIELDS) == meant


@pytest.mark.parametrize("aliases", ALIASES)
def test_every_word_of_the_tables_is_a_key_or_a_choice(
    aliases: Mapping[str, tuple[str, ...]],
) -> None:
    cases = (case_model(packaged(name)) for name in packaged_names())
    models: tuple[type[BaseModel], ...] = (
        *cases,
        MethodModel,
        SettingsModel,
        Forms,
        SessionPlan,
    )
    for model in models:
        model.model_rebuild()
    shapes = json.dumps([str(model.__pydantic_core_schema__) for model in models])
    words = {word for words in aliases.values() for word in words}

    assert {word for word in words if f"'{word}'" not in shapes} - {*PACKAGED, EVERYONE} == set()
