"""An open document in, its bytes out."""

from io import BytesIO

import pikepdf


def saved(document: pikepdf.Pdf) -> bytes:
    """The document packed, with equal bytes for equal input."""
    out = BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
