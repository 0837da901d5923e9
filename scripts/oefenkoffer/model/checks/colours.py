"""Colours of the house style can be read on white paper, and white letters on them.

Good: `accent: "#0b4f6c"`, whose contrast with white is 8.9.
Bad: `accent: "#ffcc00"`, whose contrast with white is 1.5; 4.5 is what WCAG 2.2 asks of text.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Filled
from oefenkoffer.problems import Code, Problem

LEAST = 4.5
NAMES = ("accent", "practitioner", "counterpart", "observer")


def check(settings: Filled[Settings], _: Files) -> Iterator[Problem]:
    """Each colour that is too light."""
    for name in NAMES:
        contrast = contrast_with_white(getattr(settings.model.style, name))
        if contrast < LEAST:
            facts = {"field": name, "contrast": f"{int(contrast * 10) / 10}", "least": str(LEAST)}
            position = settings.origin.position(("style", name))
            yield Problem(Code.LOW_CONTRAST, position, facts)


def contrast_with_white(colour: str) -> float:
    """The contrast of `#rrggbb` with white, from 1 to 21, as WCAG defines it."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (WCAG)
