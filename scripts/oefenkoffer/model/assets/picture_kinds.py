"""Tell the kind and the size of a picture from its bytes, or why it is none."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

PictureFormat = Literal["PNG", "JPEG"]

KINDS: dict[bytes, tuple[PictureFormat, tuple[str, ...]]] = {
    b"\x89PNG\r\n\x1a\n": ("PNG", (".png",)),
    b"\xff\xd8\xff": ("JPEG", (".jpg", ".jpeg")),
}

OTHERS = {
    b"RIFF": "WebP",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"%PDF": "PDF",
}
"""How files that people take for a usable picture begin."""


class NotAPictureError(Exception):
    """No whole PNG or JPEG; `kind` names what it is, when that is known."""

    def __init__(self, kind: str = "") -> None:
        self.kind = kind
        super().__init__(kind or "no picture")


def is_drawing(data: bytes) -> bool:
    """Whether the bytes begin as a drawing (SVG) does."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<svg", b"<?xml", b"<!"))


@dataclass(frozen=True)
class PictureInfo:
    """PNG or JPEG, its number of pixels, and how its name may end."""

    kind: PictureFormat
    pixels: int
    endings: tuple[str, ...]


def inspect(data: bytes) -> PictureInfo:
    """What the bytes say that they hold; the picture itself is not unpacked.

    Raises:
        NotAPictureError: it is no PNG or JPEG.
    """
    kind, endings = kind_of(data)
    reader = reader_of(kind)
    try:
        with warnings.catch_warnings(action="ignore"), reader(BytesIO(data)) as image:
            info = PictureInfo(kind, image.width * image.height, endings)
            image.verify()
    except Exception:  # noqa: BLE001 (a broken file makes Pillow raise nearly anything)
        raise NotAPictureError from None
    return info


def reader_of(kind: PictureFormat) -> "type[ImageFile]":
    """What of Pillow reads such pictures, and no others."""
    # Why here: Pillow takes long to import, and most workshops have no picture to look at.
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    return PngImageFile if kind == "PNG" else JpegImageFile


def kind_of(data: bytes) -> tuple[PictureFormat, tuple[str, ...]]:
    """The kind of a picture, and how its name may end.

    Raises:
        NotAPictureError: it begins as something else.
    """
    for start, kind in KINDS.items():
        if data.startswith(start):
            return kind
    if data[4:8] == b"ftyp":
        raise NotAPictureError("AVIF" if data[8:12] == b"avif" else "HEIC")
    raise NotAPictureError(
        next((kind for start, kind in OTHERS.items() if data.startswith(start)), "")
    )
