"""Put the pictures of `docs/` into a site clean, each at an address that tells nothing of it."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from oefenkoffer.html_tokens import Token, tokens
from oefenkoffer.kit.published import is_readable
from oefenkoffer.mkdocs_plugin.file_filter import is_in_docs
from oefenkoffer.model.assets.page_pictures import page_picture
from oefenkoffer.model.checks.page_pictures import page_picture_fault
from oefenkoffer.model.files import is_page_picture
from oefenkoffer.problems import KitProblems, Position, Problem

FOLDER = "assets/plaatjes"
ADDRESSES = ("src", "srcset", "href", "poster", "data")
"""Attributes that may hold the address of a picture."""


def clean_pictures(files: Files, config: MkDocsConfig) -> Mapping[str, str]:
    """Replace each picture of `docs/`; by its former address in the site, its new one.

    The logo and the icon of the theme, and what a stylesheet names, keep their names: nothing but
    the author's own settings leads to those.

    Raises:
        KitProblems: a picture is none, or a drawing that runs something; all of them.
    """
    problems: list[Problem] = []
    moved: dict[str, str] = {}
    kept = _named_elsewhere(files, config)
    for file in tuple(files):
        if not is_in_docs(file, config) or not is_page_picture(file.src_uri):
            continue
        data = file.content_bytes
        if fault := page_picture_fault(data):
            code, facts = fault
            problems.append(Problem(code, Position(f"docs/{file.src_uri}"), facts))
            continue
        picture = page_picture(data)
        former = file.dest_uri
        clean = File.generated(config, file.src_uri, content=picture.data, inclusion=file.inclusion)
        if Path(file.src_uri).name not in kept:
            clean.dest_uri = moved[former] = f"{FOLDER}/{picture.name}"
        files.remove(file)
        files.append(clean)
    if problems:
        raise KitProblems(problems)
    return moved


def _named_elsewhere(files: Files, config: MkDocsConfig) -> frozenset[str]:
    """The names of pictures to which something else than a page leads."""
    settings = [str(config.theme.get(key) or "") for key in ("logo", "favicon")]
    sheets = [
        file.content_string
        for file in files
        if is_in_docs(file, config) and file.src_uri.endswith((".css", ".js"))
    ]
    names = {Path(file.src_uri).name for file in files if is_page_picture(file.src_uri)}
    return frozenset(name for name in names if any(name in text for text in (*settings, *sheets)))


def with_addresses(html: str, url: str, moved: Mapping[str, str]) -> str:
    """A page, given by its address, that leads to pictures where they are now.

    Why beside MkDocs: it knows no links in HTML that the author typed.
    """
    if not moved:
        return html
    return "".join(
        _repointed(token, url, moved) if token.kind == "start" else token.source
        for token in tokens(html)
    )


def _repointed(tag: Token, url: str, moved: Mapping[str, str]) -> str:
    changed = {
        name: _address(value, url, moved) if name != "srcset" else _addresses(value, url, moved)
        for name, value in tag.attributes.items()
        if name in ADDRESSES
    }
    attributes = {**tag.attributes, **changed}
    if attributes == tag.attributes:
        return tag.source
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag.name}{written}>"


def _addresses(listed: str, url: str, moved: Mapping[str, str]) -> str:
    """The addresses of a `srcset`, each with how large its picture is."""
    choices = (choice.split() for choice in listed.split(","))
    return ", ".join(
        " ".join((_address(words[0], url, moved), *words[1:])) for words in choices if words
    )


def _address(address: str, url: str, moved: Mapping[str, str]) -> str:
    if not is_readable(address):
        return address
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    path = urlsplit(urljoin(f"/{url}", unquote(parts.path))).path.removeprefix("/")
    return get_relative_url(moved[path], url) if path in moved else address
