"""What one format removes from another: keys with `no`, and every mention of them."""

from collections.abc import Mapping
from typing import Any

NO = "no"
"""What removes a key of the format below."""
OF_ROLES = ("card", "back", "form", "page", "watched", "observes")
OF_PARTS = ("readers", "of")
"""Lists of a kind of role and of a part that name parts or kinds of role."""

Values = Mapping[str, Any]


def without_removed(below: Values, above: Values) -> Values:
    """A format in which no list names what the one on top of it removes."""
    parts, kinds = _removed(above, "parts"), _removed(above, "roles")
    if not parts | kinds:
        return below

    def left(names: Any) -> list[str]:  # noqa: ANN401 (a name, or a list of them)
        listed = [names] if isinstance(names, str) else names
        return [name for name in listed if not _is_of(name, parts, kinds)]

    def role(values: Values) -> Values:
        named = {key: left(values[key]) for key in OF_ROLES if key in values}
        rows = [_row(row, [left(cell) for cell in row["cells"]]) for row in values.get("rows", ())]
        filled = [row for row in rows if row["cells"]]
        return {**values, **named, **({"rows": filled} if rows else {})}

    def part(values: Values) -> Values:
        return {**values, **{key: left(values[key]) for key in OF_PARTS if key in values}}

    return {
        **below,
        "about": left(below.get("about", [])),
        "roles": {kind: role(values) for kind, values in below["roles"].items()},
        "parts": {key: part(values) for key, values in below["parts"].items()},
        "table": {k: seats for k, seats in below.get("table", {}).items() if k not in kinds},
        "places": {place: left(names) for place, names in below.get("places", {}).items()},
    }


def _removed(values: Values, key: str) -> set[str]:
    some = values.get(key)
    names = some.items() if isinstance(some, dict) else ()
    return {name for name, value in names if value == NO}


def _is_of(name: str, parts: set[str], kinds: set[str]) -> bool:
    """Whether a name is that of a part or kind of role, or of a part of one."""
    head, _, rest = name.partition(".")
    return bool({name, rest, head} & parts or head in kinds)


def _row(row: Values, cells: list[list[str]]) -> Values:
    """A row with what is left in its cells; where a cell is gone, the others share the width."""
    filled = [cell for cell in cells if cell]
    widths = {"widths": row["widths"]} if "widths" in row and len(filled) == len(cells) else {}
    return {"cells": filled, **widths}
