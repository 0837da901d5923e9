"""Make a picture ready for a slide: upright, and no larger than a screen shows."""

import io
from functools import lru_cache

from PIL import Image, ImageOps

ORIENTATION = 0x0112
"""Where a camera notes how it was held, for those who show the photo to turn it: slides do not."""

LONGEST = 2560
"""Pixels; no screen in a room shows more."""

QUALITY = 90


@lru_cache(maxsize=32)
def for_screen(data: bytes) -> bytes:
    """The picture as it stands upright; the same bytes where nothing need be done."""
    with Image.open(io.BytesIO(data)) as image:
        kind = image.format or "PNG"
        turned = image.getexif().get(ORIENTATION, 1) != 1
        if not turned and max(image.size) <= LONGEST:
            return data
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        profile = image.info.get("icc_profile")
        upright.save(out, kind, quality=QUALITY, icc_profile=profile, exif=b"")
        return out.getvalue()
