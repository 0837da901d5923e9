"""Turn the bytes of any file into every text that a curious reader could find in them."""

import base64
import bz2
import codecs
import gzip
import lzma
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from urllib.parse import unquote

from oefenkoffer.gate import packed_files, pdfs
from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.page import Page, page_of, plain

DEEPEST = 4
"""How many archives may stand in each other; a deeper one is refused."""

PACKED = re.compile(r";base64,([A-Za-z0-9+/=]{16,})")
"""Data in the address of a picture or a font."""

RUN = re.compile(r"(?<![A-Za-z0-9+/,])[A-Za-z0-9+/]{24,}")
"""What may be a text in base64, wherever it stands: what a script opens, or an attribute keeps."""

HEX = re.compile(r"(?<![0-9A-Za-z])(?:[0-9a-fA-F]{2}){16,}(?![0-9A-Za-z])")
"""What may be a text in hexadecimal digits."""

_CSS = re.compile(r"\\([0-9a-fA-F]{1,6})[ \t\n]?")
"""A sign as stylesheets write it."""

_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf]))")
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")

_LATIN = bytes(normalized(chr(code))[:1].ljust(1)[0] for code in range(256))
"""Each byte as the letter that it is in Western European files; a space for any other."""

_NO_CONTROLS = bytes({*range(32, 256), *b"\t\n\f\r"})
_CHANCE = 100
"""Of so many bytes that are a text, at most one is a sign of control."""

Parts = Callable[[bytes], Iterator[str | bytes]]

KINDS: Mapping[bytes, Parts] = {
    b"%PDF-": pdfs.parts,
    b"\x89PNG\r\n\x1a\n": packed_files.of_png,
    packed_files.ZIP: packed_files.of_zip,
    b"\x1f\x8b": partial(packed_files.of_one, unpack=gzip.open),
    b"\xfd7zXZ\0": partial(packed_files.of_one, unpack=lzma.open),
    **{
        b"BZh%d1AY&SY" % level: partial(packed_files.of_one, unpack=bz2.open)
        for level in range(1, 10)
    },
    b"7z\xbc\xaf\x27\x1c": packed_files.of_unknown,
    b"Rar!\x1a\x07": packed_files.of_unknown,
    b"\x28\xb5\x2f\xfd": packed_files.of_unknown,  # zstd
}
"""What a file begins with, and who can take it apart."""


class Noise(str):
    """A reading of bytes that are no text: a short word stands in it by chance."""

    __slots__ = ()


def texts(data: bytes, depth: int = DEEPEST) -> Iterator[str]:
    """Every text in a file: its bytes as they stand, and what is packed inside.

    Raises:
        packed_files.UnreadableError: nobody can tell what it holds.
    """
    readers = [KINDS[start] for start in KINDS if data.startswith(start)]
    if packed_files.is_zip_behind(data):
        readers.append(packed_files.of_zip)
    if readers and not depth:
        raise packed_files.UnreadableError
    for part in (part for reader in readers for part in _apart(reader, data)):
        yield from texts(part, depth - 1) if isinstance(part, bytes) else of_text(part, depth)
    if pdfs.parts in readers:
        return  # taken apart down to the last byte
    bare = data.replace(b"\0", b"")  # two bytes a letter, as in Windows, become one
    try:
        text = bare.decode()
    except UnicodeDecodeError:
        controls = len(bare.translate(None, _NO_CONTROLS))
        reading = Noise if controls * _CHANCE > len(bare) else str
        yield reading(bare.decode("utf-8", "ignore"))
        yield reading(bare.translate(_LATIN).decode("ascii", "replace"))
    else:
        yield from of_text(text, depth)


def _apart(reader: Parts, data: bytes) -> Iterator[str | bytes]:
    try:
        yield from reader(data)
    except Exception:  # noqa: BLE001 (a damaged file makes libraries raise nearly anything)
        raise packed_files.UnreadableError from None


def of_text(text: str, depth: int = DEEPEST) -> Iterator[str]:
    """Every reading of a text: words and attributes apart, without escapes, unpacked."""
    yield from of_page(page_of(text), depth) if "<" in text else _readings(text, depth)


def of_page(page: Page, depth: int = DEEPEST) -> Iterator[str]:
    """Every reading of a text with markup in it."""
    yield from _readings(page.words, depth)
    yield from _readings(page.tags, depth)
    if page.inside and depth:
        yield from of_text(page.inside, depth - 1)


def _readings(text: str, depth: int) -> Iterator[str]:
    yield from dict.fromkeys(variants(text))
    yield from inside(text, depth)


def variants(text: str) -> tuple[str, str, str, str]:
    """What a text says: as it stands, without either kind of escapes, without percent signs."""
    bare = plain(text)
    has_escapes = "\\" in bare and _ESCAPED.search(bare)
    has_percents = "%" in bare and _PERCENT.search(bare)
    return (
        bare,
        plain(_ESCAPED.sub(_sign, bare)) if has_escapes else bare,
        _CSS.sub(_sign_of_style, bare) if "\\" in bare else bare,
        _unquoted(bare) if has_percents else bare,
    )


def _unquoted(text: str) -> str:
    """Text without percent signs; those of an address within an address as well."""
    for _ in range(DEEPEST):
        if (meant := unquote(text)) == text:
            break
        text = meant
    return text


def inside(text: str, depth: int = DEEPEST) -> Iterator[str]:
    """What is packed in a text as data."""
    if not depth:
        return
    bare = plain(text)
    for packed in PACKED.findall(bare) if ";base64," in bare else ():
        yield from texts(_unpacked(packed.partition("=")[0]), depth - 1)
    for run in RUN.findall(bare):
        yield from _hidden(_unpacked(run), depth)
    for digits in HEX.findall(bare):
        yield from _hidden(bytes.fromhex(digits), depth)


def _hidden(data: bytes, depth: int) -> Iterator[str]:
    """The texts in what may be data; nothing where a long word or a checksum only looks like it."""
    if data.startswith(tuple(KINDS)):
        with suppress(packed_files.UnreadableError):
            yield from texts(data, depth - 1)
    with suppress(UnicodeDecodeError):
        bare = data.removeprefix(codecs.BOM_UTF16_LE).replace(b"\0", b"")
        yield from of_text(bare.decode(), depth - 1)


def _unpacked(letters: str) -> bytes:
    whole = letters[: len(letters) - (len(letters) % 4 == 1)]  # one letter holds no byte
    return base64.b64decode(whole + "==")


def _sign(escape: re.Match[str]) -> str:
    """The sign that JavaScript and JSON write as an escape."""
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else " "


def _sign_of_style(escape: re.Match[str]) -> str:
    """The sign that a stylesheet writes by its number; a number that is none stays as it stands."""
    number = int(escape[1], 16)
    return chr(number) if number <= sys.maxunicode else escape[0]
