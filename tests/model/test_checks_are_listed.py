from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import getmodule, isfunction
from pkgutil import iter_modules
from typing import get_type_hints

from oefenkoffer.model import checks
from oefenkoffer.problems import Problem

TABLES = (
    checks.OF_FILES,
    checks.OF_ANY,
    checks.OF_ANY_IN_TYPE,
    checks.OF_SETTINGS,
    checks.OF_OWN_LANGUAGE,
    checks.OF_SESSIONS,
    checks.OF_SESSION_AND_FORMS,
    checks.OF_SESSION_AND_METHOD,
    checks.OF_SESSION_IN_PROJECT,
    checks.OF_PROJECT,
    checks.OF_FORMS,
    checks.OF_FORMS_AND_SETTINGS,
    checks.OF_METHOD,
    checks.OF_CASE,
    checks.OF_ALL_CASES,
    checks.OF_CASE_AND_METHOD,
    checks.OF_CASE_WITHOUT_METHOD,
    checks.OF_FORMAT,
    checks.OF_CASE_AND_SETTINGS,
)


OF_TYPED_SLIDES = {"check_slides", "not_on_paper"}
"""Asked for where slides are read, which the model does not know."""


def rules() -> Iterator[Callable[..., Iterator[Problem]]]:
    """Each public function that tells what is wrong."""
    for module in iter_modules(checks.__path__, f"{checks.__name__}."):
        for name, member in vars(import_module(module.name)).items():
            if isfunction(member) and member.__module__ == module.name and name[0] != "_":
                is_rule = get_type_hints(member)["return"] == Iterator[Problem]
                if is_rule and name not in OF_TYPED_SLIDES:
                    yield member


def test_each_rule_stands_in_one_table() -> None:
    listed = sorted(rule.__qualname__ for table in TABLES for rule in table)

    assert listed == sorted(rule.__qualname__ for rule in rules())


def test_each_rule_shows_what_is_good_and_what_is_bad() -> None:
    """In its own words, or in those of its module where that holds one rule."""
    texts = {rule: f"{getmodule(rule).__doc__}{rule.__doc__}" for rule in rules()}

    assert [
        rule.__qualname__
        for rule, text in texts.items()
        if not ("Good:" in text and "Bad:" in text)
    ] == []
