"""Ask the viewer of a PDF to choose well in the printer's dialogue."""

from collections.abc import Mapping
from io import BytesIO

import pikepdf

from oefenkoffer.renderers.printing.saving import saved
from oefenkoffer.renderers.printing.sheet_sides import Flip

HOW: Mapping[Flip, str] = {
    "none": "/Simplex",
    "long": "/DuplexFlipLongEdge",
    "short": "/DuplexFlipShortEdge",
}


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
