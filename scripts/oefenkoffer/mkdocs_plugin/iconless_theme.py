"""Turn a theme of MkDocs into the same theme, which does not walk through its icons.

MkDocs lists all files of a theme to find the few that are to be published; fourteen thousand of
them are icons, in a folder that it never publishes. It also compiles all templates for each build;
a process that builds again, or a second site, has them compiled.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme


class IconlessTheme(Theme):
    """A theme that lists nothing in a folder such as `.icons`; it still includes from there."""

    def get_env(self) -> Environment:
        """What renders the templates of this theme."""
        environment = super().get_env()
        environment.loader = _Loader(self.dirs)
        environment.bytecode_cache = _COMPILED
        return environment


def without_icon_walk(theme: Theme) -> IconlessTheme:
    """The same theme, with the settings that `mkdocs.yml` gave it."""
    settings: dict[str, Any] = {key: theme[key] for key in theme if key not in {"name", "locale"}}
    iconless = IconlessTheme(
        theme.name,
        custom_dir=theme.custom_dir,
        static_templates=theme.static_templates,
        locale=str(theme.locale),
        **settings,
    )
    iconless.dirs = theme.dirs
    return iconless


def installed(theme: Theme) -> tuple[str, ...]:
    """The folders of templates that are not of the workshop: the theme's, and ours."""
    return tuple(folder for folder in theme.dirs if folder != theme.custom_dir)


class _Compiled(BytecodeCache):
    """Templates that this process compiled, each for as long as its source is the same."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._code.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = (bucket.checksum, bucket.code)


_COMPILED = _Compiled()


class _Loader(FileSystemLoader):
    def list_templates(self) -> list[str]:
        return sorted({path for folder in self.searchpath for path in _listed(Path(folder))})


def _listed(folder: Path) -> Iterator[str]:
    for parent, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        for name in names:
            yield Path(parent, name).relative_to(folder).as_posix()
