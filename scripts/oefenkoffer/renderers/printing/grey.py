"""Turn the colours of a PDF into greys: an office printer counts each page with a colour on it."""

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf

from oefenkoffer.design.colours import WEIGHTS
from oefenkoffer.renderers.printing.saving import saved

INK = 0.15
"""What is darker is black: of other greys a printer makes dots, and letters of dots are pale."""
SET: dict[str, str] = {
    **dict.fromkeys(("g", "rg", "k", "sc", "scn"), "g"),
    **dict.fromkeys(("G", "RG", "K", "SC", "SCN"), "G"),
}
"""Which operator sets a grey where another set a colour."""
CHOOSE = {"cs": "g", "CS": "G"}
"""Which one says black where another chose a space of colours, which begins with black."""
PATTERN = "/Pattern"


def in_grey(pdf: bytes) -> bytes:
    """The document with nothing but greys in it: no profile, no space of three or four colours."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            page.Contents = document.make_stream(_greyed(page))
            _drop_spaces(page.obj)
        for item in document.objects:
            if not isinstance(item, pikepdf.Stream):
                continue
            if item.get("/Subtype") == "/Form" or item.get("/PatternType") == 1:
                item.write(_greyed(item))
                _drop_spaces(item)
            elif item.get("/Subtype") == "/Image" and item.get("/ColorSpace") != "/DeviceGray":
                _grey_picture(item)
        return saved(document)


def _greyed(content: pikepdf.Page | pikepdf.Stream) -> bytes:
    return pikepdf.unparse_content_stream(list(_instructions(content)))


def _instructions(
    content: pikepdf.Page | pikepdf.Stream,
) -> Iterator[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage]:
    for instruction in pikepdf.parse_content_stream(content):
        operator, operands = str(instruction.operator), instruction.operands
        names = [operand for operand in operands if isinstance(operand, pikepdf.Name)]
        if operator in SET and not names:
            yield _grey(SET[operator], _lightness([float(number) for number in operands]))
        elif operator in CHOOSE and names != [PATTERN]:
            yield _grey(CHOOSE[operator], 0)
        else:
            yield instruction


def _grey(operator: str, lightness: float) -> pikepdf.ContentStreamInstruction:
    return pikepdf.ContentStreamInstruction([round(lightness, 3)], pikepdf.Operator(operator))


def _lightness(colour: Sequence[float]) -> float:
    """How light a grey, a mix of three lights or a mix of four inks is, from 0 to 1."""
    if len(colour) == len(WEIGHTS) + 1:
        *inks, black = colour
        colour = [(1 - ink) * (1 - black) for ink in inks]
    if len(colour) == 1:
        light = colour[0]
    else:
        light = sum(weight * part for weight, part in zip(WEIGHTS, colour, strict=True))
    return 0 if light < INK else light


def _drop_spaces(owner: pikepdf.Object) -> None:
    """Take away what nothing refers to any more."""
    resources = owner.get("/Resources")
    if resources is not None and "/ColorSpace" in resources:
        del resources.ColorSpace
    if "/Group" in owner and "/CS" in owner.Group:
        owner.Group.CS = pikepdf.Name.DeviceGray


def _grey_picture(item: pikepdf.Stream) -> None:
    """A picture in one channel; what of it is see-through stays so."""
    grey = pikepdf.PdfImage(item).as_pil_image().convert("L")
    item.write(grey.tobytes())
    item.ColorSpace, item.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    for key in ("/Decode", "/DecodeParms", "/Mask"):
        if key in item:
            del item[key]
