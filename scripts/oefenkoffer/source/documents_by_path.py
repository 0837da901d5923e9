"""The YAML of many files, read again where somebody asks for the position of a value."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from oefenkoffer.source.document import Document
from oefenkoffer.source.document_reader import parse


class Documents(Mapping[str, Document]):
    """The document of each file by its path.

    Why not kept: the positions of all values take a third of what a kit of a thousand cases takes
    of the memory, and only mistakes ask for some of them.

    Args:
        files: the bytes of each file by its path.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def __getitem__(self, path: str) -> Document:
        return _parsed(path, self._files[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


_parsed = lru_cache(maxsize=16)(parse)
