"""Turn the bytes of a picture in `docs/` into those that may go on a site, or tell why not.

Beside PNG and JPEG, pages may show what browsers show: a still GIF or WebP becomes a plain PNG or
JPEG, a moving one is written anew as it is, and a drawing keeps its lines and loses its remarks.
"""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.model.assets.drawings import swept
from oefenkoffer.model.assets.picture_kinds import NotAPictureError, is_drawing
from oefenkoffer.model.assets.pixel_pictures import CleanPicture, named, once, plain

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

LARGEST_MOVING = 200_000_000
"""Pixels of all pictures of a moving one together."""


@once
def page_picture(data: bytes) -> CleanPicture:
    """The picture as a site may show it; equal bytes give equal bytes.

    Raises:
        NotAPictureError: it is none that browsers show, or not a whole one.
        LiveDrawingError: a drawing runs something, or loads something from elsewhere.
    """
    if data.startswith((b"GIF8", b"RIFF")):
        return _from_the_web(data)
    if is_drawing(data):
        return named(swept(data), ".svg")
    return clean(data)


def _from_the_web(data: bytes) -> CleanPicture:
    from PIL import Image

    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(data), formats=("GIF", "WEBP")) as image,
        ):
            frames = getattr(image, "n_frames", 1)
            if frames * image.width * image.height <= LARGEST_MOVING:
                return _moving(image) if frames > 1 else _still(image)
    except Exception:  # noqa: BLE001 (a broken file makes Pillow raise nearly anything)
        raise NotAPictureError from None
    raise NotAPictureError


def _still(image: "Image") -> CleanPicture:
    image.load()
    has_holes = image.has_transparency_data
    is_photo = image.format == "WEBP" and not has_holes
    return plain(image.convert("RGBA" if has_holes else "RGB"), "JPEG" if is_photo else "PNG")


def _moving(image: "ImageFile") -> CleanPicture:
    from PIL import ImageSequence

    frames, lengths = list["Image"](), list[int]()
    for frame in ImageSequence.Iterator(image):
        frames.append(frame.convert("RGBA"))
        lengths.append(int(frame.info.get("duration", 100)))
        frames[-1].info = {}
    stream = BytesIO()
    frames[0].save(
        stream,
        image.format,
        save_all=True,
        append_images=frames[1:],
        duration=lengths,
        loop=int(image.info.get("loop", 0)),
    )
    return named(stream.getvalue(), f".{str(image.format).lower()}")
