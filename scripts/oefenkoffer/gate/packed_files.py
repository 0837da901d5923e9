"""Turn a packed file into what it holds, names and remarks too: an archive, one file, a PNG."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from struct import error, unpack_from
from typing import IO, Any

LARGEST = 50_000_000
"""How much of one packed file is unpacked, in bytes; a larger one is refused."""
ZIP, END_OF_ZIP = b"PK\3\4", b"PK\5\6"
LONGEST_END = 66_000
"""The bytes at the end of a zip that list what is in it, with the longest remark that fits."""
SIGNATURE = 8
HEAD = 8
CHECK = 4
"""How long the parts around a chunk of a PNG are, in bytes."""


class UnreadableError(Exception):
    """A file is locked, broken, or packed deeper than anybody packs: it may hold anything."""


def of_zip(data: bytes) -> Iterator[str | bytes]:
    """What a zip holds, and an office document, which is one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield archive.comment.decode("utf-8", "replace")
        for entry in archive.infolist():
            yield f"{entry.filename} {entry.comment.decode('utf-8', 'replace')}"
            with archive.open(entry) as stream:
                yield _read(stream)


def is_zip_behind(data: bytes) -> bool:
    """Whether a zip stands behind something else, which a program for zips opens all the same."""
    if data.startswith(ZIP) or END_OF_ZIP not in data[-LONGEST_END:]:
        return False
    with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(data)):
        return True
    return False


def of_one(data: bytes, unpack: Callable[..., Any]) -> Iterator[str | bytes]:
    """What a file that was packed by itself holds."""
    with unpack(io.BytesIO(data)) as stream:
        yield _read(stream)


def of_unknown(_: bytes) -> Iterator[str | bytes]:
    """Nothing: it is packed in a way that we cannot undo.

    Raises:
        UnreadableError: always.
    """
    raise UnreadableError


def _read(stream: IO[bytes]) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableError
    return data


def of_png(data: bytes) -> Iterator[str | bytes]:
    """The texts of a PNG, packed ones too; other pictures carry theirs as plain bytes."""
    offset = SIGNATURE
    while offset + HEAD <= len(data):
        try:
            length, kind = unpack_from(">I4s", data, offset)
        except error:
            return
        chunk = data[offset + HEAD : offset + HEAD + length]
        if kind in PACKED:
            yield PACKED[kind](chunk)
        offset += HEAD + length + CHECK


def _packed(chunk: bytes) -> bytes:
    """The text behind the keyword and one byte that names how it is packed."""
    return _unpacked(chunk.partition(b"\0")[2][1:])


def _international(chunk: bytes) -> bytes:
    """The text behind keyword, flag, method, language and the keyword translated."""
    keyword, _, rest = chunk.partition(b"\0")
    language, _, rest_of = rest[2:].partition(b"\0")
    translated, _, text = rest_of.partition(b"\0")
    is_packed = rest[:1] == b"\1"
    return b" ".join((keyword, language, translated, _unpacked(text) if is_packed else text))


def _unpacked(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(packed, LARGEST)
    except zlib.error:
        return packed
    if unpacking.unconsumed_tail:
        raise UnreadableError
    return data


PACKED: Mapping[bytes, Callable[[bytes], bytes]] = {
    b"zTXt": _packed,
    b"iCCP": _packed,
    b"iTXt": _international,
}
"""The chunks whose text may be packed, and the colour profile, which always is; tEXt and eXIf stand
among the bytes as they are."""
