"""Read and write the package that a presentation is: a zip that is the same every time."""

import io
import zipfile
from collections.abc import Mapping

START = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name."""

FIRST = "[Content_Types].xml"
HEADER = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""What a part of XML begins with."""


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A package of parts by name, the list of kinds first, as some readers want it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda part: (part != FIRST, part)):
            entry = zipfile.ZipInfo(name, START)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return out.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}
