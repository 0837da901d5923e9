"""Make data ready for Typst, and keep on one line what is read as one.

That is a number and what it counts or the word that it belongs to, and the dots of an open end.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from types import NoneType
from typing import Any

from oefenkoffer.no_break import BESIDE_SIGNS, NO_BREAK

MOST_TEXTS = 4096
"""Texts that are remembered: cards are measured, and then they are set."""
NUMBERS = frozenset({NoneType, bool, int, float})
NOT_TEXT = {"svg", "path", "target", "address", "alt"}
"""Keys of data that say where something is, how it is drawn, or what who cannot see it hears."""
_NO_UNIT = (
    r"(?:al?|à|and|bis|de|en|est?|et|in|ist?|of?|oder|or|ou|sur|to|tot|und|van|von|y|zu|zum)\b"
)
"""Words after a number that it does not count, in our languages."""


def _spaces(unit: str) -> re.Pattern[str]:
    """Where no line breaks: the spaces after a number and in one, and those of signs and dashes.

    Those before a number too, unless it counts what follows: `after 3 minutes`, but not `2 of 4`;
    and the one after the name of an option: `D2 $2 billion`.

    Args:
        unit: what begins a word that a number counts.
    """
    return re.compile(
        rf"(?<=\d) (?=[%°€]|{unit})|(?<=\d) (?=[A-Z]{{1,3}}\b)|(?<=\b[A-Z]\d) (?=\S)"
        r"|(?<=\d) (?=\d{3}(?!\d))|(?<=\d h) (?=\d)"
        r"|(?<=[€$£«±≤≥§]) (?=\S)|(?<=\d) (?=[–-] \d)|(?<=\d [–-]) (?=\d)|(?<=\S) (?=[–—] )"
        rf"|(?<=\S) (?=\.{{2,}}|…)|{BESIDE_SIGNS}"
        r"|(?<=[^\W\d_]) (?=\d+(?:[.:,–-]\d+)*(?![.:,–-]?\d)"
        rf"(?![\w%°]| [€%°]| (?:[–-] )?\d| $| (?!{_NO_UNIT}){unit}))"
    )


_UNIT = "[a-zß-öø-ÿµ]"
_SPACES = {"": _spaces(_UNIT), "de": _spaces(rf"(?:{_UNIT}|[A-ZÄÖÜ][a-zäöü])")}
"""By language: in German a unit begins with a capital."""

_PIECE = re.compile(r"--[a-z]|\d[–-]\d|\b[^\W\d_]{2,3}–[^\W\d_]{2,3}\b")
"""The options of a command and ranges, which a line could break after their hyphens; `theme.typ`
knows them by the same signs."""


@dataclass
class Prepared:
    """Data as Typst can read it, and what `theme.typ` does only where it must.

    Attributes:
        data: JSON values, with spaces that no line breaks at where that would part a pair.
        pictures: their bytes, by the `name` that stands beside them: JSON holds none.
        pieces: whether any text has hyphens that no line may break at.
        tables: whether any text holds a table.
        language: of its texts, where that has spaces of its own.
    """

    data: Any = None
    pictures: dict[str, bytes] = field(default_factory=dict)
    pieces: bool = False
    tables: bool = False
    language: str = ""


def prepared(data: Mapping[str, Any]) -> Prepared:
    """Data with bytes of pictures in it, made ready in one walk."""
    language = str(data.get("language", "")).partition("-")[0]
    ready = Prepared(language=language if language in _SPACES else "")
    ready.data = _together(data, ready)
    return ready


def _together(value: Any, ready: Prepared) -> Any:  # noqa: ANN401 (JSON, and bytes)
    kind = type(value)
    if kind is str:
        ready.pieces = ready.pieces or _has_pieces(value)
        return _kept(value, ready.language) if " " in value else value
    if kind is list or kind is tuple:
        return [_together(item, ready) for item in value]
    if kind in NUMBERS:
        return value
    ready.tables = ready.tables or "aligns" in value
    kept = {}
    node = _joined(value, ready) if "children" in value else value
    for key, inside in node.items():
        if isinstance(inside, bytes):
            ready.pictures[value["name"]] = inside
        else:
            kept[key] = inside if key in NOT_TEXT else _together(inside, ready)
    return kept


@lru_cache(MOST_TEXTS)
def _has_pieces(text: str) -> bool:
    return _PIECE.search(text) is not None


@lru_cache(MOST_TEXTS)
def _kept(text: str, language: str) -> str:
    return _SPACES[language].sub(NO_BREAK, text)


def _joined(node: Mapping[str, Any], ready: Prepared) -> Mapping[str, Any]:
    """A node with the spaces kept that are at the edge of a piece in other letters."""
    texts = list(_texts(node))
    if not any(text[:1] == " " or text[-1:] == " " for text in texts):
        return node
    joined = _kept("".join(texts), ready.language)
    ends = accumulate(map(len, texts))
    kept = (joined[end - len(text) : end] for text, end in zip(texts, ends, strict=True))
    return _with_texts(node, kept)


def _texts(node: Mapping[str, Any]) -> Iterator[str]:
    """The texts of a node and all below it, in their order."""
    if "text" in node:
        yield node["text"]
    for child in node.get("children", ()):
        yield from _texts(child)


def _with_texts(node: Mapping[str, Any], texts: Iterator[str]) -> Mapping[str, Any]:
    """The same node with other texts."""
    own = {"text": next(texts)} if "text" in node else {}
    below = [_with_texts(child, texts) for child in node.get("children", ())]
    return {**node, **own, **({"children": below} if "children" in node else {})}
