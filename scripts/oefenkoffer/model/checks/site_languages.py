"""The language of a kit stands once, in `kit.yml`: `mkdocs.yml` says no other.

Good: no `language` under `theme`, and no `lang` under `search`; or the same as in `kit.yml`.
Bad: `theme: {language: en}` or `search: {lang: en}` beside `language: nl` in `kit.yml`.
"""

from collections.abc import Iterator

from oefenkoffer.labels import is_packaged, primary
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.typed_languages import typed_languages
from oefenkoffer.problems import Code, Problem
from oefenkoffer.vocabulary import Language

NORWEGIAN = frozenset({"nb", "nn", "no"})
"""One language by the codes of kit, theme and search."""


def check(settings: Parsed[Settings], files: Files) -> Iterator[Problem]:
    """Each place where another language stands."""
    language = settings.model.language
    known = _names(language)
    for typed in typed_languages(files):
        if known.isdisjoint(code.lower().replace("_", "-") for code in typed.codes):
            facts = {"key": typed.key, "typed": ", ".join(typed.codes), "language": language}
            yield Problem(Code.OTHER_SITE_LANGUAGE, typed.position, facts)


def _names(language: Language) -> frozenset[str]:
    """What a language may be called; English stands in for one that few themes have."""
    names = frozenset({language.lower(), primary(language)})
    names |= NORWEGIAN if names & NORWEGIAN else frozenset()
    return names if is_packaged(language) else names | {"en"}
