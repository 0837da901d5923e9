"""A PDF in, every text in it out: its pages, and the strings and streams that nobody sees."""

import re
import zlib
from collections.abc import Iterator

import pypdfium2

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f\s]{8,})>")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_FONTS = (b"\0\1\0\0", b"OTTO", b"true", b"\1\0\4", b"\1\0\5")
"""What the outlines of letters begin with."""

_DRAWING = re.compile(rb"\bBT\b.*?\bTf\b|begincmap", re.DOTALL)
"""What a page is drawn with: numbers, and words that were read from the page already."""

_OCTAL = {
    f"{number:0{width}o}".encode(): bytes([number]) for width in (1, 2, 3) for number in range(256)
}
_SIGNS = _OCTAL | {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b" ", b"f": b" "}


def parts(data: bytes) -> Iterator[str | bytes]:
    """The words of the pages; metadata, outline, alt texts, attachments, layers, leftovers."""
    yield from _pages(data)
    for piece in _pieces(data):
        yield "\n".join(_strings(piece))
        if not _DRAWING.search(piece):
            yield piece


def _pages(data: bytes) -> Iterator[str]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return  # broken or locked; its strings are read all the same
    try:
        for page in document:
            words = page.get_textpage()
            yield words.get_text_range()
            words.close()
            page.close()
    finally:
        document.close()


def _pieces(data: bytes) -> Iterator[bytes]:
    """What stands between the streams, and each stream, unpacked; but no fonts."""
    between, at = [], 0
    for start in _STREAM.finditer(data):
        if start.end() <= at:
            continue  # these bytes are within a stream
        between.append(data[at : start.end()])
        at = max(data.find(b"endstream", start.end()), start.end())
        stream = _unpacked(data[start.end() : at])
        if not stream.startswith(_FONTS):
            yield stream
    # Why the space in front: what begins as a PDF would be taken apart as one again.
    yield b" ".join((b"", *between, data[at:]))


def _unpacked(stream: bytes) -> bytes:
    """A stream that is packed in the way of almost all; others as they are."""
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def _strings(piece: bytes) -> Iterator[str]:
    for literal in _LITERAL.findall(piece):
        yield _text(_ESCAPE.sub(_sign, literal) if b"\\" in literal else literal)
    for digits in _HEXADECIMAL.findall(piece):
        bare = re.sub(rb"\s", b"", digits)
        yield _text(bytes.fromhex((bare + b"0" * (len(bare) % 2)).decode()))


def _sign(escape: re.Match[bytes]) -> bytes:
    """What stands behind a backslash; one at the end of a line joins two lines."""
    code = escape[1]
    return _SIGNS.get(code, b"" if code.endswith(b"\n") else code)


def _text(string: bytes) -> str:
    """A string of a PDF: two bytes a letter when it says so, else one."""
    if string.startswith(b"\xfe\xff"):
        return string[2:].decode("utf-16-be", "ignore")
    return string.decode("latin-1")
