"""Turn a style into the whole font that pages load; and a client's font likewise.

Whole: our family's name is reserved for unmodified fonts, so a page gets every glyph or none.
Why files beside this module: to compress the fonts takes 1.7 s, twice as long as a whole site.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from oefenkoffer.typesetting.typeface import Style, Typeface

WEIGHTS: Mapping[Style, tuple[int, str]] = {
    "Regular": (400, "normal"),
    "It": (400, "italic"),
    "Semibold": (600, "normal"),
    "SemiboldIt": (600, "italic"),
    "Bold": (700, "normal"),
    "BoldIt": (700, "italic"),
}
"""What a stylesheet calls each style."""


@cache
def woff2(style: str) -> bytes:
    """Source Sans Pro in one of the styles of `typeface.STYLES`, such as `Regular`, as WOFF2."""
    return (files(__name__) / f"SourceSansPro-{style}.woff2").read_bytes()


@lru_cache(maxsize=8)
def woff(data: bytes) -> bytes:
    """A client's font as WOFF, table by table as it was.

    Why not WOFF2: it saves a fifth more, asks for a compressor that Python does not have, and
    takes half a second a file.
    """
    from fontTools.ttLib import TTFont

    packed = BytesIO()
    with TTFont(BytesIO(data), recalcTimestamp=False, recalcBBoxes=False) as font:
        font.flavor = "woff"
        font.save(packed, reorderTables=False)
    return packed.getvalue()


def font_face(typeface: Typeface, style: Style, address: str) -> str:
    """The rule of a stylesheet that names one WOFF file of a family."""
    weight, slant = WEIGHTS[style]
    return (
        f"@font-face {{ font-family: {quoted(typeface.family)}; font-weight: {weight}; "
        f"font-style: {slant}; font-display: swap; size-adjust: {typeface.scale:.0%}; "
        f'src: url("{address}") format("woff"); }}\n'
    )


def quoted(family: str) -> str:
    """The name of a family as a stylesheet takes it, whatever its maker put into it."""
    return '"' + re.sub(r"[^\w .-]", lambda sign: f"\\{ord(sign[0]):x} ", family) + '"'
