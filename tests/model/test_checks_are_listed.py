from importlib import import_module
from pkgutil import iter_modules

from oefenkoffer.model import checks

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


def test_each_rule_stands_in_one_table() -> None:
    listed = sorted(check.__module__.rpartition(".")[2] for table in TABLES for check in table)

    assert listed == sorted(module.name for module in iter_modules(checks.__path__))


def test_each_rule_shows_what_is_good_and_what_is_bad() -> None:
    names = [module.name for module in iter_modules(checks.__path__)]
    words = {name: import_module(f"{checks.__name__}.{name}").__doc__ or "" for name in names}

    assert [name for name in names if not ("Good:" in words[name] and "Bad:" in words[name])] == []
