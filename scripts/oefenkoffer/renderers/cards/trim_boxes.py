"""Give the PDF of sheets the boxes that a print shop cuts by."""

import io

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.cards.imposition import CardSheet


def with_trim_boxes(pdf: bytes, sheet: CardSheet) -> bytes:
    """Each page says where its card is trimmed, and how far its ink runs on.

    PDF counts from the lower left corner. Fronts and backs have the same boxes, because a card
    stands in the middle of its page.
    """
    import pikepdf

    left, top, right, bottom = sheet.trim
    trim = (left, sheet.paper.height - bottom, right, sheet.paper.height - top)
    bleed = tuple(
        length + sheet.bleed * sign for length, sign in zip(trim, (-1, -1, 1, 1), strict=True)
    )
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            page.obj.TrimBox = pikepdf.Array(_points(trim))
            page.obj.BleedBox = pikepdf.Array(_points(bleed))
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _points(lengths: tuple[float, ...]) -> list[float]:
    return [round(length * POINTS_PER_MM, 3) for length in lengths]
