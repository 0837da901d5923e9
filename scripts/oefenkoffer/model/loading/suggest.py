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


def suggestion(
    typed: str, known: Collection[str], own: Mapping[str, str] = NONE, *, likeness: float = 0.6
) -> str:
    """The known word that was meant: by another word for it, or because it looks like it.

    Args:
        typed: what somebody typed; spaces, capitals and hyphens make no difference.
        known: the words that could stand there.
        own: the workshop's own words for some of these, such as patient: counterpart.
        likeness: how much it must look like one, from 0 to 1.
    """
    if match := synonym(typed, known, own):
        return match
    by_small_letters = {name.lower(): name for name in known}
    close = get_close_matches(_as_word(typed), by_small_letters, n=1, cutoff=likeness)
    return by_small_letters[close[0]] if close else ""


def synonym(typed: object, known: Collection[str], own: Mapping[str, str] = NONE) -> str:
    """The known word that another word stands for; empty where that is no other word for one."""
    if not isinstance(typed, str):
        return ""
    word = _as_word(typed)
    aliases = (table.get(word, ()) for table in ALIASES)
    meant = (own.get(typed.strip().lower(), ""), NUMBERS.get(word, ""), *chain(*aliases))
    return next((name for name in meant if name in known), "")


def _as_word(typed: str) -> str:
    """What somebody typed, without spaces, capitals and hyphens."""
    return re.sub(r"[\s-]+", "_", typed.strip().lower())


def as_key(typed: str) -> str:
    """A key that says what somebody typed, such as de_medewerker; empty when there is none."""
    letters = normalize("NFKD", typed.lower()).encode("ascii", "ignore").decode()
    key = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
    return key if key[:1].isalpha() and len(key) <= LONGEST_KEY else ""


def unknown(code: Code, position: Position, typed: str, known: Collection[str]) -> Problem:
    """A name that stands nowhere else: with the one that was meant, or all there are."""
    facts = {"suggestion": suggestion(typed, known), "choices": ", ".join(known)}
    return Problem(code, position, facts)
