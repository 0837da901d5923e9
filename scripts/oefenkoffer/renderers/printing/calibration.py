"""Draw the sheet on which a trainer reads what a printer does wrong."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from oefenkoffer.design.geometry import A4
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.printing.saving import with_print_preferences
from oefenkoffer.renderers.printing.sheet_sides import Flip
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.offset import ACCURATE, Point, PrinterOffsets

REACH = 10
"""How far the rulers go to both sides of the middle, in mm."""

LINE = 200.0
"""How long the line is that a trainer measures, in mm."""


@dataclass(frozen=True)
class Tick:
    """A mark of a ruler.

    Attributes:
        at: how far it is drawn to the right of, or below, the middle of the sheet, in mm.
        reads: what the printer is off when the crease of the folded sheet runs through this mark.
        length: in mm.
        number: whether the number stands beside it.
    """

    at: float
    reads: float
    length: float
    number: bool


def ticks() -> Iterator[Tick]:
    """The marks of a ruler, half a mm apart.

    The crease of a sheet folded edge on edge runs through the true middle of the paper. A printer
    that prints 1 mm too far to the right puts there what was drawn 1 mm to the left: that mark
    reads 1.
    """
    for half in range(-2 * REACH, 2 * REACH + 1):
        length = 5 if half % 10 == 0 else 3.5 if half % 2 == 0 else 2
        yield Tick(half / 2, -half / 2 + 0.0, length, number=half % 10 == 0)


def calibration_sheet(
    words: Labels, offsets: PrinterOffsets = ACCURATE, *, lying: bool = False
) -> bytes:
    """Two sides of A4 with rulers; drawn against offsets, these should read nothing any more.

    Why a lying one too: a driver turns lying pages before it prints them, each in its own way, so
    that what is too far to the right on an upright page is too high or too low on a lying one.
    """
    sheet: Point = (A4[1], A4[0]) if lying else A4
    leaf: Flip = "short" if lying else "long"
    front, back = offsets.of_front(sheet), offsets.of_back(sheet, leaf)
    labels = words.section("printer")
    data = {
        "sheet": sheet,
        "language": words.language,
        "labels": {**labels, "remember": labels["remember_lying"]} if lying else labels,
        "ticks": [asdict(tick) for tick in ticks()],
        "line": LINE,
        "sides": [
            _side("front", front.drawing(sheet), ("--dx", "--dy"), words),
            _side("back", back.drawing(sheet), ("--back-dx", "--back-dy"), words),
        ],
    }
    document = pdf(Template("oefenkoffer.renderers.printing", "calibration.typ"), data)
    return with_print_preferences(document, leaf)


def _side(
    name: str, drawing: tuple[float, float, float], options: tuple[str, str], words: Labels
) -> dict[str, object]:
    across, down = options
    return {
        "title": words.text(f"printer.{name}"),
        "read_dx": words.text("printer.read_dx", option=across),
        "read_dy": words.text("printer.read_dy", option=down),
        "drawing": drawing,
    }
