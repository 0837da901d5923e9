"""What the former build left in an output folder: its files, and what each was made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from oefenkoffer.publish import manifest

Record = Mapping[str, Any]
"""What is worth knowing of an output without making it again, as JSON values; `key` among them."""


@dataclass(frozen=True)
class FormerBuild:
    """The former build in a folder, which may hold none.

    Attributes:
        folder: the output folder.
    """

    folder: Path

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """What each output was made of, by its path or by the name of its part."""
        return manifest.read_records(self.folder)

    def file(self, path: str, key: str) -> Path | None:
        """An output that was made of what `key` stands for, if nobody changed it since."""
        if self.records.get(path, {}).get("key") != key:
            return None
        return self.folder / path if self._is_untouched(path) else None

    def part(self, name: str, key: str) -> tuple[str, ...]:
        """The files of a part that was made of what `key` stands for, if nobody changed any."""
        if self.records.get(name, {}).get("key") != key:
            return ()
        paths = tuple(path for path in self._files if path.startswith(f"{name}/"))
        return paths if all(map(self._is_untouched, paths)) else ()

    def _is_untouched(self, path: str) -> bool:
        is_there = (self.folder / path).is_file()
        return is_there and manifest.is_ours(self.folder, path, self._files)

    @cached_property
    def _files(self) -> manifest.Manifest:
        return manifest.read(self.folder) or {}
