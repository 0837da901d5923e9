"""A PDF in, every text in it out: its pages, and the strings and streams that nobody sees."""

import re
import zlib
from collections.abc import Iterator

import pypdfium2

from oefenkoffer.gate.drawn import LITERAL, NotKnownError, Stream, text, unescaped, words
from oefenkoffer.typesetting.fontfile import SIGNATURES

_STREAM = re.compile(rb"stream\r?\n")
_TEXT = re.compile(rb"\bBT\b.*?\bTf\b", re.DOTALL)
_NUMBER = re.compile(rb"(\d+) 0$")
LONGEST_NUMBER = 12
_HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f\s]{8,})>")
_FONTS = (*SIGNATURES, b"\1\0\4", b"\1\0\5")
"""What the outlines of letters begin with."""


def parts(data: bytes) -> Iterator[str | bytes]:
    """The words of the pages; metadata, outline, alt texts, attachments, layers, leftovers."""
    objects, streams = apart(data)
    # Why the space in front: what begins as a PDF would be taken apart as one again.
    pieces = [b" " + objects]
    try:
        yield from words(objects, streams)
        pieces += [stream.data for stream in streams if not stream.draws]
    except NotKnownError:
        yield from _pages(data)
        pieces += [stream.data for stream in streams]
    for piece in pieces:
        yield "\n".join(_strings(piece))
        if not _only_draws(piece):
            yield piece


def _only_draws(piece: bytes) -> bool:
    """Whether all it holds are numbers, and words that were read from the page already."""
    return b"begincmap" in piece or (b"BT" in piece and bool(_TEXT.search(piece)))


def _pages(data: bytes) -> Iterator[str]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return  # broken or locked; its strings are read all the same
    try:
        for page in document:
            textpage = page.get_textpage()
            yield textpage.get_text_range()
            textpage.close()
            page.close()
    finally:
        document.close()


def apart(data: bytes) -> tuple[bytes, list[Stream]]:
    """What stands between the streams, and each stream, unpacked; but no fonts."""
    between, streams, at = list[bytes](), list[Stream](), 0
    for start in _STREAM.finditer(data):
        if start.end() <= at or data.endswith(b"end", 0, start.start()):
            continue  # these bytes are within a stream, or are its end
        between.append(data[at : start.end()])
        at = max(data.find(b"endstream", start.end()), start.end())
        stream = _stream(between[-1], data[start.end() : at])
        if not stream.data.startswith(_FONTS):
            streams.append(stream)
    return b" ".join((*between, data[at:])), streams


def _stream(before: bytes, packed: bytes) -> Stream:
    """A stream and what stands before it, unpacked when it is packed in the way of almost all."""
    front, _, head = before.rpartition(b" obj")
    number = _NUMBER.search(front[-LONGEST_NUMBER:])
    is_plain = b"/Filter" not in head or b"/DCTDecode" in head
    try:
        unpacking = zlib.decompressobj()
        unpacked, is_whole = unpacking.decompress(packed), unpacking.eof
    except zlib.error:
        unpacked, is_whole = packed, is_plain
    return Stream(int(number[1]) if number else 0, unpacked, is_whole)


def _strings(piece: bytes) -> Iterator[str]:
    for literal in LITERAL.findall(piece):
        yield text(unescaped(literal))
    for digits in _HEXADECIMAL.findall(piece):
        bare = re.sub(rb"\s", b"", digits)
        yield text(bytes.fromhex((bare + b"0" * (len(bare) % 2)).decode()))
