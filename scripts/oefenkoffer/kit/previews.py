"""Role cards in, a picture of each out: the paper as the trainer sees it beside the text."""

from collections.abc import Iterator
from io import BytesIO

from oefenkoffer.audience.house import House
from oefenkoffer.audience.role_holder import role_cards
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.overflows import as_problems
from oefenkoffer.model import Workshop
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.site.addresses import preview_address

LIMIT = 40
"""With more cases than this no pictures are made: they would take longer than all of the site."""

SCALE = 1.6
"""Pixels for each point: a card of A5 becomes some 630 pixels wide, readable on a screen."""

EDGE = 20.0
"""How far, in points, the white of a card reaches around its text."""


def previews(workshop: Workshop, look: House) -> Iterator[Output]:
    """A picture of each card, in the order of the cards of its case."""
    if len(workshop.cases) > LIMIT:
        return
    for case in workshop.cases:
        for number, card in enumerate(role_cards(case, workshop), start=1):
            with as_problems(workshop):
                sheet = cards.pdf((card,), look)
            yield Output(preview_address(case.id, number), picture(sheet), case=case.id)


def picture(pdf: bytes) -> bytes:
    """What is printed on the first page of a PDF around its text, as a PNG of few colours."""
    import pypdfium2
    from PIL import Image

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        height = page.get_height()
        text = page.get_textpage()
        found = [text.get_charbox(index) for index in range(text.count_chars())]
        boxes = [box for box in found if box[2] > box[0]]  # a space has no width
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
        drawn = page.render(scale=SCALE).to_pil()
    finally:
        document.close()
    corners = (left - EDGE, height - top - EDGE, right + EDGE, height - bottom + EDGE)
    box = tuple(round(corner * SCALE) for corner in corners)
    few = drawn.crop((box[0], box[1], box[2], box[3])).quantize(16, Image.Quantize.MEDIANCUT)
    result = BytesIO()
    few.save(result, "PNG", optimize=True)
    return result.getvalue()
