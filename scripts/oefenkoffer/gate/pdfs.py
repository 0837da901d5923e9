"""A PDF in, every text in it out: its pages, and the strings and streams that nobody sees."""

import re
import zlib
from collections.abc import Iterator

import pypdfium2

_STREAM = re.compile(rb"stream\r?\n")
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f\s]{8,})>")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b" ", b"f": b" "}


def parts(data: bytes) -> Iterator[str | bytes]:
    """The words of the pages; metadata, outline, alt texts, attachments, layers."""
    yield from _pages(data)
    for piece in (data, *_unpacked(data)):
        yield "\n".join(_strings(piece))
        if piece is not data:
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


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Each stream that is packed in the way of almost all PDFs; others stand as they are."""
    for start in _STREAM.finditer(data):
        end = data.find(b"endstream", start.end())
        try:
            yield zlib.decompressobj().decompress(data[start.end() : end])
        except zlib.error:
            continue


def _strings(piece: bytes) -> Iterator[str]:
    for literal in _LITERAL.findall(piece):
        yield _text(_ESCAPE.sub(_sign, literal))
    for digits in _HEXADECIMAL.findall(piece):
        bare = re.sub(rb"\s", b"", digits)
        yield _text(bytes.fromhex((bare + b"0" * (len(bare) % 2)).decode()))


def _sign(escape: re.Match[bytes]) -> bytes:
    """What stands behind a backslash; one at the end of a line joins two lines."""
    code = escape[1]
    if re.fullmatch(rb"[0-7]+", code):
        return bytes([int(code, 8) & 255])
    return _SIGNS.get(code, b"" if code.endswith(b"\n") else code)


def _text(string: bytes) -> str:
    """A string of a PDF: two bytes a letter when it says so, else one."""
    if string.startswith(b"\xfe\xff"):
        return string[2:].decode("utf-16-be", "ignore")
    return string.decode("latin-1")
