"""Turn an open document into bytes, and know such bytes again."""

from io import BytesIO
from pathlib import Path

import pikepdf

PRODUCER = "Oefenkoffer"
"""Stands in the data of each PDF that we save; most programs put their own name there."""


def saved(document: pikepdf.Pdf) -> bytes:
    """The document packed, with equal bytes for equal input."""
    out = BytesIO()
    document.docinfo["/Producer"] = PRODUCER
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def is_untouched(file: Path) -> bool:
    """Whether a file is a PDF that we saved, and that no program changed since.

    What somebody adds to it, such as a note, makes it theirs: a program then dates the change, or
    adds it behind the end of the file.
    """
    try:
        data = file.read_bytes()
        with pikepdf.open(BytesIO(data)) as document:
            is_ours = str(document.docinfo.get("/Producer")) == PRODUCER
            return is_ours and "/ModDate" not in document.docinfo and data.count(b"%%EOF") == 1
    except (pikepdf.PdfError, OSError):
        return False
