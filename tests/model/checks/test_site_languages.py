from dataclasses import replace

import pytest

from tests.model.project import KIT, edited, files, report

LABELS = {"roleplays/labels/fy.yml": "card: {task: Dyn opdracht}\n"}


def said_of(config: str, language: str = "nl") -> str:
    kit = edited(KIT, "language: nl", f"language: {language}")
    return report(replace(files({**kit, **LABELS}), config=config.encode()), "en")


def test_another_language_is_named_where_it_stands() -> None:
    config = (
        "theme:\n  name: material\n  language: en\nplugins:\n  - search:\n      lang: [de, en]\n"
    )

    assert said_of(config).splitlines() == [
        "mkdocs.yml:3:13: S031 'theme.language' is en here, but the kit is in nl",
        "      language: en",
        "                ^",
        "  Hint: Take this line away: the language stands in kit.yml.",
        "",
        "mkdocs.yml:6:13: S031 'search.lang' is de, en here, but the kit is in nl",
        "          lang: [de, en]",
        "                ^",
        "  Hint: Take this line away: the language stands in kit.yml.",
    ]


@pytest.mark.parametrize(
    ("config", "language"),
    [
        ("theme: material\n", "nl"),
        ("theme: {name: material, language: nl}\nplugins: {search: {lang: nl}}\n", "nl"),
        ("theme: {language: de}\nplugins: [material/search: {lang: [de]}]\n", "de-AT"),
        ("plugins:\n  - search:\n      lang: [nl, en]\n", "nl"),
        ("theme: {language: !ENV [TAAL, en]}\nplugins: [search, !ENV A]\n", "nl"),
        ("theme: {language: en}\nplugins: [search: {lang: en}]\n", "fy"),
        ("", "nl"),
    ],
)
def test_the_same_language_or_none_is_right(config: str, language: str) -> None:
    assert said_of(config, language) == ""


def test_settings_that_are_no_yaml_are_told_as_that_alone() -> None:
    first, hint = said_of("theme: {language: en\n").splitlines()

    assert first == (
        "mkdocs.yml:2:1: S033 this file cannot be read as settings, here or just above"
    )
    assert hint.startswith("  Hint: ")
