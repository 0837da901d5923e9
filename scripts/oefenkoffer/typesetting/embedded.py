"""Take the pictures out of data: Typst reads them from files, and JSON holds no bytes."""

from collections.abc import Mapping
from typing import Any


def parted(value: Any) -> tuple[Any, dict[str, bytes]]:  # noqa: ANN401 (JSON, and bytes)
    """The same data without bytes, and the bytes by the `name` that stands beside them."""
    pictures: dict[str, bytes] = {}
    return _bare(value, pictures), pictures


def _bare(value: Any, pictures: dict[str, bytes]) -> Any:  # noqa: ANN401 (see above)
    if isinstance(value, Mapping):
        bare = {}
        for key, item in value.items():
            if isinstance(item, bytes):
                pictures[value["name"]] = item
            else:
                bare[key] = _bare(item, pictures)
        return bare
    return [_bare(item, pictures) for item in value] if isinstance(value, list | tuple) else value
