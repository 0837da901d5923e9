"""Turn the bytes of any picture into a plain PNG or JPEG, which looks the same everywhere."""

from oefenkoffer.model.assets.drawings import in_pixels
from oefenkoffer.model.assets.picture_kinds import is_drawing
from oefenkoffer.model.assets.pixel_pictures import LONGEST, CleanPicture, clean_pixels, once


@once
def clean(data: bytes) -> CleanPicture:
    """The picture, written anew; equal bytes give equal bytes. A drawing (SVG) becomes a PNG.

    Raises:
        NotAPictureError: it is no PNG, JPEG or SVG, or not a whole one.
        LiveDrawingError: a drawing runs something, or loads something from elsewhere.
    """
    return clean_pixels(in_pixels(data, LONGEST) if is_drawing(data) else data)
