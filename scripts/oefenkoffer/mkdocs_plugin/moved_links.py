"""Let links and `nav` lead to pages that stand elsewhere in the language of the kit."""

import re
from collections.abc import Iterable, Mapping
from posixpath import dirname, join, normpath, relpath
from typing import Any
from unicodedata import normalize
from urllib.parse import unquote

from oefenkoffer.kit.moved_pages import NewPlace
from oefenkoffer.renderers.site.addresses import built

_LINK = re.compile(
    r"""(?P<before>\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s+<?|\bhref=["'])"""
    r"""(?P<target>[^\s()"'<>#:]+)(?:\#(?P<anchor>[^\s()"'<>]*))?""",
    re.MULTILINE,
)
PAGE, BUILT = ".md", ".html"


def with_moved_links(markdown: str, path: str, places: Mapping[str, NewPlace]) -> str:
    """A page that somebody wrote, with its links to pages that stand elsewhere now.

    Args:
        markdown: the page.
        path: where it stands.
        places: where each page is, by its path as Markdown in another language.
    """
    here = dirname(path)

    def moved(match: re.Match[str]) -> str:
        target, anchor = normpath(join(here, unquote(match["target"]))), match["anchor"]
        page = f"{target.removesuffix(BUILT)}{PAGE}" if target.endswith(BUILT) else target
        new_place = places.get(page)
        if new_place is None:
            return match[0]
        address = relpath(new_place.path, here or ".")
        if target.endswith(BUILT):
            address = built(address)
        fragment = "" if anchor is None else f"#{new_place.anchors.get(anchor, anchor)}"
        return f"{match['before']}{address}{fragment}"

    return _LINK.sub(moved, markdown)


def other_spellings(paths: Iterable[str]) -> Mapping[str, NewPlace]:
    """Where files are, by their paths with an ë as one sign, and as two.

    Why: macOS and packed files write it as two, a keyboard as one, and MkDocs tells them apart.
    """
    return {normalize(form, path): NewPlace(path, {}) for path in paths for form in ("NFC", "NFD")}


def with_moved_pages(nav: Any, places: Mapping[str, NewPlace]) -> Any:  # noqa: ANN401 (of MkDocs)
    """The nav of `mkdocs.yml`, or a part of it, with the addresses of this language."""
    if isinstance(nav, str):
        return places[nav].path if nav in places else nav
    if isinstance(nav, dict):
        return {title: with_moved_pages(child, places) for title, child in nav.items()}
    return [with_moved_pages(child, places) for child in nav] if isinstance(nav, list) else nav
