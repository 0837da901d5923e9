"""The templates of a package in, a place to fill them out; compiled once for all builds.

Compiled templates are kept in the folder for caches of this user. Only what is installed is kept,
such as the theme; a template of a workshop never is. The cache is a gain and no need: where the
folder cannot be read or written, templates are compiled as before.

Jinja is slow to import, and nothing on paper needs it: import this module where it is used.
"""

from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import jinja2
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from markupsafe import Markup as Safe
from platformdirs import user_cache_path

from oefenkoffer.markup import Markup

SETTINGS = ("autoescape", "trim_blocks", "lstrip_blocks", "keep_trailing_newline", "optimized")
"""What of an environment changes the compiled form of a template, beside its extensions."""


def environment(package: str) -> Environment:
    """What fills the templates in the folder `templates` of a package: strict and escaped."""
    folder = str(files(package) / "templates")
    made = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.bytecode_cache = CompiledTemplates(place(), [folder], made)
    made.filters |= {"blocks": _blocks, "inline": _inline}
    return made


def _blocks(text: Markup) -> Safe:
    return Safe(text.html)  # noqa: S704 (markup.py escapes)


def _inline(text: Markup) -> Safe:
    return Safe(text.inline_html)  # noqa: S704 (markup.py escapes)


def place() -> Path:
    """Where compiled templates are kept, by release of Jinja: each writes its own Python."""
    return user_cache_path("oefenkoffer", appauthor=False) / "templates" / jinja2.__version__


class CompiledTemplates(FileSystemBytecodeCache):
    """The compiled templates below some folders; those from elsewhere are compiled each time.

    Two builds at once do no harm: a file is written under another name and then renamed.
    """

    def __init__(self, place: Path, installed: Iterable[str], environment: Environment) -> None:
        super().__init__(str(place), "%s.cache")
        self._installed = tuple(Path(folder).resolve() for folder in installed)
        self._environment = environment

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name of its file; empty for a template that is not installed."""
        if filename is None:
            return ""
        path = Path(filename).resolve()
        if not any(path.is_relative_to(folder) for folder in self._installed):
            return ""
        settings = [getattr(self._environment, setting) for setting in SETTINGS]
        written = (name, str(path), sorted(self._environment.extensions), settings)
        return sha256(repr(written).encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what an earlier build left, if it is whole."""
        if not bucket.key:
            return
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001 (a broken file makes pickle raise nearly anything)
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Leave it for the next build, if that is possible."""
        if not bucket.key:
            return
        try:
            Path(self.directory).mkdir(mode=0o700, parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
        except OSError:
            return
