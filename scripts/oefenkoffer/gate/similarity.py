"""Find texts that say nearly what a secret says: in another order, with other small words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import ceil

from oefenkoffer.gate.normalize import normalized_words

SHARE = 0.6
"""How much of what is distinctive in a secret has to be near each other."""

FEWEST = 4
"""How many distinctive words a secret must have in common with a text; fewer are chance."""

SHORTEST = 4
"""How long a distinctive word must be: `je`, `haar` and `de` are in any text."""

SPREAD = 1.5
"""Within how many words of a text, for each word of the secret, the shared ones must stand."""

Word = tuple[bytes, int]
"""A word as it is compared, and the line that it stands on."""


def distinctive_words(text: str, line: int = 0) -> Iterator[Word]:
    """The words of a text that say what it is about."""
    return ((word, line) for word in normalized_words(text) if len(word) >= SHORTEST)


def tally(secret: str) -> Counter[bytes]:
    """How often a secret has each of its distinctive words."""
    return Counter(word for word, _ in distinctive_words(secret))


class Wording:
    """A text as its distinctive words, in which secrets are looked for.

    Attributes:
        words: in their order.
        tally: how often it has each.
    """

    def __init__(self, words: Iterable[Word]) -> None:
        self.words = tuple(words)
        self.tally = Counter(word for word, _ in self.words)


def similar_line(text: Wording, wanted: Counter[bytes], fewest: int = FEWEST) -> int | None:
    """The line of a text that says nearly what a secret says; `wanted` is the tally of that."""
    needed = max(fewest, ceil(SHARE * wanted.total()))
    if (wanted & text.tally).total() < needed:
        return None
    words = text.words
    width = int(SPREAD * wanted.total())
    for first in (at for at, (word, _) in enumerate(words) if word in wanted):
        near = Counter(word for word, _ in words[first : first + width])
        if (wanted & near).total() >= needed:
            return words[first][1]
    return None
