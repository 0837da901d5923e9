"""Pack a finished site into one zip, its start page at the top, as hosts take it."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from oefenkoffer.publish.trees import files_in

_READABLE = 0o100644 << 16
"""A plain file that everybody may read: some servers unpack a zip as it says."""


def pack(site: Path, archive: Path) -> None:
    """All files of a site; equal files give equal bytes."""
    with ZipFile(archive, "w") as packed:
        for path in files_in(site):
            entry = ZipInfo(path)  # the time of the first zip: no file says when it was made
            entry.external_attr = _READABLE
            packed.writestr(entry, (site / path).read_bytes(), ZIP_DEFLATED)
