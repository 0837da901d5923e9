"""Tell how wide and high the letters of a family are in Office, where its files are not here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from oefenkoffer.typesetting.emoji import is_emoji
from oefenkoffer.typesetting.fonts import advances, line_height
from oefenkoffer.typesetting.typeface import Typeface

SAFETY = 1.04
"""How much wider than the letters that we have we count.

Source Sans Pro is then 5 % wider than Calibri, on the texts of the workshop.
"""

WORDS = re.compile(r"\v|[^\s\v]+-|\S+|[^\S\v]+")
"""The pieces that a line breaks between; a word may break behind a hyphen."""

MOST_TEXTS = 4096
"""Texts of which the widths are remembered."""

LEADING = 1.22
"""The height of a line of Calibri, in sizes of type."""

WIDE, EMOJI = 0.6, 1.4
"""What a sign counts for that the font lacks, and an emoji, in sizes of type."""

FAMILIES: Mapping[str, tuple[float, float, float]] = {
    "arial": (1.08, 1.08, 1.15),
    "helvetica": (1.08, 1.08, 1.15),
    "arial narrow": (0.88, 0.88, 1.15),
    "times new roman": (0.98, 0.98, 1.15),
    "courier new": (1.45, 1.36, 1.13),
    "calibri": (1.0, 1.0, LEADING),
    "cambria": (0.99, 1.03, 1.3),
    "georgia": (1.07, 1.17, 1.27),
    "verdana": (1.23, 1.31, 1.22),
    "tahoma": (1.09, 1.16, 1.21),
    "century gothic": (1.18, 1.11, 1.28),
    "century schoolbook": (1.14, 1.19, 1.2),
    "palatino linotype": (1.08, 1.05, 1.39),
    "book antiqua": (1.08, 1.05, 1.39),
    "bookman old style": (1.2, 1.2, 1.32),
    "open sans": (1.13, 1.14, 1.36),
    "roboto": (1.06, 1.02, 1.32),
    "lato": (1.07, 1.02, 1.2),
    "montserrat": (1.22, 1.21, 1.22),
    "poppins": (1.19, 1.15, 1.5),
    "raleway": (1.12, 1.09, 1.17),
    "quicksand": (1.11, 1.1, 1.25),
    "noto sans": (1.14, 1.14, 1.36),
    "noto serif": (1.16, 1.16, 1.36),
    "dejavu sans": (1.23, 1.31, 1.2),
    "source sans pro": (1.0, 1.0, 1.26),
    "liberation sans": (1.08, 1.08, 1.15),
    "liberation serif": (0.98, 0.98, 1.15),
    "carlito": (1.0, 1.0, LEADING),
}
"""Beside Source Sans Pro how wide a Dutch text is, and in bold; and how high a line.

Measured in fonts with the same widths, such as Liberation Sans for Arial, and in free ones
themselves.
"""

UNKNOWN = (1.16, 1.16, 1.3)
"""Wide enough for five in six of those."""


@dataclass(frozen=True)
class Letters:
    """The letters of a text.

    Attributes:
        regular, bold: how much wider they are than in the file that they are counted with.
        line: the height of a line, in sizes of type.
        typeface: whose file that is; None for Source Sans Pro.
    """

    regular: float = SAFETY
    bold: float = SAFETY
    line: float = LEADING
    typeface: Typeface | None = None

    def pieces(self, text: str, scale: float, *, bold: bool) -> Iterator[tuple[str, float]]:
        """The pieces of a text that is so much larger, and how wide each is, in sizes of type."""
        share = self.bold if bold else self.regular
        pieces = _pieces(text, self.typeface, bold=bold)
        return ((piece, scale * (share * wide)) for piece, wide in pieces)


@lru_cache(MOST_TEXTS)
def _pieces(text: str, typeface: Typeface | None, *, bold: bool) -> tuple[tuple[str, float], ...]:
    """The pieces of a text with their widths in a file. Why kept: a text is tried in many sizes."""
    face = advances("Bold" if bold else "Regular", typeface)
    return tuple(
        (piece, sum(face[sign] if sign in face else _lacking(sign) for sign in piece))
        for piece in WORDS.findall(text)
    )


def _lacking(sign: str) -> float:
    return EMOJI if is_emoji(sign) else WIDE


CALIBRI = Letters()


def letters_of_house(typeface: Typeface | None) -> Letters:
    """Those of a house's own family, or else of Calibri."""
    return Letters(line=line_height(typeface), typeface=typeface) if typeface else CALIBRI


def letters_of_client(family: str, house: Typeface | None) -> Letters:
    """Those of a family of which a client's presentation tells the name and no more.

    Where it is the house's own, its file tells the rest.
    """
    name = family.casefold()
    if house and name in {house.family.casefold(), house.installed.casefold()}:
        return letters_of_house(house)
    regular, bold, line = FAMILIES.get(name, UNKNOWN)
    return Letters(SAFETY * regular, SAFETY * bold, line)
