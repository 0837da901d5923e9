"""Turn an address into the code that a phone reads."""

import io
from functools import lru_cache

QUIET = 4
"""The empty border that readers of codes need, in modules."""


PIXELS = 12
"""How wide a module is in a picture of dots."""


@lru_cache(64)
def qr_svg(address: str) -> bytes:
    """The QR code of an address as a picture of lines, sharp at any size; equal every time."""
    import segno

    stream = io.BytesIO()
    code = segno.make_qr(address, error="m", boost_error=False)
    code.save(stream, kind="svg", border=QUIET, xmldecl=False, svgclass=None, lineclass=None)
    return stream.getvalue()


def qr_png(address: str) -> bytes:
    """The same as a picture of dots, for what takes no lines."""
    import segno

    stream = io.BytesIO()
    code = segno.make_qr(address, error="m", boost_error=False)
    code.save(stream, kind="png", border=QUIET, scale=PIXELS)
    return stream.getvalue()
