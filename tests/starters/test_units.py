"""Every unit of the facts behind a workshop is in a part of it."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.starters.unit_lines import FORMAT, NAMES, PACKAGE, PAPER, Unit, folder, units


@cache
def values(path: Path) -> Any:  # noqa: ANN401 (YAML)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def at(unit: Unit, workshop: str) -> Any:  # noqa: ANN401 (YAML)
    """What stands where a unit should be."""
    roleplays = folder(workshop) / "roleplays"
    chosen = values(roleplays / "kit.yml").get("format")
    is_of_format = unit.file == FORMAT
    here = values(PACKAGE / f"formats/{chosen}.yml" if is_of_format else roleplays / unit.file)
    for key in unit.way:
        here = here[key]
    return here


def words_in(value: Any) -> str:  # noqa: ANN401 (YAML)
    """All text of a value, on one line."""
    if isinstance(value, dict):
        return " ".join(f"{key} {words_in(part)}" for key, part in value.items())
    if isinstance(value, list):
        return " ".join(map(words_in, value))
    return " ".join(str(value).split())


@pytest.mark.parametrize("name", NAMES)
def test_every_unit_is_in_a_part(name: str) -> None:
    typed = [unit for unit in units(name) if unit.file != PAPER]

    assert [unit for unit in typed if unit.words not in words_in(at(unit, name))] == []


@pytest.mark.parametrize(
    ("name", "letter", "number"),
    [
        ("breaking-bad-news", "B", 60),
        ("harbour-negotiation", "N", 52),
        ("ransomware-tabletop", "T", 61),
        ("visa-mediation", "V", 31),
        ("governance-groups", "G", 24),
    ],
)
def test_no_unit_is_forgotten(name: str, letter: str, number: int) -> None:
    assert {unit.id for unit in units(name)} == {
        f"{letter}{count:02}" for count in range(1, number + 1)
    }
