"""Tell MkDocs of problems in a way that it shows to the author."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from oefenkoffer.first_glance import language_in
from oefenkoffer.labels import reports, spoken
from oefenkoffer.model.files import SETTINGS
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import FOREIGN, Spoken


@contextmanager
def as_plugin_error(config: MkDocsConfig) -> Iterator[None]:
    """Turn problems into the error of a plugin, in the language of the site."""
    try:
        yield
    except KitProblems as problems:
        raise PluginError("\n" + reports(problems, _language(config))) from problems


def _language(config: MkDocsConfig) -> Spoken:
    """The language of the kit, for problems that stand in the way of reading it."""
    try:
        kit = (Path(config.config_file_path).parent / SETTINGS).read_bytes()
    except OSError:
        return FOREIGN
    return spoken(language_in(kit).lower())
