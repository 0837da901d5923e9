"""Part a large kit into files of a size that a computer and a stapler can take."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

CASES_IN_FILE = 20
"""Cases in one file of cards, forms, handouts or a binder.

Why: Typst holds a document in memory as a whole, some 20 MB for the cards of one case.
"""

CASES_IN_DECK = 25
"""Cases in one deck: some 250 slides, which Typst sets in far less than a gigabyte."""


def batches(items: Sequence[T], size: int = CASES_IN_FILE) -> Iterator[tuple[str, tuple[T, ...]]]:
    """The items of each file, and what tells its name from the others: nothing, or `-1`, `-2`."""
    is_parted = len(items) > size
    for number, start in enumerate(range(0, len(items), size), start=1):
        yield f"-{number}" if is_parted else "", tuple(items[start : start + size])
