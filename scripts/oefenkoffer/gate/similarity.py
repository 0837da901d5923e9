"""Find texts that say nearly what a secret says: in another order, with other small words."""

from collections import Counter
from collections.abc import Iterator, Sequence
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


def similar_line(words: Sequence[Word], wanted: Counter[bytes], fewest: int = FEWEST) -> int | None:
    """The line of a text, given as its distinctive words, that says nearly what a secret says.

    `wanted` is the tally of the secret.
    """
    needed = max(fewest, ceil(SHARE * wanted.total()))
    if (wanted & Counter(word for word, _ in words)).total() < needed:
        return None
    width = int(SPREAD * wanted.total())
    for first in (at for at, (word, _) in enumerate(words) if word in wanted):
        near = Counter(word for word, _ in words[first : first + width])
        if (wanted & near).total() >= needed:
            return words[first][1]
    return None
