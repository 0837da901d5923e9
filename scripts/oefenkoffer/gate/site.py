"""The folder of a built site in, its files in memory out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from oefenkoffer.gate.markup import Page


@dataclass(frozen=True)
class Site:
    """A finished site.

    Attributes:
        files: bytes by path, with forward slashes.
        of_theme: the paths of files that came with the theme, byte by byte.
    """

    files: Mapping[str, bytes]
    of_theme: frozenset[str] = frozenset()

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """The HTML of each page, by path."""
        return {
            path: Page(data.decode("utf-8", "replace"))
            for path, data in self.files.items()
            if path.endswith(".html")
        }


def read_site(folder: Path, themes: Iterable[str] = ()) -> Site:
    """Every file below a folder; `themes` are the folders whose files it may hold as copies."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    folders = tuple(map(Path, themes))
    return Site(
        files,
        frozenset(
            path
            for path, data in files.items()
            if any(_is_copy(data, theme / path) for theme in folders)
        ),
    )


def _is_copy(data: bytes, original: Path) -> bool:
    return original.is_file() and original.read_bytes() == data
