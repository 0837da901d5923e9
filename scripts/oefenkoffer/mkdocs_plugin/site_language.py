"""Make a site speak the language of its kit: the words of the theme, and what its search knows."""

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from oefenkoffer.labels import primary
from oefenkoffer.model.site_config import SEARCH
from oefenkoffer.vocabulary import Language

ENGLISH = "en"
THEMES_OWN = {"no": "nb"}
"""What the theme calls a language that others call otherwise."""

ELIDED = r"[\s\-'’]+"
"""What stands between words in a language that joins short ones to the next: l'entretien."""

ELIDING = ("ca", "fr", "it")

PARTS = {"ja": "tinyseg", "hi": "wordcut", "th": "wordcut"}
"""What the search of the theme needs to tell the words of a language apart."""

_LUNR = re.compile(r"assets/javascripts/lunr/(?:min/lunr\.)?(?P<name>[\w.]+?)(?:\.min)?\.js")


def apply_language(config: MkDocsConfig, language: Language) -> None:
    """Set the language of theme and search, as far as `mkdocs.yml` leaves it out.

    A language that the theme does not have gets a search that takes words as they stand.
    """
    theme = theme_language(config, language)
    config.theme["language"] = theme
    search = _search(config)
    if search is None:
        return
    if theme == ENGLISH != primary(language):
        search["lang"] = search["lang"] or [ENGLISH]
        search["pipeline"] = [] if search["pipeline"] is None else search["pipeline"]
    if primary(language) in ELIDING:
        search["separator"] = search["separator"] or ELIDED


def theme_language(config: MkDocsConfig, language: Language) -> str:
    """What the theme calls a language; English where it does not have it."""
    first = primary(language)
    for code in (language, THEMES_OWN.get(first, first)):
        for folder in config.theme.dirs:
            if (Path(folder) / "partials" / "languages" / f"{code}.html").is_file():
                return code
    return ENGLISH


def search_languages(config: MkDocsConfig) -> tuple[str, ...]:
    """The languages that the search of a site knows, once its plugin has read its settings."""
    search = _search(config)
    return tuple(search["lang"] or ()) if search else ()


def stemmed(languages: tuple[str, ...], language: Language) -> str | None:
    """The language whose stems our part of the search has to ask for itself.

    None where the theme does so: with one language, other than English; and where none fits.
    """
    first = primary(language)
    if languages == (ENGLISH,):
        return ENGLISH if first == ENGLISH else None
    return first if len(languages) > 1 and first in languages else None


def drop_unused_languages(files: Files, languages: tuple[str, ...]) -> None:
    """Drop what the theme brings for languages that the search of this site does not know."""
    needed = {"stemmer.support", *languages, *(PARTS[code] for code in languages if code in PARTS)}
    needed |= {"multi"} if len(languages) > 1 else set()
    for file in tuple(files):
        match = _LUNR.fullmatch(file.src_uri)
        if match and match["name"] not in needed:
            files.remove(file)


def _search(config: MkDocsConfig) -> Any | None:  # noqa: ANN401 (the settings of another plugin)
    return next(
        (plugin.config for name, plugin in config.plugins.items() if SEARCH.fullmatch(name)), None
    )
