"""Tell what of `docs/` somebody meant to publish: what a page that is on the site leads to."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import yaml

from oefenkoffer.html_tokens import tokens
from oefenkoffer.model.files import DOCS, MANUAL, PUBLISHED, Files, folded
from oefenkoffer.model.site_config import HARMLESS, PYTHON
from oefenkoffer.source.front_matter import release_of
from oefenkoffer.vocabulary import Release, has_come

MEDIA = frozenset(
    {".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".svg", ".webp"},
)
"""What a page shows or offers. It lies in `docs/` by accident too, such as a list of names."""

SELECTING = frozenset({"exclude_docs", "not_in_nav"})
"""Settings of MkDocs that name pages by patterns of its own."""

START = ("index.md", "README.md")

_LINK = re.compile(
    r"\]\(([^\n()]*(?:\([^\n()]*\)[^\n()]*)*)\)"  # [words](address "title")
    r"|^ {0,3}\[[^\]\n]+\]:(.+)$",  # [words]: address "title"
    re.MULTILINE,
)
_TITLE = re.compile(r"""\s["'(].*$""")
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
_ATTRIBUTES = ("href", "src", "poster", "data")


def referred(texts: Mapping[str, str]) -> frozenset[str]:
    """What pages and stylesheets refer to, as `folded` paths below `docs/`.

    More rather than less: an example in a block of code counts too.

    Args:
        texts: by path below `docs/`.
    """
    return frozenset(
        folded(target)
        for path, text in texts.items()
        for address in (_in_css(text) if path.endswith(".css") else _in_page(text))
        if (target := target_of(path, address))
    )


def reachable(pages: Mapping[str, str]) -> frozenset[str]:
    """The pages that a reader gets to from the start page by links; they need no list of them."""
    reached = {path for path in START if path in pages}
    fresh = set(reached)
    while fresh:
        targets = referred({path: pages[path] for path in fresh})
        fresh = {path for path in pages if folded(path) in targets} - reached
        reached |= fresh
    return frozenset(reached)


def unmeant(files: Iterable[str], texts: Mapping[str, str], settings: Iterable[str]) -> set[str]:
    """The pictures, sounds and papers among some files that nothing published leads to.

    Args:
        files: paths below `docs/`.
        texts: the published pages and stylesheets, by path below `docs/`.
        settings: paths that `mkdocs.yml` names, such as a logo.
    """
    wanted = referred(texts) | set(map(folded, settings))
    return {
        path
        for path in files
        if PurePosixPath(path).suffix.lower() in MEDIA and folded(path) not in wanted
    }


@dataclass(frozen=True)
class LeftOut:
    """What lies in `docs/` and is not on the participants' site, by the reason why.

    Attributes:
        unreferred: no published page leads to them.
        unlisted: pages that neither `nav` nor, without one, a link from the start page names.
        other_kinds: files of a kind that no site gets.
    """

    unreferred: tuple[str, ...]
    unlisted: tuple[str, ...]
    other_kinds: tuple[str, ...]


def left_out(files: Files) -> LeftOut:
    """What a kit keeps off the participants' site; nothing where only MkDocs can tell."""
    settings = _selecting_none(files)
    if settings is None:
        return LeftOut((), (), ())
    listed = _listed(files, settings)
    beside = [path.removeprefix(f"{DOCS}/") for path in sorted(files.beside_pages)]
    beside = [path for path in beside if not path.startswith(f"{MANUAL}/")]
    return LeftOut(
        tuple(sorted(unmeant(beside, listed, strings_in(settings)))),
        tuple(sorted(dict(_for_participants(files)).keys() - listed.keys())),
        tuple(path for path in beside if PurePosixPath(path).suffix.lower() not in PUBLISHED),
    )


def published_pages(files: Files, release: Release) -> Mapping[str, str]:
    """What participants read of the pages of `docs/` at a release, by path in the project.

    Nothing where only MkDocs can tell which these are.
    """
    settings = _selecting_none(files)
    listed = {} if settings is None else _listed(files, settings)
    return {
        f"{DOCS}/{path}": text
        for path, text in listed.items()
        if has_come(release_of(text), release)
    }


def _listed(files: Files, settings: Mapping[str, Any]) -> Mapping[str, str]:
    """The pages that `nav` or, without one, a link from the start page names, below `docs/`."""
    pages = dict(_for_participants(files))
    nav = settings.get("nav")
    listed = reachable(pages) if nav is None else set(strings_in(nav))
    return {path: text for path, text in pages.items() if path in listed}


def _for_participants(files: Files) -> Iterator[tuple[str, str]]:
    for path, data in files.pages.items():
        below = path.removeprefix(f"{DOCS}/")
        if not below.startswith(f"{MANUAL}/"):
            yield below, data.decode("utf-8-sig", "replace")


def _in_page(text: str) -> Iterator[str]:
    for match in _LINK.finditer(text):
        typed = (match[1] or match[2] or "").strip()
        yield (
            typed[1:].partition(">")[0] if typed.startswith("<") else _TITLE.sub("", typed).strip()
        )
    for token in tokens(text):
        yield from (token.attributes[name] for name in _ATTRIBUTES if name in token.attributes)
        for candidate in token.attributes.get("srcset", "").split(","):
            yield candidate.strip().partition(" ")[0]


def _in_css(text: str) -> Iterator[str]:
    return (match[1].strip() for match in _CSS_URL.finditer(text))


def is_readable(address: str) -> bool:
    """Whether an address is one at all; `https://[your-site].org` is none."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def names_host(address: str) -> bool:
    """Whether an address names a host, and so leads to another site."""
    return is_readable(address) and bool(urlsplit(address).netloc)


def target_of(path: str, address: str) -> str:
    """Where an address leads below `docs/`, or above it; empty where it leads elsewhere."""
    if not is_readable(address):
        return ""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    target = posixpath.join(posixpath.dirname(path), unquote(parts.path))
    return posixpath.normpath(target).lstrip("/")


class _WithoutTags(yaml.SafeLoader):
    """Reads a file with tags of MkDocs' own.

    What they stand for is taken as nothing, but for functions that came with the theme.
    """


def _function(_loader: yaml.SafeLoader, name: str, _node: yaml.Node) -> object:
    """A function that came with the theme; nothing for any other."""
    module, _, function = name.rpartition(".")
    with suppress(ImportError):
        return getattr(import_module(module), function, None) if name.startswith(HARMLESS) else None
    return None


# The first that fits a tag counts.
_WithoutTags.add_multi_constructor(f"{PYTHON}name:", _function)
_WithoutTags.add_multi_constructor("", lambda _loader, _tag, _node: None)


def _selecting_none(files: Files) -> Mapping[str, Any] | None:
    """What `mkdocs.yml` says; None where only MkDocs can tell which pages that publishes."""
    settings = site_settings(files.config)
    return None if settings is None or SELECTING & settings.keys() else settings


@lru_cache(maxsize=8)
def site_settings(config: bytes) -> Mapping[str, Any] | None:
    """What `mkdocs.yml` says, with nothing for what only MkDocs reads; None where it is no YAML."""
    try:
        settings = yaml.load(config, Loader=_WithoutTags)  # noqa: S506 (a safe loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if settings is None:
        return {}
    return settings if isinstance(settings, dict) else None


def strings_in(value: object) -> Iterator[str]:
    """Every text in a value of YAML, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from strings_in(child)
    elif isinstance(value, list):
        for child in value:
            yield from strings_in(child)
