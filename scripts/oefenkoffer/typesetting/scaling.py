"""Scale a client's font to look as large as our own, for which all papers were made."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

TEXT = "De huurder vertelt wat er is. De medewerker legt uit waarom het niet kan, en wat wel."
"""Letters about as often as they come in what we print."""

LOWEST = 0.92
"""How tall small letters stay beside ours, however wide a family is: they must be read."""


@dataclass(frozen=True)
class Measures:
    """How tall a w is and how wide a text, both in sizes of type; 0 where a letter is missing."""

    x_height: float
    width: float


def scale(regular: bytes, our_regular: bytes) -> float:
    """How large to set a family for its texts to take the room that ours take.

    A wide one becomes smaller, but its small letters not much lower than ours; a narrow one
    becomes larger only where its small letters are low.
    """
    ours, theirs = measures_of(our_regular), measures_of(regular)
    if not (theirs.x_height and theirs.width):
        return 1.0
    as_tall, as_wide = ours.x_height / theirs.x_height, ours.width / theirs.width
    return round(min(max(as_wide, LOWEST * as_tall), max(as_tall, 1)), 2)


def scaled(data: bytes, by: float) -> bytes:
    """The font with every measure in it multiplied, so that no paper need know of it."""
    from fontTools.ttLib import TTFont

    if by == 1:
        return data
    scaled_font = BytesIO()
    with TTFont(BytesIO(data), recalcTimestamp=False, recalcBBoxes=False) as font:
        per = round(font["head"].unitsPerEm / by)
        font["head"].unitsPerEm = per
        if "CFF " in font:
            font["CFF "].cff.topDictIndex[0].FontMatrix = [1 / per, 0, 0, 1 / per, 0, 0]
        font.save(scaled_font)
    return scaled_font.getvalue()


@lru_cache(maxsize=8)
def measures_of(data: bytes) -> Measures:
    """Measured by its letters: what a font says of itself is often left out, or wrong.

    Raises:
        Exception: nearly any, where the letters of a font are damaged.
    """
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(data), lazy=True) as font:
        glyphs, names, per = font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm
        if any(ord(sign) not in names for sign in TEXT):
            return Measures(0, 0)
        pen = BoundsPen(glyphs)
        glyphs[names[ord("w")]].draw(pen)
        width = sum(glyphs[names[ord(sign)]].width for sign in TEXT)
        return Measures((pen.bounds or (0, 0, 0, 0))[3] / per, width / per)
