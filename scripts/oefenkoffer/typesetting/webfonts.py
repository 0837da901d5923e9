"""The style of a font in, the same font whole as WOFF2 out, for pages.

Whole: the family's name is reserved for unmodified fonts, so a page gets every glyph or none.
"""

from functools import cache
from importlib.resources import files
from io import BytesIO


@cache
def woff2(style: str) -> bytes:
    """Source Sans Pro in one of the styles of `fonts.STYLES`, such as `Regular`, as WOFF2.

    The font keeps its own date, so equal input gives equal bytes.
    """
    # Why here: fontTools takes 0.1 s to import, which only a build should pay.
    from fontTools.ttLib import TTFont

    ttf = files("font_source_sans_pro") / "files" / f"SourceSansPro-{style}.ttf"
    font = TTFont(BytesIO(ttf.read_bytes()), recalcTimestamp=False)
    font.flavor = "woff2"
    result = BytesIO()
    font.save(result)
    return result.getvalue()
