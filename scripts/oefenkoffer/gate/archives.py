"""A packed file in, what it holds out: names, remarks and files."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator

LARGEST = 50_000_000
"""How much of one packed file is unpacked, in bytes."""


def of_zip(data: bytes) -> Iterator[str | bytes]:
    """What a zip holds, and an office document, which is one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment.decode("utf-8", "replace")
            for entry in archive.infolist():
                yield f"{entry.filename} {entry.comment.decode('utf-8', 'replace')}"
                with archive.open(entry) as stream:
                    yield stream.read(LARGEST)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError):
        return  # broken or locked: nobody else can read it either


def of_gzip(data: bytes) -> Iterator[str | bytes]:
    """What a file packed by gzip holds."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            yield stream.read(LARGEST)
    except (OSError, EOFError, zlib.error):
        return
