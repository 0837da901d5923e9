"""`oefenkoffer help`: every key of a kind of file, and a file as an example."""

import re

import pytest

from oefenkoffer.model.loading.formats import packaged, packaged_names
from oefenkoffer.scaffold.new_workshop import workshop
from oefenkoffer.vocabulary import FILES_OF_KIND, SPOKEN
from tests.cli.conftest import Run


def told(output: str) -> dict[str, str]:
    """What is told of each key, by its last word."""
    joined = re.sub(r"\n {20,}", " ", output)
    rows = (re.match(r" *(\S+?)\*?  +(\S.*)", line) for line in joined.splitlines())
    return {row[1]: row[2] for row in rows if row}


@pytest.mark.parametrize("name", packaged_names())
def test_every_part_of_a_format_is_told(run: Run, name: str) -> None:
    result = run("help", "case", "--format", name)

    exercise = packaged(name)
    parts = [*exercise.of_case, *(key for own in exercise.of_roles.values() for key in own)]
    keys = {key.rpartition(".")[2] for key in parts}
    assert (result.exit_code, keys - told(result.output).keys()) == (0, set())


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("kind", FILES_OF_KIND)
def test_each_kind_of_file_is_told_in_each_language(run: Run, kind: str, language: str) -> None:
    result = run("help", kind, "--language", language)

    assert result.exit_code == 0
    assert f"{FILES_OF_KIND[kind]}" in result.output
    assert len(told(result.output)) > 5


def test_a_row_says_what_a_key_is_for_what_it_holds_and_who_reads_it(run: Run) -> None:
    rows = told(run("help", "case", "--format", "roleplay").output)

    assert rows["brief"] == "Je rol. Wie het leest: alleen wie de rol speelt. (tekst)"
    assert rows["on_site"] == "Of deelnemers de casus op hun site vinden (yes of no)"


def test_the_example_is_the_file_that_a_new_workshop_begins_with(run: Run) -> None:
    output = run("help", "session", "--format", "roleplay", "--language", "en").output

    assert workshop("An example", "roleplay", "en")["roleplays/sessions/session.yml"] in output


def test_a_kind_of_file_that_is_not_there_is_told_with_those_that_are(run: Run) -> None:
    result = run("help", "casus")

    assert (result.exit_code, "'session'" in result.stderr) == (2, True)
