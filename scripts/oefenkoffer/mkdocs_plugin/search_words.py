"""Give the search index of a site the words that its pages do not show, and are found by."""

import json
from collections.abc import Iterable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.structure.pages import Page

INDEX = "search/search_index.json"
KEY = "search_words"
"""The setting at the top of a page."""


Entry = dict[str, Any]
"""What the index says of a part of a page."""


class SearchWords(NamedTuple):
    """What a page is called, and what it is found by though it shows it nowhere."""

    title: str
    words: tuple[str, ...]


def search_words(meta: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that a page asks to be found by, in a list or on one line."""
    typed = meta.get(KEY) or ()
    words = typed if isinstance(typed, list) else [typed] if isinstance(typed, str) else ()
    return tuple(str(word) for word in words)


class KeptEntries:
    """What the index of a live site says of its pages, for those that are the same the next time.

    To find the words of a page takes the search as long as Markdown takes to read it.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, list[Entry]]] = {}
        self._made_of: dict[str, object] = {}
        self._settings: MutableMapping[str, Any] = {}

    def begin(self) -> None:
        """Forget what an earlier build, which may have failed, made entries of."""
        self._made_of = {}

    def spare(self, page: Page) -> None:
        """Let the search pass over a page whose entries are known."""
        self._made_of[page.url] = page.content, page.title, str(page.meta)
        self._settings = page.meta
        if self._is_known(page.url):
            page.meta = {**page.meta, "search": {"exclude": True}}

    def restore(self, page: Page) -> None:
        """Give the page that was spared last its settings again, which templates read."""
        page.meta = self._settings

    def completed(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries of all pages in their order, when the search has told those of some."""
        of_pages: dict[str, list[Entry]] = {}
        for entry in entries:
            of_pages.setdefault(entry["location"].partition("#")[0], []).append(entry)
        self._kept = {
            url: self._kept[url] if self._is_known(url) else (made_of, of_pages.get(url, []))
            for url, made_of in self._made_of.items()
        }
        return [dict(entry) for _, of_page in self._kept.values() for entry in of_page]

    def _is_known(self, url: str) -> bool:
        return url in self._kept and self._kept[url][0] == self._made_of[url]


def add_search_words(
    site_dir: Path, pages: Mapping[str, SearchWords], kept: KeptEntries | None = None
) -> None:
    """Put the words of each page, by its address, into the index, where our search reads them.

    A page that is left off the index, such as a list of others, is found by its title and these.
    What the search was to pass over is `kept`.
    """
    file = site_dir / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    if kept:
        index["docs"] = kept.completed(index["docs"])
    entries = {entry["location"]: entry for entry in index["docs"]}
    for address, page in pages.items():
        if page.words:
            if address not in entries:
                entry = {"location": address, "title": page.title, "text": ""}
                entries[address] = entry
                index["docs"].append(entry)
            entries[address]["words"] = list(page.words)
    text = json.dumps(index, separators=(",", ":"), ensure_ascii=False)
    file.write_text(text, encoding="utf-8")
