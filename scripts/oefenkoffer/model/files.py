"""The files of a project as values: what was read at the start, before anything is made."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from unicodedata import normalize

from oefenkoffer.vocabulary import LEFT_BY_SYSTEM

CONFIG = "mkdocs.yml"
FOLDER = "roleplays"
METHOD = f"{FOLDER}/method.yml"
SETTINGS = f"{FOLDER}/kit.yml"
DOCS = "docs"
SLIDES = f"{DOCS}/slides"
MANUAL = "handleiding"
"""The folder in `docs/` that is for trainers only."""
FORMS = f"{FOLDER}/forms.yml"
LABELS = f"{FOLDER}/labels/"
FORMAT = f"{FOLDER}/format.yml"
CASES = f"{FOLDER}/cases/"
SESSIONS = f"{FOLDER}/sessions/"
PUBLISHED = frozenset(
    {".css", ".gif", ".ico", ".jpeg", ".jpg", ".js", ".md", ".pdf", ".png", ".svg", ".webp"}
    | {".mp3", ".mp4", ".woff2"}
)
"""What people put on a site on purpose; a YAML or Word file among the pages is there by mistake."""

PAGE_PICTURES = (".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")

_PLACEHOLDER = re.compile(
    r"\.(?P<hidden>.+)\.icloud|(?P<plain>.+)\.(?:icloud|cloud|cloudf|nextcloud|owncloud|gdoc|gsheet)",
    re.IGNORECASE,
)
"""How programs that keep files elsewhere call what they leave in their place."""

_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|\\|(^|/)\.\.?(/|$)|//")


@dataclass(frozen=True)
class Files:
    """What lies below `roleplays/`, and the slides that somebody typed.

    Attributes:
        contents: bytes by path, relative to the project, with forward slashes.
        outside: paths that are links to a place outside the project; they were not read.
        oversized: paths that were too large to read, with their size in bytes.
        slides: bytes of what lies below `docs/slides/`, by path like `contents`.
        config: `mkdocs.yml`; empty where there is none.
        pages: bytes of each Markdown page elsewhere below `docs/`, by path like `contents`.
        page_pictures: bytes of each picture there, by path like `contents`, read when asked for.
        beside_pages: the paths of all other files there, which were not read.
        placeholders: the paths of files of which this disk holds the name only.
        set_aside: the paths of files that are known to be wrong, so that the others can be read.
    """

    contents: Mapping[str, bytes]
    outside: frozenset[str] = frozenset()
    oversized: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    slides: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    config: bytes = b""
    pages: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    page_pictures: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    beside_pages: frozenset[str] = frozenset()
    placeholders: frozenset[str] = frozenset()
    set_aside: frozenset[str] = frozenset()

    @property
    def beside_slides(self) -> frozenset[str]:
        """The paths of all files below `docs/` but those of slides, read or not."""
        return frozenset({*self.pages, *self.page_pictures, *self.beside_pages})

    @property
    def paths(self) -> tuple[str, ...]:
        """Everything that was found, read or not, by name."""
        return tuple(sorted({*self.contents, *self.outside, *self.oversized, *self.set_aside}))

    @property
    def case_ids(self) -> tuple[str, ...]:
        """The ids of all cases, of those that could not be read as well."""
        return tuple(id_of(path) for path in self.paths if is_case(path))

    @property
    def session_ids(self) -> tuple[str, ...]:
        """The ids of all session plans, of those that could not be read as well."""
        return tuple(id_of(path) for path in self.paths if is_session(path))


def is_case(path: str) -> bool:
    """Whether a path is that of a case."""
    return _is_among(CASES, path)


def is_session(path: str) -> bool:
    """Whether a path is that of a session plan."""
    return _is_among(SESSIONS, path)


def is_labels(path: str) -> bool:
    """Whether a path is that of the labels of a language."""
    return _is_among(LABELS, path)


def labels_file(language: str) -> str:
    """Where a kit keeps labels of its own in a language."""
    return f"{LABELS}{language}.yml"


def _is_among(folder: str, path: str) -> bool:
    return path.startswith(folder) and path.endswith(".yml") and not is_hidden(path)


def is_hidden(path: str) -> bool:
    """Whether a program made this file for itself: `.DS_Store`, the lock file of an editor."""
    name = path.rpartition("/")[2]
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower() in LEFT_BY_SYSTEM


def name_behind(path: str) -> str:
    """The name of the file that a placeholder stands for; empty where a file is none."""
    match = _PLACEHOLDER.fullmatch(path.rpartition("/")[2])
    return (match["hidden"] or match["plain"]) if match else ""


def is_page(path: str) -> bool:
    """Whether a file below `docs/` holds a text that becomes a page or slides."""
    return path.lower().endswith(".md")


def is_page_picture(path: str) -> bool:
    """Whether a file below `docs/` is a picture for a page, going by its name."""
    return path.lower().endswith(PAGE_PICTURES)


def leads_outside(path: str) -> bool:
    """Whether a path as somebody typed it is none within the project, on any system."""
    return bool(_OUTSIDE.search(path))


def folded(path: str) -> str:
    """A path as a file system sees it that does not tell capitals, or kinds of ë, apart."""
    return normalize("NFC", path).casefold()


def id_of(path: str) -> str:
    """The id of the case or the session plan in a file: the file's name without its ending."""
    return path.rpartition("/")[2].removesuffix(".yml")
