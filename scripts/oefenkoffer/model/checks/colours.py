"""Colours of the house style can be read on white paper, and white letters on them.

Good: `accent: "#0b4f6c"`, whose contrast with white is 8.9.
Bad: `accent: "#ffcc00"`, whose contrast with white is 1.5; 4.5 is what WCAG 2.2 asks of text.
"""

from collections.abc import Iterator

from oefenkoffer.design.colours import LIGHT, READABLE, contrast
from oefenkoffer.model.definitions.settings import HouseStyle, Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(settings: Parsed[Settings], _: Files) -> Iterator[Problem]:
    """Each colour that is too light."""
    style = settings.model.style
    for name in ("accent", *type(style).model_fields.keys() - HouseStyle.model_fields.keys()):
        ratio = contrast(getattr(style, name), LIGHT)
        if ratio < READABLE:
            facts = {"field": name, "contrast": f"{int(ratio * 10) / 10}", "least": str(READABLE)}
            position = settings.source_map.position(("style", name))
            yield Problem(Code.LOW_CONTRAST, position, facts)
