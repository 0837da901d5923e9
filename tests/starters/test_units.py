"""Every unit of the facts behind a workshop is in a part of it: `units/<name>.txt` says where.

A line holds the unit, the file below `roleplays/`, the way to the part, and words that are there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.deal_counts import deal_counts
from oefenkoffer.labels import catalogue
from oefenkoffer.model import read
from oefenkoffer.project import read as read_project

UNITS = Path(__file__).parent / "units"
PACKAGE = Path(__file__).parents[2] / "scripts/oefenkoffer"
WORKSHOPS = (PACKAGE / "starters", Path(__file__).parents[1] / "workshops")

FORMAT = "format"
"""In the place of a file: the format says it, for each of its workshops."""
COUNTED = "counted"
"""In the place of a file: nobody types it; it follows from the points."""


@dataclass(frozen=True)
class Unit:
    """A piece of information, and where it is."""

    id: str
    file: str
    way: tuple[str, ...]
    words: str


def units(name: str) -> Iterator[Unit]:
    for line in (UNITS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        id_, file, way, words = (piece.strip() for piece in line.split(" | ", 3))
        yield Unit(id_, file, tuple(way.split(".")), words)


def folder(name: str) -> Path:
    return next(below / name for below in WORKSHOPS if (below / name).is_dir())


@cache
def values(path: Path) -> Any:  # noqa: ANN401 (YAML)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def at(unit: Unit, workshop: str) -> Any:  # noqa: ANN401 (YAML)
    """What stands where a unit should be."""
    if unit.file == COUNTED:
        return counted(workshop)
    roleplays = folder(workshop) / "roleplays"
    chosen = values(roleplays / "kit.yml").get("format")
    is_of_format = unit.file == FORMAT
    here = values(PACKAGE / f"formats/{chosen}.yml" if is_of_format else roleplays / unit.file)
    for key in unit.way:
        here = here[key]
    return here


def counted(name: str) -> list[str]:
    """What the trainer reads of all deals of the first case of a workshop."""
    workshop = read(read_project(folder(name)))
    deals = trainer_case(workshop.cases[0], workshop).deals
    counts = deal_counts(deals, catalogue("en")) if deals else None
    return [figure.count for figure in counts.figures] if counts else []


def words_in(value: Any) -> str:  # noqa: ANN401 (YAML)
    """All text of a value, on one line."""
    if isinstance(value, dict):
        return " ".join(f"{key} {words_in(part)}" for key, part in value.items())
    if isinstance(value, list):
        return " ".join(map(words_in, value))
    return " ".join(str(value).split())


NAMES = sorted(path.stem for path in UNITS.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_every_unit_is_in_a_part(name: str) -> None:
    missing = [unit for unit in units(name) if unit.words not in words_in(at(unit, name))]

    assert missing == []


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
