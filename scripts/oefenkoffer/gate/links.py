"""Turn a built site into a problem for each link that leads nowhere or loads from elsewhere."""

import posixpath
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from urllib.parse import unquote, urlsplit

from oefenkoffer.gate.page import Page
from oefenkoffer.gate.site import Site
from oefenkoffer.problems import Code, Position, Problem

_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")

ADDRESSES = frozenset({"href", "src", "srcset", "poster", "action", "data", "formaction"})
ANCHORS = frozenset({"id", "name"})
NOT_FOUND = "404.html"
"""The page that a server shows at any address: its links begin at the top of the site."""

FOLLOWED = frozenset({"a", "area", "form"})
"""Tags whose addresses a reader goes to; all others load what they name."""

NAMED_ONLY = frozenset({"canonical", "alternate", "prev", "next"})
"""Kinds of `<link>` that load nothing."""


@dataclass(frozen=True)
class Link:
    """An address in a page, and whether the browser loads it without being asked."""

    page: str
    address: str
    loads: bool


def broken_links(site: Site, root: str = "/") -> tuple[Problem, ...]:
    """What is wrong with the links of a site; the same fault is told once, at its first page.

    Args:
        site: what was built.
        root: the path of the site on its server, for the one page that needs it.
    """
    problems: dict[tuple[Code, str], Problem] = {}
    addresses = _Addresses(site, root)
    seen: set[tuple[str, str, bool]] = set()
    for link in _links(site):
        here = (posixpath.dirname(link.page), link.address, link.loads)
        if here in seen and not link.address.startswith("#"):
            continue
        seen.add(here)
        for problem in addresses.problems(link):
            target = problem.facts.get("target", link.address)
            problems.setdefault((problem.code, target), problem)
    return tuple(problems.values())


def _links(site: Site) -> Iterator[Link]:
    by_chunk: dict[Page, tuple[tuple[str, bool], ...]] = {}
    seen: dict[str, set[Page]] = {}
    for path, chunks in site.pages.items():
        beside = seen.setdefault(posixpath.dirname(path), set())
        for chunk in chunks:
            if chunk not in by_chunk:
                by_chunk[chunk] = tuple(links_of(chunk))
            for address, loads in by_chunk[chunk]:
                # Why: from the same folder an address leads to the same place, but for an anchor.
                if chunk not in beside or address.startswith("#"):
                    yield Link(path, address, loads)
        beside.update(chunks)
    for path in site.files:
        if path.endswith(".css") and path not in site.of_theme:
            for quoted, imported in _CSS_URL.findall(site.files[path].decode("utf-8", "replace")):
                yield Link(path, (quoted or imported).strip(), loads=True)


def links_of(chunk: Page) -> Iterator[tuple[str, bool]]:
    """Each address that its tags name, and whether the browser loads it without being asked."""
    for tag in chunk.starts:
        kind = tag.attributes.get("rel", "").lower()
        loads = tag.name not in FOLLOWED and kind not in NAMED_ONLY
        for name in ADDRESSES & tag.attributes.keys():
            value = tag.attributes[name]
            for address in value.split(",") if name == "srcset" else [value]:
                if bare := address.strip():
                    yield bare.split()[0] if name == "srcset" else bare, loads


class _Addresses:
    """What a site holds, and what may be said of a link into it."""

    def __init__(self, site: Site, root: str) -> None:
        self.site = site
        self.root = root if root.endswith("/") else f"{root}/"
        self._anchors: dict[str, frozenset[str]] = {}
        self._anchors_of_chunk: dict[Page, frozenset[str]] = {}

    def problems(self, link: Link) -> Iterator[Problem]:
        """What is wrong with one link; mostly nothing."""
        try:
            parts = urlsplit(link.address)
        except ValueError:  # no address at all, such as https://[your-site].org
            yield _problem(Code.LOST_LINK, link, target=link.address)
            return
        if parts.netloc or parts.scheme:
            if link.loads and parts.scheme != "data":
                yield _problem(Code.FOREIGN_HOST, link)
            return
        path = self._path(link.page, unquote(parts.path))
        if path is None or path not in self.site.files:
            yield self._broken(link, path)
        elif parts.fragment and unquote(parts.fragment) not in self._anchors_of(path):
            yield _problem(Code.LOST_ANCHOR, link)

    def _path(self, page: str, path: str) -> str | None:
        """Where an address leads within the site; None where it leads out of it."""
        if path.startswith("/"):
            is_fit = page == NOT_FOUND and path.startswith(self.root)
            path = posixpath.normpath(path.removeprefix(self.root)) if is_fit else ".."
        elif path:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
        else:
            path = page
        return None if path.startswith("..") else path

    def _broken(self, link: Link, path: str | None) -> Problem:
        same = self._folded.get(path.casefold()) if path else None
        if same:
            return _problem(Code.LETTER_CASE, link, name=same, target=path or "")
        return _problem(Code.LOST_LINK, link, target=path or link.address)

    def _anchors_of(self, path: str) -> Container[str]:
        """The places that a page has; of another file, such as a PDF, any may be asked for."""
        if path not in self.site.pages:
            return _Anything()
        if path not in self._anchors:
            chunks = self.site.pages[path]
            self._anchors[path] = frozenset(chain.from_iterable(map(self._anchors_in, chunks)))
        return self._anchors[path]

    def _anchors_in(self, chunk: Page) -> frozenset[str]:
        if chunk not in self._anchors_of_chunk:
            self._anchors_of_chunk[chunk] = frozenset(
                tag.attributes[name]
                for tag in chunk.starts
                for name in ANCHORS & tag.attributes.keys()
            )
        return self._anchors_of_chunk[chunk]

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {path.casefold(): path for path in self.site.files}


class _Anything:
    """Holds everything."""

    def __contains__(self, item: object) -> bool:
        return True


def _problem(code: Code, link: Link, **facts: str) -> Problem:
    return Problem(code, Position(link.page), {"link": link.address, **facts})
