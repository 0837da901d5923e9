"""The language of a kit by a glance at the text of `kit.yml`: the model comes much later."""

import re

_SETTING = re.compile(rb"""^language:[ ]*["']?([A-Za-z]+(?:[-_][A-Za-z0-9]+)*)""", re.MULTILINE)


def language_in(kit: bytes) -> str:
    """The language that the text names, with hyphens in it; empty where it names none."""
    match = _SETTING.search(kit)
    return match[1].decode().replace("_", "-") if match else ""
