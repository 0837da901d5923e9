"""Give the search index of a site the words that its pages do not show, and are found by."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

INDEX = "search/search_index.json"
KEY = "search_words"
"""The setting at the top of a page."""


class SearchWords(NamedTuple):
    """What a page is called, and what it is found by though it shows it nowhere."""

    title: str
    words: tuple[str, ...]


def search_words(meta: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that a page asks to be found by, in a list or on one line."""
    typed = meta.get(KEY) or ()
    words = typed if isinstance(typed, list) else [typed] if isinstance(typed, str) else ()
    return tuple(str(word) for word in words)


def add_search_words(site_dir: Path, pages: Mapping[str, SearchWords]) -> None:
    """Put the words of each page, by its address, into the index, where our search reads them.

    A page that is left off the index, such as a list of others, is found by its title and these.
    """
    file = site_dir / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
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
