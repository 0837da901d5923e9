"""How wide words and the columns of a table are, about: upper bounds that need no font.

Why not the font itself: reading it takes longer than to typeset a deck.
"""

from collections.abc import Iterable, Sequence

from oefenkoffer.markup import Markup

NARROW, USUAL, CAPITAL, BROAD = 0.38, 0.58, 0.69, 0.88
"""In sizes of type, of bold letters."""

OTHERS = dict.fromkeys("fijlrt.,:;!?'’()-", NARROW) | dict.fromkeys("mwMW%@…—", BROAD)


def widest_word(texts: Iterable[str]) -> float:
    """The width of the widest word, in sizes of type; 1 where there are no words."""
    words = {word for text in texts for word in text.split()}
    return round(max((sum(map(_width, word)) for word in words), default=1), 2)


def _width(letter: str) -> float:
    return OTHERS.get(letter, CAPITAL if letter.isupper() else USUAL)


def column_widths(rows: Sequence[Sequence[Markup]]) -> tuple[float, ...]:
    """Shares of the whole: by the longest texts, and none under half an equal share."""
    lengths = [max(len(cell.plain) for cell in column) for column in zip(*rows, strict=True)]
    weights = [max(length, sum(lengths) / len(lengths) / 2, 1) for length in lengths]
    return tuple(weight / sum(weights) for weight in weights)
