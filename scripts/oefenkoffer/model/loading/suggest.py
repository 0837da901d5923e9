"""The known word that was probably meant, and problems that name it."""

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from itertools import chain
from types import MappingProxyType
from unicodedata import normalize

from oefenkoffer.model.loading import dutch_aliases, english_aliases, neighbour_aliases
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.typed_values import NUMBERS

LONGEST_KEY = 40
NONE: Mapping[str, str] = MappingProxyType({})


ALIASES = (
    dutch_aliases.WORDS,
    english_aliases.WORDS,
    *(neighbour_aliases.GERMAN, neighbour_aliases.FRENCH, neighbour_aliases.SPANISH),
)
"""Other words for those of the files, by the language that their authors work in."""


def suggestion(typed: str, known: Collection[str], own: Mapping[str, str] = NONE) -> str:
    """The known word that was meant: by another word for it, or because it looks like it.

    Args:
        typed: what somebody typed; spaces, capitals and hyphens make no difference.
        known: the words that could stand there.
        own: the workshop's own words for some of these, such as patient: counterpart.
    """
    word = re.sub(r"[\s-]+", "_", typed.strip().lower())
    aliases = (table.get(word, ()) for table in ALIASES)
    meant = (own.get(typed.strip().lower(), ""), NUMBERS.get(word, ""), *chain(*aliases))
    if match := next((name for name in meant if name in known), ""):
        return match
    by_small_letters = {name.lower(): name for name in known}
    close = get_close_matches(word, by_small_letters, n=1, cutoff=0.6)
    return by_small_letters[close[0]] if close else ""


def as_key(typed: str) -> str:
    """A key that says what somebody typed, such as de_medewerker; empty when there is none."""
    letters = normalize("NFKD", typed.lower()).encode("ascii", "ignore").decode()
    key = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
    return key if key[:1].isalpha() and len(key) <= LONGEST_KEY else ""


def unknown(code: Code, position: Position, typed: str, known: Collection[str]) -> Problem:
    """A name that stands nowhere else: with the one that was meant, or all there are."""
    facts = {"suggestion": suggestion(typed, known), "choices": ", ".join(known)}
    return Problem(code, position, facts)
