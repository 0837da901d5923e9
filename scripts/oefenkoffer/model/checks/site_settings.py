"""What `mkdocs.yml` says can be read, and agrees with `kit.yml`."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import yaml
from yaml.constructor import SafeConstructor
from yaml.reader import ReaderError

from oefenkoffer.labels import is_packaged, primary
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import CONFIG, Files
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.site_config import site_url, typed_languages
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.source.invisible_characters import clean
from oefenkoffer.source.text_file import read_text
from oefenkoffer.source.yaml_nodes import compose, nodes, position
from oefenkoffer.vocabulary import Language

ADDRESS = re.compile(r"https?://[^\s/?#@:]+(?::[0-9]+)?(?:/[^\s?#]*)?", re.IGNORECASE)
PAGE = re.compile(r"(?<=/)[^/]*\.(?:html?|php|aspx?|md)$", re.IGNORECASE)
"""What is a page of a site, and not the site: all addresses are made by adding to it."""
NOWHERE = re.compile(
    r"(?:.*\.)?example(?:\.(?:com|net|org|nl))?|(?:.*\.)?(?:test|invalid|localhost)"
    r"|127(?:\.\d+){3}|0\.0\.0\.0",
    re.IGNORECASE,
)
"""Hosts that nobody can have, and this computer itself."""
EXAMPLE = re.compile(
    r"[<>{}\[\]…]|\.\.\."
    r"|(?<![^\W_])(?:jouw|placeholder|gebruikersnaam|username|xxx+)(?![^\W_])"
    r"|(?<![^\W_])(?:jouw|uw|your|mijn|my)-?(?:eigen|own)?-?(?:web)?"
    r"(?:site|domein|domain|naam|name|organisatie|organi[sz]ation|bedrijf|company|ad?dress?|url|repo)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
"""What stands in an address until somebody types the real one."""
NORWEGIAN = frozenset({"nb", "nn", "no"})
"""One language by the codes of kit, theme and search."""


def unreadable(files: Files) -> Iterator[Problem]:
    """`mkdocs.yml` is YAML: MkDocs itself tells a mistake in it in English, and much later.

    Good: settings with two spaces before what belongs below a key.
    Bad: a tab; a bracket or a quotation mark that is left open; a sign that nobody sees; a day that
    no month has.
    """
    text, _ = read_text(CONFIG, files.config)
    data = (text or "").encode()
    try:
        root = compose(data)
    except ReaderError:
        _, problems = clean(CONFIG, text or "")
        yield from problems
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        where = position(CONFIG, data, mark) if mark else Position(CONFIG)
        facts = {"tab": "tab" if "\t" in where.text else ""}
        yield Problem(Code.BAD_SITE_SETTINGS, where, facts)
    else:
        for node in filter(_is_no_value, nodes(root)):
            where = position(CONFIG, data, node.start_mark)
            yield Problem(Code.BAD_SITE_SETTINGS, where, {"tab": ""})


def _is_no_value(node: yaml.Node) -> bool:
    """Whether something looks like a number, a date or the like, and is none."""
    if not isinstance(node, yaml.ScalarNode) or node.tag not in SafeConstructor.yaml_constructors:
        return False
    try:
        SafeConstructor().construct_object(node)
    except (ValueError, OverflowError, yaml.YAMLError):
        return True
    return False


def unusable_address(files: Files) -> Iterator[Problem]:
    """The address of the site is one that a phone can follow, and not an example of one.

    Good: `site_url: https://training.mijncorporatie.nl/nee-zeggen/`.
    Bad: `site_url: training.mijncorporatie.nl`; an address with a password, a question mark or a
    space; that of a page, such as `https://mijncorporatie.nl/index.html`; `https://jouw-site.nl`,
    example.com or localhost, which lead no phone anywhere.
    """
    url = site_url(files)
    if url is None:
        return
    facts = {"typed": url.value, "suggestion": "", "nowhere": ""}
    if not ADDRESS.fullmatch(url.value):
        suggestion = f"https://{url.value}"
        if ADDRESS.fullmatch(suggestion) and "." in url.value:
            facts["suggestion"] = suggestion
    elif NOWHERE.fullmatch(urlsplit(url.value).hostname or "") or EXAMPLE.search(url.value):
        facts["nowhere"] = "yes"
    elif PAGE.search(urlsplit(url.value).path):
        facts["suggestion"] = PAGE.sub("", url.value)
    else:
        return
    yield Problem(Code.BAD_SITE_URL, url.position, facts)


def other_language(settings: Parsed[Settings], files: Files) -> Iterator[Problem]:
    """The language of a kit stands once, in `kit.yml`: `mkdocs.yml` says no other.

    Good: no `language` under `theme`, and no `lang` under `search`; or the same as in `kit.yml`.
    Bad: `theme: {language: en}` or `search: {lang: en}` beside `language: nl` in `kit.yml`.
    """
    language = settings.model.language
    known = _names_of(language)
    for typed in typed_languages(files):
        if known.isdisjoint(code.lower().replace("_", "-") for code in typed.codes):
            facts = {"key": typed.key, "typed": ", ".join(typed.codes), "language": language}
            yield Problem(Code.OTHER_SITE_LANGUAGE, typed.position, facts)


def _names_of(language: Language) -> frozenset[str]:
    """What a language may be called; English stands in for one that few themes have."""
    names = frozenset({language.lower(), primary(language)})
    names |= NORWEGIAN if names & NORWEGIAN else frozenset()
    return names if is_packaged(language) else names | {"en"}
