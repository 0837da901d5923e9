"""The formats and the workshops that come with the kit."""

from importlib.resources import files as resources
from pathlib import Path

import pytest

from oefenkoffer.model import read
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.formats import packaged, packaged_names
from oefenkoffer.project import read as read_project

STARTERS = Path(str(resources("oefenkoffer") / "starters"))
KIT = "title: Bare\nlanguage: en\nformat: roleplay\n"
CASE = """\
title: The queue
roles:
  first:
    plays: player
    brief: You were here before anybody else.
  second:
    plays: player
    brief: You have a train to catch.
"""


@pytest.mark.parametrize("name", sorted(packaged_names()))
def test_every_packaged_format_loads(name: str) -> None:
    assert packaged(name).title["en"]


def test_a_first_card_of_a_bare_role_play_needs_a_title_and_a_text_for_each_role() -> None:
    contents = {"roleplays/kit.yml": KIT.encode(), "roleplays/cases/queue.yml": CASE.encode()}

    workshop = read(Files(contents))

    assert [case.title for case in workshop.cases] == ["The queue"]


def names() -> list[str]:
    return sorted(path.name for path in STARTERS.iterdir())


@pytest.mark.parametrize("name", names())
def test_every_starter_passes_the_check(name: str) -> None:
    workshop = read(read_project(STARTERS / name))

    assert workshop.cases


def test_a_role_of_a_bare_role_play_need_not_say_what_kind_it_is() -> None:
    bare = CASE.replace("    plays: player\n", "")
    contents = {"roleplays/kit.yml": KIT.encode(), "roleplays/cases/queue.yml": bare.encode()}

    workshop = read(Files(contents))

    assert [role.plays for role in workshop.cases[0].roles.values()] == ["player", "player"]
