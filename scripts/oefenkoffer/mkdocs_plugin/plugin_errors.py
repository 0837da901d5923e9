"""Tell MkDocs of problems in a way that it shows to the author."""

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from oefenkoffer.labels import reports, spoken
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import Spoken


@contextmanager
def as_plugin_error(config: MkDocsConfig) -> Iterator[None]:
    """Turn problems into the error of a plugin, in the language of the site."""
    try:
        yield
    except KitProblems as problems:
        raise PluginError("\n" + reports(problems, _language(config))) from problems


def _language(config: MkDocsConfig) -> Spoken:
    """The language of the site, for problems that stand in the way of reading the kit's own."""
    return spoken(str(config.theme.get("language")))
