"""A theme of MkDocs in, the same theme out, quicker to ask for its templates.

MkDocs, and a plugin that wants a word in the reader's language, makes an environment anew each time
it needs one: it compiles the same templates, and walks through fourteen thousand icons to find the
few files that are to be published.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

from oefenkoffer.templating import CompiledTemplates, place


class KeptTheme(Theme):
    """A theme whose templates were compiled in an earlier build, and which lists no icons."""

    def __init__(self, theme: Theme) -> None:
        self.__dict__.update(vars(theme))

    def get_env(self) -> Environment:
        """What renders the templates of this theme."""
        environment = super().get_env()
        environment.loader = _Loader(self.dirs)
        environment.bytecode_cache = CompiledTemplates(place(), installed(self), environment)
        return environment


def installed(theme: Theme) -> tuple[str, ...]:
    """The folders of templates that are not of the workshop: the theme's, and ours."""
    return tuple(folder for folder in theme.dirs if folder != theme.custom_dir)


class _Loader(FileSystemLoader):
    """Lists what MkDocs may publish of a theme: nothing in a folder such as `.icons`."""

    def list_templates(self) -> list[str]:
        return sorted({path for folder in self.searchpath for path in _listed(Path(folder))})


def _listed(folder: Path) -> Iterator[str]:
    for parent, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        for name in names:
            yield Path(parent, name).relative_to(folder).as_posix()
