"""The pages of the manual that are made of the model."""

import re

import pytest

from oefenkoffer.model.loading.formats import packaged, packaged_names
from oefenkoffer.reference.manual_pages import how_tos, key_pages
from oefenkoffer.vocabulary import FILES_OF_KIND, SPOKEN, Spoken


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", packaged_names())
def test_a_page_has_every_part_of_a_format_with_who_reads_it(name: str, language: Spoken) -> None:
    exercise = packaged(name)
    page = key_pages(exercise, name, language, ["case"])["keys-case.md"]

    parts = [*exercise.of_case, *(key for own in exercise.of_roles.values() for key in own)]
    keys = {key.rpartition(".")[2] for key in parts}
    assert {key for key in keys if f"`{key}`" not in page} == set()
    assert (
        re.findall(r"\| (?:\.|[a-z_.]+\. [WH]|[^|]*[?!]\.)[^|]*\|", page) == []
    )  # no label, or two ends
    assert page.count({"nl": "Wie het leest:", "en": "Who reads it:"}[language]) >= len(keys)


def test_there_is_a_page_for_each_kind_of_file_with_a_whole_file_as_an_example() -> None:
    pages = key_pages(packaged("roleplay"), "roleplay", "en")

    assert [*pages] == [f"keys-{kind}.md" for kind in FILES_OF_KIND]
    assert "```yaml\n# The plan of a session." in pages["keys-session.md"]
    assert "\n| – `minutes` * | " in pages["keys-session.md"]


def test_commands_are_told_as_they_are_typed() -> None:
    assert "`oefenkoffer check --watch`" in how_tos("en", "oefenkoffer")["messages.md"]
