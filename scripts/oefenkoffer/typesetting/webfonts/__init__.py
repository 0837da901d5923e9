"""The style of a font in, the same font whole as WOFF2 out, for pages.

Whole: the family's name is reserved for unmodified fonts, so a page gets every glyph or none.
Why files beside this module: to compress the fonts takes 1.7 s, twice as long as a whole site.
"""

from functools import cache
from importlib.resources import files


@cache
def woff2(style: str) -> bytes:
    """Source Sans Pro in one of the styles of `fonts.STYLES`, such as `Regular`, as WOFF2."""
    return (files(__name__) / f"SourceSansPro-{style}.woff2").read_bytes()
