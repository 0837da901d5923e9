"""Keep on one line what is read as one: a number and what it counts, the dots of an open end."""

import re
from collections.abc import Mapping
from typing import Any

NO_BREAK = "\N{NO-BREAK SPACE}"
NOT_TEXT = {"svg", "path", "target", "address"}
"""Keys of data that say where something is, or how it is drawn."""

_SPACE = re.compile(r"(?<=\d) (?=[a-z%°€])|(?<=€) (?=\d)|(?<=\S) (?=\.{2,}|…)")
"""The spaces after a number and before closing dots."""

_PIECE = re.compile(r"(?<!\S)--[a-z]|\d[–-]\d")
"""The options of a command and ranges, which a line could break after their hyphens; `theme.typ`
knows them by the same signs."""


def together(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """The same data, with spaces that no line breaks at where that would part a pair."""
    if isinstance(value, str):
        return _SPACE.sub(NO_BREAK, value)
    if isinstance(value, Mapping):
        return {
            key: inside if key in NOT_TEXT else together(inside) for key, inside in value.items()
        }
    return [together(item) for item in value] if isinstance(value, list | tuple) else value


def has_tables(data: Any) -> bool:  # noqa: ANN401 (JSON)
    """Whether any text in this data holds a table."""
    if isinstance(data, Mapping):
        return "aligns" in data or any(map(has_tables, data.values()))
    return isinstance(data, list | tuple) and any(map(has_tables, data))


def has_pieces(data: Any) -> bool:  # noqa: ANN401 (JSON)
    """Whether any text in this data has hyphens that no line may break at."""
    if isinstance(data, str):
        return bool(_PIECE.search(data))
    if isinstance(data, Mapping):
        return any(has_pieces(inside) for key, inside in data.items() if key not in NOT_TEXT)
    return isinstance(data, list | tuple) and any(map(has_pieces, data))
