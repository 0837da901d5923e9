"""Turn a PDF into every text in it: its pages, and the strings and streams that nobody sees."""

import io
import json
import re
import warnings
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from oefenkoffer.typesetting.fontfile import SIGNATURES

if TYPE_CHECKING:
    import pikepdf

_STREAM = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)
_END = b"%%EOF"
_DRAWING = (b"Tj", b"TJ", b"BDC")
"""What stands in a stream that draws words, or tells what it draws."""

_FONTS = (*SIGNATURES, b"\1\0\4", b"\1\0\5")
"""What the outlines of letters begin with."""


def parts(data: bytes) -> Iterator[str | bytes]:
    """The words of the pages; metadata, outline, alt texts, attachments, layers, leftovers."""
    yield from _pages(data)
    yield from _objects(data)
    for older in _revisions(data):
        with suppress(Exception):  # only the front of a file that is whole
            yield from (*_pages(older), *_objects(older))
    # Why the space in front: what begins as a PDF would be taken apart as one again.
    yield b" " + _STREAM.sub(b" ", data)


def _revisions(data: bytes) -> Iterator[bytes]:
    """The file as it was before each change that was written behind its end."""
    end = data.find(_END)
    while (following := data.find(_END, end + 1)) > 0:
        yield data[: end + len(_END)]
        end = following


def _pages(data: bytes) -> Iterator[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            textpage = page.get_textpage()
            yield textpage.get_text_range()
            textpage.close()
            page.close()
    finally:
        document.close()


def _objects(data: bytes) -> Iterator[str | bytes]:
    """The strings of each object, as they are meant, and what each stream holds."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as document:
        for item in document.objects:
            plain = json.loads(item.to_json(dereference=True, schema_version=2))
            yield "\n".join(_strings(plain))
            if isinstance(item, pikepdf.Stream):
                yield from _stream(item)


def _strings(value: object) -> Iterator[str]:
    """Every string and name in an object as qpdf tells it in JSON."""
    if isinstance(value, str):
        kind, _, text = value.partition(":")
        yield bytes.fromhex(text).decode("latin-1") if kind == "b" else text or kind
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _strings(item)


def _stream(stream: "pikepdf.Stream") -> Iterator[str | bytes]:
    """What a stream says; but neither pixels nor the outlines of letters."""
    import pikepdf

    if stream.get("/Subtype") == pikepdf.Name.Image:
        yield stream.read_raw_bytes()
        return
    data = stream.read_bytes(pikepdf.StreamDecodeLevel.specialized)
    if not data.startswith(_FONTS):
        yield data
        if any(operator in data for operator in _DRAWING):
            yield "\n".join(_drawn(stream))


def _drawn(stream: "pikepdf.Stream") -> Iterator[str]:
    """The strings that a stream draws or tells beside its drawing, in the way of simple fonts.

    Why beside PDFium: it leaves out what no page shows.
    """
    import pikepdf

    with warnings.catch_warnings(action="ignore"):  # what looks like drawing need not be any
        try:
            instructions = pikepdf.parse_content_stream(stream)
        except (pikepdf.PdfError, TypeError):
            return  # it is none; its bytes are read all the same
    for instruction in instructions:
        for operand in instruction.operands:
            if isinstance(operand, pikepdf.String | pikepdf.Array | pikepdf.Dictionary):
                yield from _strings(json.loads(operand.to_json(schema_version=2)))
