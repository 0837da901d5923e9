"""Give the search index of a site the words that its pages do not show, and are found by."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

INDEX = "search/search_index.json"
KEY = "search_words"
"""The setting at the top of a page."""


def search_words(meta: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that a page asks to be found by, in a list or on one line."""
    typed = meta.get(KEY) or ()
    words = typed if isinstance(typed, list) else [typed] if isinstance(typed, str) else ()
    return tuple(str(word) for word in words)


def add_search_words(site_dir: Path, words: Mapping[str, tuple[str, ...]]) -> None:
    """Put the words of each page, by its address, into the index, where our search reads them."""
    file = site_dir / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    for entry in index["docs"]:
        if words.get(entry["location"]):
            entry["words"] = list(words[entry["location"]])
    text = json.dumps(index, separators=(",", ":"), ensure_ascii=False)
    file.write_text(text, encoding="utf-8")
