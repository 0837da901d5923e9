"""Save a PDF, ask its viewer to choose well in the printer's dialogue, know our PDFs again."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf

from oefenkoffer.renderers.printing.sheet_sides import Flip

PRODUCER = "Oefenkoffer"
"""Stands in the data of each PDF that we save; most programs put their own name there."""


HOW: Mapping[Flip, str] = {
    "none": "/Simplex",
    "long": "/DuplexFlipLongEdge",
    "short": "/DuplexFlipShortEdge",
}


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


def with_print_preferences(pdf: bytes, flip: Flip) -> bytes:
    """The document at full size, on the sides that it was laid out for."""
    with pikepdf.open(BytesIO(pdf)) as document:
        set_print_preferences(document, flip)
        return saved(document)


def set_print_preferences(document: pikepdf.Pdf, flip: Flip) -> None:
    """Write it down, beside what else the document asks of a viewer."""
    preferences = document.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    preferences.PrintScaling = pikepdf.Name("/None")
    preferences.Duplex = pikepdf.Name(HOW[flip])
    document.Root.ViewerPreferences = preferences
