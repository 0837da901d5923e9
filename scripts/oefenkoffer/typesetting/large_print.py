"""Enlarge a paper that was laid out on small pages, for people who read large letters."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

ENLARGEMENT = 12 / 7
"""How much larger the pages become: letters of 10.5 points, the least on them, are then 18."""
SCALE = f"{ENLARGEMENT:.6f}"


def enlarged(pdf: bytes) -> bytes:
    """The same document on larger pages, with all that it says to somebody who listens to it."""
    # Why here: it is slow to import, and hardly any paper is in large print.
    import pikepdf

    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            page.mediabox = pikepdf.Array(_enlarged(page.mediabox))
            page.contents_add(f"q {SCALE} 0 0 {SCALE} 0 0 cm\n".encode(), prepend=True)
            page.contents_add(b"\nQ")
            for note in page.obj.get("/Annots", []):
                for key in ("/Rect", "/QuadPoints"):
                    if key in note:
                        note[key] = pikepdf.Array(_enlarged(note[key]))
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _enlarged(lengths: "pikepdf.Object") -> Iterator[float]:
    return (round(float(length) * ENLARGEMENT, 3) for length in lengths.as_list())
