"""The folder of a built site, file by file."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from oefenkoffer.gate.page import Page, chunks

CHANGED = (".css", ".js")
CONTEXT = 5
_STATEMENT_END = re.compile(rb"[;{}]")


@dataclass(frozen=True)
class Site:
    """A finished site.

    Attributes:
        files: bytes by path, with forward slashes.
        of_theme: the paths of files that came with the theme, byte by byte.
        changed: by path, the stylesheets and scripts of the theme as they were, where the site has
            them changed.
    """

    files: Mapping[str, bytes]
    of_theme: frozenset[str] = frozenset()
    changed: Mapping[str, bytes] = field(default_factory=dict)

    def own(self, path: str) -> bytes:
        """The bytes of a file, without what it has of the theme."""
        data = self.files[path]
        return beyond(data, self.changed[path]) if path in self.changed else data

    @cached_property
    def pages(self) -> Mapping[str, tuple[Page, ...]]:
        """The HTML of each page, by path, in chunks; one that several pages share is one object."""
        shared: dict[str, Page] = {}
        return {
            path: tuple(chunks(self.files[path].decode("utf-8", "replace"), shared))
            for path in self.files
            if path.endswith(".html")
        }


class FilesOnDisk(Mapping[str, bytes]):
    """The files below a folder, each read when it is asked for: a large kit fits in no memory.

    Raises:
        OSError: the disk refuses to tell what is in a folder.
    """

    def __init__(self, folder: Path) -> None:
        files = sorted(path for path in _below(folder) if path.is_file())
        self._files = {path.relative_to(folder).as_posix(): path for path in files}

    def __getitem__(self, path: str) -> bytes:
        return self._files[path].read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, path: object) -> bool:
        return path in self._files


def _below(folder: Path) -> Iterator[Path]:
    """Everything in a folder. Why not `rglob`: it passes over a folder that cannot be read."""
    for here, _, names in os.walk(folder, onerror=_refuse):
        yield from (Path(here, name) for name in names)


def _refuse(error: OSError) -> None:
    raise error


def read_site(
    folder: Path, themes: Iterable[str] = (), copies: Mapping[str, bytes] = MappingProxyType({})
) -> Site:
    """Every file below a folder.

    Args:
        folder: what was built.
        themes: the folders whose files it may hold, as they are or changed.
        copies: installed files that it may hold at other paths.
    """
    files = FilesOnDisk(folder)
    originals = dict(_originals(files, themes))
    originals |= {path: original for path, original in copies.items() if path in files}
    of_theme = frozenset(path for path, data in originals.items() if data == files[path])
    changed = {
        path: original
        for path, original in originals.items()
        if path not in of_theme and path.endswith(CHANGED)
    }
    return Site(files, of_theme, changed)


def _originals(paths: Iterable[str], themes: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The file of a theme at each path; where several themes have one, of the first of them."""
    folders = tuple(map(Path, themes))
    for path in paths:
        original = next(filter(Path.is_file, (folder / path for folder in folders)), None)
        if original:
            yield path, original.read_bytes()


def beyond(data: bytes, original: bytes) -> bytes:
    """What a stylesheet or a script says that the one it was made of does not say.

    Each new statement stands with some of those around it: they may be in the middle of it.
    """
    originals = set(_STATEMENT_END.split(original))
    statements = _STATEMENT_END.split(data)
    new = (number for number, statement in enumerate(statements) if statement not in originals)
    kept = {at for number in new for at in range(number - CONTEXT, number + CONTEXT + 1)}
    return b";".join(statements[at] for at in sorted(kept) if 0 <= at < len(statements))
