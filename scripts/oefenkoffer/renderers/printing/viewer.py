"""A PDF in, the same PDF out, which asks a viewer to choose well in the printer's dialogue."""

from collections.abc import Mapping
from io import BytesIO

import pikepdf

from oefenkoffer.renderers.printing.places import Flip

HOW: Mapping[Flip, str] = {
    "none": "/Simplex",
    "long": "/DuplexFlipLongEdge",
    "short": "/DuplexFlipShortEdge",
}


def preferring(pdf: bytes, flip: Flip) -> bytes:
    """The document at full size, on the sides that it was laid out for."""
    with pikepdf.open(BytesIO(pdf)) as document:
        prefer(document, flip)
        out = BytesIO()
        compressed = pikepdf.ObjectStreamMode.generate
        document.save(out, deterministic_id=True, object_stream_mode=compressed)
        return out.getvalue()


def prefer(document: pikepdf.Pdf, flip: Flip) -> None:
    """Write it down, beside what else the document asks of a viewer."""
    asked = document.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    asked.PrintScaling = pikepdf.Name("/None")
    asked.Duplex = pikepdf.Name(HOW[flip])
    document.Root.ViewerPreferences = asked
