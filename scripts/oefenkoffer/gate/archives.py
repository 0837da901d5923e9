"""Turn a packed file into what it holds: names, remarks and files."""

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, Any

from oefenkoffer.gate.unreadable import UnreadableError

LARGEST = 50_000_000
"""How much of one packed file is unpacked, in bytes; a larger one is refused."""


def of_zip(data: bytes) -> Iterator[str | bytes]:
    """What a zip holds, and an office document, which is one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield archive.comment.decode("utf-8", "replace")
        for entry in archive.infolist():
            yield f"{entry.filename} {entry.comment.decode('utf-8', 'replace')}"
            with archive.open(entry) as stream:
                yield _read(stream)


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
