"""Impose pages on the sides of sheets: the PDF for the printer."""

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.printing.saving import saved, set_print_preferences
from oefenkoffer.renderers.printing.sheet_sides import Flip, Line, PlacedPage, SheetSide

FOLD = "0.75 G 0.4 w [3 3] 0 d"
"""The pen for a fold: thin, grey, dashed."""


def impose(pdfs: Sequence[bytes], sides: Sequence[SheetSide], title: str, flip: Flip) -> bytes:
    """The sides with the pages on them; equal bytes for equal input.

    Args:
        pdfs: pages as large as their places, which count through all documents.
        sides: what to print, in order.
        title: what a viewer shows; it should say that this file is for the printer.
        flip: how the sides follow each other on a sheet.
    """
    with pikepdf.new() as target:
        drawings = [drawing for pdf in pdfs for drawing in _drawings(pdf, target)]
        for side in sides:
            page = target.add_blank_page(
                page_size=(side.width * POINTS_PER_MM, side.height * POINTS_PER_MM)
            )
            page.Resources = pikepdf.Dictionary(
                XObject={_name(place): drawings[place.page] for place in side.places}
            )
            sizes = [_size(drawings[place.page]) for place in side.places]
            page.Contents = target.make_stream("\n".join(_drawn(side, sizes)).encode())
        target.docinfo["/Title"] = title
        set_print_preferences(target, flip)
        return saved(target)


def _drawings(pdf: bytes, target: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Each page as something to draw; the language is that of the document."""
    with pikepdf.open(BytesIO(pdf)) as source:
        target.Root.Lang = str(source.Root.Lang)
        for page in source.pages:
            yield target.copy_foreign(page.as_form_xobject())


def _drawn(side: SheetSide, sizes: Sequence[tuple[float, float]]) -> Iterator[str]:
    yield f"q {_whole(side)} cm"
    for place, size in zip(side.places, sizes, strict=True):
        yield f"q {_matrix(place, size, side.height)} cm {_name(place)} Do Q"
    for fold in side.folds:
        yield f"q {FOLD} {_line(fold, side.height)} S Q"
    yield "Q"


def _whole(side: SheetSide) -> str:
    """How all of a side moves, so that this printer prints it where it belongs."""
    factor, right, down = side.offset.drawing((side.width, side.height))
    left = right * POINTS_PER_MM
    bottom = (side.height - factor * side.height - down) * POINTS_PER_MM
    if side.turned:
        left, bottom = (
            left + factor * side.width * POINTS_PER_MM,
            bottom + factor * side.height * POINTS_PER_MM,
        )
        factor = -factor
    return f"{factor:.6f} 0 0 {factor:.6f} {left:.4f} {bottom:.4f}"


def _matrix(place: PlacedPage, size: tuple[float, float], height: float) -> str:
    """How the page moves; in PDF the origin is the lower left corner."""
    width, tall = size
    left, bottom = place.x * POINTS_PER_MM, (height - place.y) * POINTS_PER_MM - tall
    if place.turned:
        return f"-1 0 0 -1 {left + width:.4f} {bottom + tall:.4f}"
    return f"1 0 0 1 {left:.4f} {bottom:.4f}"


def _line(line: Line, height: float) -> str:
    x1, y1, x2, y2 = (length * POINTS_PER_MM for length in line)
    top = height * POINTS_PER_MM
    return f"{x1:.4f} {top - y1:.4f} m {x2:.4f} {top - y2:.4f} l"


def _size(drawing: pikepdf.Object) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in drawing.BBox.as_list())
    return right - left, top - bottom


def _name(place: PlacedPage) -> str:
    return f"/P{place.page}"
