"""The files of a project as values: what was read at the start, before anything is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

FOLDER = "roleplays"
METHOD = f"{FOLDER}/method.yml"
SETTINGS = f"{FOLDER}/kit.yml"
CASES = f"{FOLDER}/cases/"


@dataclass(frozen=True)
class Files:
    """What lies below `roleplays/`.

    Attributes:
        contents: bytes by path, relative to the project, with forward slashes.
        outside: paths that are links to a place outside the project; they were not read.
        oversized: paths that were too large to read, with their size in bytes.
    """

    contents: Mapping[str, bytes]
    outside: frozenset[str] = frozenset()
    oversized: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
