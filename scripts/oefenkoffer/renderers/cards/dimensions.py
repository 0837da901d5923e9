"""Look up papers and card formats by name: their measures in mm."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from oefenkoffer.print_request import Orientation


@dataclass(frozen=True)
class Dimensions:
    """Width and height in mm."""

    width: float
    height: float

    @property
    def turned(self) -> "Dimensions":
        """The same, lying on its side."""
        return Dimensions(self.height, self.width)


PAPERS: Mapping[str, Dimensions] = {
    "A4": Dimensions(210, 297),
    "A3": Dimensions(297, 420),
    "Letter": Dimensions(215.9, 279.4),
}
"""Papers by name, upright."""

CARDS: Mapping[str, Dimensions] = {
    "A4": Dimensions(194, 280),
    "A5": Dimensions(140, 194),
    "A6": Dimensions(97, 140),
    "A7": Dimensions(70, 97),
    "credit-card": Dimensions(54, 85.6),
}
"""Cards by name, upright; those of the A series a little under their name's size.

Full-size A5 and A6 cards fill A4 to the edge: no printer reaches that, and no mark would fit. A
trimmed A5 of 140 x 194 mm leaves 8 mm or more around: 5 mm white, 2.5 mm of mark, 0.5 mm clear.
Each next one is half of that, so that all come out of the same few cuts.
"""

CREDIT_CARD = "credit-card"
SMALLEST, LARGEST = 25.0, 400.0
"""What an own size may measure: below, nothing can be read; above, no paper holds it."""

_OWN = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*[x×*]\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:mm)?")


def card_format(size: str, orientation: Orientation | None = None) -> Dimensions | None:
    """The measures of a card named by format or as `90x55`; None for what is neither.

    An own size stands as it was typed unless an orientation is asked for; a credit card lies, as
    people hold one, for on a narrower card every line breaks.
    """
    named = next((name for name in CARDS if name.lower() == size.strip().lower()), None)
    if named == CREDIT_CARD and orientation is None:
        return CARDS[named].turned
    if named:
        return CARDS[named].turned if orientation == "landscape" else CARDS[named]
    own = _own(size)
    if own is None or orientation is None:
        return own
    is_wide = own.width > own.height
    return own if is_wide == (orientation == "landscape") else own.turned


def _own(size: str) -> Dimensions | None:
    match = _OWN.fullmatch(size.strip().lower())
    if not match:
        return None
    width, height = (float(length.replace(",", ".")) for length in match.groups())
    is_sane = min(width, height) >= SMALLEST and max(width, height) <= LARGEST
    return Dimensions(width, height) if is_sane else None
