"""Read the remarks in a PNG; other pictures carry theirs as plain bytes."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from struct import error, unpack_from

SIGNATURE = 8
HEAD = 8
CHECK = 4
"""How long the parts around a chunk are, in bytes."""


def parts(data: bytes) -> Iterator[str | bytes]:
    """The texts of a picture, packed ones too."""
    offset = SIGNATURE
    while offset + HEAD <= len(data):
        try:
            length, kind = unpack_from(">I4s", data, offset)
        except error:
            return
        chunk = data[offset + HEAD : offset + HEAD + length]
        if kind in KINDS:
            yield KINDS[kind](chunk)
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
    try:
        return zlib.decompress(packed)
    except zlib.error:
        return packed


KINDS: Mapping[bytes, Callable[[bytes], bytes]] = {
    b"zTXt": _packed,
    b"iTXt": _international,
}
"""The chunks whose text may be packed; tEXt and eXIf stand among the bytes as they are."""
