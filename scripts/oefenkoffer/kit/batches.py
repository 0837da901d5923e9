"""Part a large kit into files of a size that a computer and a stapler can take."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

CASES_IN_FILE = 20
"""Cases in one file of cards, forms, handouts or a binder.

Why: Typst holds a document in memory as a whole, some 20 MB for the cards of one case.
"""

CASES_IN_DECK = 25
"""Cases in the only deck of a kit: some 250 slides."""
CASES_IN_PART = 12
"""Cases in each of several decks. Why fewer: 250 slides take Typst 250 MB, beside a large kit."""


def batches(items: Sequence[T], size: int = CASES_IN_FILE) -> Iterator[tuple[str, tuple[T, ...]]]:
    """The items of each file, and what tells its name from the others: nothing, or `-1`, `-2`."""
    is_parted = len(items) > size
    for number, start in enumerate(range(0, len(items), size), start=1):
        yield f"-{number}" if is_parted else "", tuple(items[start : start + size])


def deck_batches(cases: Sequence[T]) -> Iterator[tuple[str, tuple[T, ...]]]:
    """The cases of each deck, and what tells its name from the others."""
    return batches(cases, CASES_IN_DECK if len(cases) <= CASES_IN_DECK else CASES_IN_PART)
