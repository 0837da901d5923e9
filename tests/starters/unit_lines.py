"""Where each unit of the facts behind a workshop is: `units/<name>.txt` says it.

A line holds the unit, the file below `roleplays/`, the way to the part, and words that are there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

UNITS = Path(__file__).parent / "units"
PACKAGE = Path(__file__).parents[2] / "scripts/oefenkoffer"
WORKSHOPS = (PACKAGE / "starters", Path(__file__).parents[1] / "workshops")
NAMES = sorted(path.stem for path in UNITS.glob("*.txt"))

FORMAT = "format"
"""In the place of a file: the format says it, for each of its workshops."""
PAPER = "paper"
"""In the place of a file: nobody types it; the kit makes a paper of what is typed elsewhere."""


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
