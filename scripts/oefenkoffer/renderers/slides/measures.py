"""How wide words and the columns of a table are.

Of our own letters these are upper bounds: reading the font takes longer than to typeset a deck.
Those of a house may be of any width, and are read.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from oefenkoffer.markup import Markup
from oefenkoffer.typesetting.fonts import advances
from oefenkoffer.typesetting.typeface import Typeface

NARROW, USUAL, CAPITAL, BROAD = 0.38, 0.58, 0.69, 0.88
"""In sizes of type, of bold letters."""

SYLLABLE, PIECE_OF_CODE = 9, 16
"""The longest that stays together when a line is broken, in letters; see `words.typ`."""

UNHYPHENATED = re.compile(r"[\d_]|[^\W\d_aeiouyáéíóúàèëêïöü]{10}|[aeiouy]{6}|\W\w", re.IGNORECASE)
"""What makes a word a code, which `words.typ` breaks without a hyphen."""

MOST_WORDS = 8192
"""How many words have their width remembered."""

OTHERS = dict.fromkeys("fijlrt.,:;!?'’()-", NARROW) | dict.fromkeys("mwMW%@…—", BROAD)


def widest_word(texts: Iterable[str], typeface: Typeface | None) -> float:
    """The width of the widest word in bold, in sizes of type; 1 where there are no words."""
    return _widest(_wide, texts, typeface)


def widest_piece(texts: Iterable[str], typeface: Typeface | None) -> float:
    """The same, where long words are broken: a word by its syllables, a code in pieces."""
    return _widest(_wide_piece, texts, typeface)


def _widest(
    wide: Callable[[str, Typeface | None], float], texts: Iterable[str], typeface: Typeface | None
) -> float:
    words = {word for text in texts for word in text.split()}
    return round(max((wide(word, typeface) for word in words), default=1), 2)


@lru_cache(MOST_WORDS)
def _wide(word: str, typeface: Typeface | None) -> float:
    return sum(map(_in_letters_of(typeface) if typeface else _width, word))


@lru_cache(MOST_WORDS)
def _wide_piece(word: str, typeface: Typeface | None) -> float:
    most = PIECE_OF_CODE if UNHYPHENATED.search(word) else SYLLABLE
    pieces = (word[start : start + most] for start in range(0, len(word), most))
    return max(_wide(piece, typeface) for piece in pieces)


def _in_letters_of(typeface: Typeface) -> Callable[[str], float]:
    """How wide a letter of a house is; one that it lacks is set in ours."""
    own = advances("Bold", typeface)
    return lambda letter: own[letter] * typeface.scale if letter in own else _width(letter)


def _width(letter: str) -> float:
    return OTHERS.get(letter, CAPITAL if letter.isupper() else USUAL)


def column_widths(rows: Sequence[Sequence[Markup]]) -> tuple[float, ...]:
    """Shares of the whole: by the longest texts, and none under half an equal share."""
    lengths = [max(len(cell.plain) for cell in column) for column in zip(*rows, strict=True)]
    weights = [max(length, sum(lengths) / len(lengths) / 2, 1) for length in lengths]
    return tuple(weight / sum(weights) for weight in weights)
