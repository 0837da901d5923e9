"""Turn the bytes of a PNG or JPEG into a plain one: its pixels, upright, and nothing else.

What a phone or a program wrote beside them stays behind: where and by whom it was taken, remarks,
small copies, further pictures, and the author's own name for the file.
"""

import hashlib
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from io import BytesIO
from typing import TYPE_CHECKING

from oefenkoffer.model.assets.picture_kinds import (
    NotAPictureError,
    PictureFormat,
    kind_of,
    reader_of,
)

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

LONGEST = 2400
"""How many pixels a side keeps: what A4 can show at 200 dots an inch, and any screen."""

QUALITY = 90
PLAIN_MODES = frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "I;16"})
"""How a PNG may keep its pixels."""

MOST_KEPT = 100
"""How many clean pictures are remembered, of the last that were asked for."""

HEAVIEST_PROFILE = 1_000_000


@dataclass(frozen=True)
class CleanPicture:
    """A picture that may go anywhere.

    Attributes:
        name: made of its bytes, so that it tells nothing and no other picture has it.
    """

    name: str
    data: bytes


def once(work: Callable[[bytes], CleanPicture]) -> Callable[[bytes], CleanPicture]:
    """Do some work once for equal pictures, without keeping what they were made of."""
    results: dict[bytes, CleanPicture] = {}

    @wraps(work)
    def kept(data: bytes) -> CleanPicture:
        digest = hashlib.sha256(data).digest()
        if digest not in results:
            result = work(data)
            if len(results) >= MOST_KEPT:
                results.pop(next(iter(results)))
            results[digest] = result
        return results[digest]

    return kept


def clean_pixels(data: bytes) -> CleanPicture:
    """The picture, written anew; equal bytes give equal bytes.

    Raises:
        NotAPictureError: it is no PNG or JPEG, or not a whole one.
    """
    kind, _ = kind_of(data)
    reader = reader_of(kind)
    try:
        with warnings.catch_warnings(action="ignore"), reader(BytesIO(data)) as image:
            profile = _profile(image)
            image.draft(None, (LONGEST, LONGEST))  # a large JPEG need not be unpacked in full
            image.load()
            return plain(_upright(image), kind, profile)
    except Exception:  # noqa: BLE001 (a broken file makes Pillow raise nearly anything)
        raise NotAPictureError from None


def plain(image: "Image", kind: PictureFormat, profile: bytes | None = None) -> CleanPicture:
    """An upright picture, with nothing but its pixels and its colour profile."""
    if max(image.size) > LONGEST:
        image = image.convert("RGBA") if image.mode in {"P", "1"} else image
        image.thumbnail((LONGEST, LONGEST))
    bare = _in_colours_for_all(image, profile, kind)
    transparency = bare.info.get("transparency")
    bare.info = {} if transparency is None else {"transparency": transparency}
    stream = BytesIO()
    settings = {"quality": QUALITY, "optimize": True} if kind == "JPEG" else {}
    fits = image.mode in {"RGB", "RGBA", "P"}
    bare.save(stream, kind, icc_profile=profile if fits else None, **settings)
    return named(stream.getvalue(), ".jpg" if kind == "JPEG" else ".png")


def named(data: bytes, ending: str) -> CleanPicture:
    """Bytes that may go anywhere, under a name of ours."""
    return CleanPicture(hashlib.sha256(data).hexdigest()[:16] + ending, data)


def _upright(image: "ImageFile") -> "Image":
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # noqa: BLE001 (what a camera wrote beside the pixels may be anything)
        return image.copy()


def _in_colours_for_all(image: "Image", profile: bytes | None, kind: PictureFormat) -> "Image":
    """The picture in a way of keeping pixels that every program knows."""
    from PIL import ImageCms

    if image.mode == "CMYK" and profile:
        return ImageCms.profileToProfile(
            image, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB"
        ) or image.convert("RGB")
    if kind == "JPEG":
        return image if image.mode in {"L", "RGB"} else image.convert("RGB")
    return image if image.mode in PLAIN_MODES else image.convert("RGBA")


def _profile(image: "ImageFile") -> bytes | None:
    """The colour profile, if it is one and fits the picture."""
    from PIL import ImageCms

    data = image.info.get("icc_profile")
    if not isinstance(data, bytes) or len(data) > HEAVIEST_PROFILE:
        return None
    try:
        space = ImageCms.ImageCmsProfile(BytesIO(data)).profile.xcolor_space.strip()
    except (OSError, ImageCms.PyCMSError):
        return None
    return data if space == ("CMYK" if image.mode == "CMYK" else "RGB") else None
