"""A setting of a kit by a glance at the text of its file: the model comes much later."""

import re

_SETTING = re.compile(rb"""^(\w+):[ ]*["']?([A-Za-z]+(?:[-_][A-Za-z0-9]+)*)""", re.MULTILINE)


def setting_in(text: bytes, key: str) -> str:
    """What stands behind a key at the top, where it is one word; empty where it is not."""
    return next(
        (match[2].decode() for match in _SETTING.finditer(text) if match[1] == key.encode()), ""
    )


def language_in(kit: bytes) -> str:
    """The language that the text names, with hyphens in it; empty where it names none."""
    return setting_in(kit, "language").replace("_", "-")
