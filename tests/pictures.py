"""Pictures with everything in them that cameras and programs leave there, for tests."""

import io
import zlib
from collections.abc import Iterator
from itertools import product
from struct import pack

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import IFDRational

CANARY = "KANARIE"
"""Stands in each remark, followed by where it stands."""

ORIENTATION = 0x0112
SIZE = (96, 64)
"""Of a picture that stands upright, in pixels."""

CORNERS = {"red": (0, 0), "green": (1, 0), "blue": (0, 1), "yellow": (1, 1)}
"""The colours of the corners of an upright picture, by column and row."""

TURNED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""What a camera does to a picture that it gives an orientation."""


def upright() -> Image.Image:
    """A picture whose corners differ."""
    image = Image.new("RGB", SIZE, "white")
    width, height = (side // 3 for side in SIZE)
    for colour, (column, row) in CORNERS.items():
        left, top = column * (SIZE[0] - width), row * (SIZE[1] - height)
        image.paste(colour, (left, top, left + width, top + height))
    return image


def is_upright(image: Image.Image) -> bool:
    """Whether the corners of a picture have the colours of the upright one, roughly."""
    width, height = image.size
    places = {
        colour: (column * (width - 1), row * (height - 1))
        for colour, (column, row) in CORNERS.items()
    }
    seen = image.convert("RGB")
    return width > height and all(
        _near(seen.getpixel(place), Image.new("RGB", (1, 1), colour).getpixel((0, 0)))
        for colour, place in places.items()
    )


def _near(one: object, other: object) -> bool:
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


def exif(orientation: int) -> Image.Exif:
    """Where, when, by whom and with what a photo was taken."""
    data = Image.Exif()
    data[ORIENTATION] = orientation
    for tag, name in ((0x010E, "omschrijving"), (0x013B, "maker"), (0x0110, "telefoon")):
        data[tag] = f"{CANARY}-{name}"
    data[0x9C9C] = f"{CANARY}-windows".encode("utf-16-le")
    data.get_ifd(0x8825).update(
        {1: "N", 2: tuple(map(IFDRational, (52, 5, 8))), 29: f"{CANARY}-gps"}
    )
    return data


def xmp(name: str) -> bytes:
    return f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{CANARY}-{name}</x:xmpmeta>".encode()


def segment(marker: int, content: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + pack(">H", len(content) + 2) + content


def jpeg(orientation: int = 1, kind: str = "JPEG") -> bytes:
    """A photo, turned as a phone turns it, with all that can stand beside its pixels."""
    method = TURNED[orientation]
    image = upright() if method is None else upright().transpose(method)
    stream = io.BytesIO()
    settings = {"save_all": True, "append_images": [image]} if kind == "MPO" else {}
    image.save(
        stream,
        kind,
        quality=95,
        exif=exif(orientation),
        **({} if kind == "MPO" else {"comment": f"{CANARY}-opmerking".encode()}),
        **settings,
    )
    data = stream.getvalue()
    iptc = (
        b"Photoshop 3.0\x008BIM\x04\x04\0\0" + pack(">I", 40) + f"{CANARY}-iptc".encode().ljust(40)
    )
    beside = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp("xmp")) + segment(0xED, iptc)
    return data[:2] + beside + data[2:] + f"{CANARY}-achteraan".encode()


def png(orientation: int = 1) -> bytes:
    """A picture with all that can stand in a PNG beside its pixels."""
    method = TURNED[orientation]
    image = upright() if method is None else upright().transpose(method)
    info = PngInfo()
    info.add_text("Author", f"{CANARY}-tekst")
    info.add_text("Comment", f"{CANARY}-ingepakt", zip=True)
    info.add_itxt("Titel", f"{CANARY}-vreemd", zip=True)
    info.add_itxt("XML:com.adobe.xmp", xmp("xmp").decode())
    info.add(b"prVt", f"{CANARY}-eigen".encode())
    stream = io.BytesIO()
    image.save(stream, "PNG", pnginfo=info, exif=exif(orientation))
    return stream.getvalue() + f"{CANARY}-achteraan".encode()


def unpacked(data: bytes) -> Iterator[bytes]:
    """Some bytes, and whatever in them is packed by deflate, in any place."""
    yield data
    for header in product(b"\x78", b"\x01\x5e\x9c\xda"):
        start = -1
        while (start := data.find(bytes(header), start + 1)) >= 0:
            try:
                yield zlib.decompressobj().decompress(data[start:], 1_000_000)
            except zlib.error:
                continue


def remarks(data: bytes) -> bool:
    """Whether a remark is left anywhere in some bytes, packed or not, in any width of letters."""
    words = CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.encode("utf-16-be")
    return any(word in part for part in unpacked(data) for word in words)
