"""The known word that was probably meant, and problems that name it."""

from collections.abc import Collection
from difflib import get_close_matches

from oefenkoffer.model.loading.dutch_aliases import english
from oefenkoffer.problems import Code, Position, Problem


def suggestion(typed: str, known: Collection[str]) -> str:
    """The known word that comes nearest, in Dutch or in capitals too; empty when none does."""
    if dutch := english(typed, known):
        return dutch
    by_small_letters = {word.lower(): word for word in known}
    close = get_close_matches(typed.strip().lower(), by_small_letters, n=1, cutoff=0.6)
    return by_small_letters[close[0]] if close else ""


def unknown(code: Code, position: Position, typed: str, known: Collection[str]) -> Problem:
    """A name that stands nowhere else: with the one that was meant, or all there are."""
    facts = {"suggestion": suggestion(typed, known), "choices": ", ".join(known)}
    return Problem(code, position, facts)
