"""The files of a project as values: what was read at the start, before anything is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

FOLDER = "roleplays"
METHOD = f"{FOLDER}/method.yml"
SETTINGS = f"{FOLDER}/kit.yml"
SLIDES = "docs/slides"
CASES = f"{FOLDER}/cases/"
SYSTEM = {"thumbs.db", "desktop.ini"}


@dataclass(frozen=True)
class Files:
    """What lies below `roleplays/`, and the slides that somebody typed.

    Attributes:
        contents: bytes by path, relative to the project, with forward slashes.
        outside: paths that are links to a place outside the project; they were not read.
        oversized: paths that were too large to read, with their size in bytes.
        slides: bytes of what lies below `docs/slides/`, by path like `contents`.
    """

    contents: Mapping[str, bytes]
    outside: frozenset[str] = frozenset()
    oversized: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    slides: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))


def is_case(path: str) -> bool:
    """Whether a path is that of a case."""
    return path.startswith(CASES) and path.endswith(".yml") and not is_hidden(path)


def is_hidden(path: str) -> bool:
    """Whether a program made this file for itself: `.DS_Store`, the lock file of an editor."""
    name = path.rpartition("/")[2]
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower() in SYSTEM


def case_id_of(path: str) -> str:
    """The id of the case in a file: the file's name without its ending."""
    return path.rpartition("/")[2].removesuffix(".yml")
