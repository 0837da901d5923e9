"""Words in, about how wide the widest is out: an upper bound that needs no font to be read.

Why not the font itself: reading it takes longer than to typeset a deck.
"""

from collections.abc import Iterable

NARROW, USUAL, CAPITAL, BROAD = 0.38, 0.58, 0.69, 0.88
"""In sizes of type, of bold letters."""

OTHERS = dict.fromkeys("fijlrt.,:;!?'’()-", NARROW) | dict.fromkeys("mwMW%@…—", BROAD)


def widest(texts: Iterable[str]) -> float:
    """The width of the widest word, in sizes of type; 1 where there are no words."""
    words = {word for text in texts for word in text.split()}
    return round(max((sum(map(_width, word)) for word in words), default=1), 2)


def _width(letter: str) -> float:
    return OTHERS.get(letter, CAPITAL if letter.isupper() else USUAL)
