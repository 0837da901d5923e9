"""Draw a picture of each printed role card: the paper beside the text it came from."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.kit.batches import CASES_IN_FILE, batches
from oefenkoffer.kit.output import Output
from oefenkoffer.model import Workshop
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.imposition import CardPosition
from oefenkoffer.renderers.site.addresses import site_addresses

if TYPE_CHECKING:
    from PIL import Image

LIMIT = 40
"""With more cases than this no pictures are made: they would take longer than all of the site."""

SCALE = 1.6
"""Pixels for each point: a card of A5 becomes some 630 pixels wide, readable on a screen."""

COLOURS = 32
"""Enough for the colours of all roles with soft edges, in a third of the bytes."""

PIXELS = SCALE * POINTS_PER_MM
"""Pixels for each mm."""


def previews(workshop: Workshop, branding: Branding, papers: Iterable[Output]) -> Iterator[Output]:
    """A picture of each card, in the order of the cards of its case.

    Args:
        workshop: whose cards they are.
        branding: the format of the cards.
        papers: what was printed; the sheets among it hold each card once, in the usual order.
    """
    if len(workshop.cases) > LIMIT:
        return
    sheets = [paper.content for paper in papers if paper.kind == "cards"]
    places, addresses = cards.usual(branding).sheet.fronts, site_addresses(branding.labels)
    for (_, cases), sheet in zip(batches(workshop.cases), sheets, strict=False):
        shown = iter(_shown(sheet, places))
        for case in cases:
            for number, _ in enumerate(role_cards(case, workshop), start=1):
                yield Output(addresses.preview(case.id, number), next(shown), case=case.id)


@lru_cache(maxsize=ceil(LIMIT / CASES_IN_FILE))  # a live site shows its sheets again and again
def _shown(sheet: bytes, places: tuple[CardPosition, ...]) -> tuple[bytes, ...]:
    """A picture of each place of each page, row by row."""
    import pypdfium2

    document = pypdfium2.PdfDocument(sheet)
    try:
        drawn = (page.render(scale=SCALE).to_pil() for page in document)
        return tuple(_picture(page, position) for page in drawn for position in places)
    finally:
        document.close()


def _picture(drawn: "Image.Image", position: CardPosition) -> bytes:
    """What is printed at a place, as a PNG of few colours."""
    from PIL import Image

    left, top, width, height = (
        round(length * PIXELS)
        for length in (position.x, position.y, position.width, position.height)
    )
    # Why these: six times quicker than the best there is, for as many bytes.
    few = drawn.crop((left, top, left + width, top + height)).quantize(
        COLOURS, Image.Quantize.FASTOCTREE
    )
    result = BytesIO()
    few.save(result, "PNG")
    return result.getvalue()
