"""Tell which signs are part of a text, and which of those a family of type lacks.

Letters, digits and punctuation of a house come from its own family alone: a word in two kinds of
type is a blot. Ticks, arrows and the like may come from our own family.
"""

from functools import cache
from unicodedata import category

from oefenkoffer.labels import catalogue
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.vocabulary import Language

TEXT_CATEGORIES = ("L", "M", "Nd", "P")
"""How the categories of letters, of what stands on them, of digits and of punctuation begin."""

ACCENTED = "áàâäçéèêëíìîïñóòôöúùûü"
"""What names of people and streets hold in the languages of our labels."""

TYPOGRAPHY = "“”‘’–…•·"
"""What we make of what people type, and what our papers set between and before texts."""


def is_text_character(sign: str) -> bool:
    """Whether a sign is part of a word or a number, or stands against one."""
    return category(sign).startswith(TEXT_CATEGORIES)


def missing_characters(typeface: Typeface, language: Language) -> tuple[str, ...]:
    """The letters, digits and punctuation that a kit needs and a family does not have."""
    return tuple(sorted(needed_characters(language) - typeface.signs))


@cache
def needed_characters(language: Language) -> frozenset[str]:
    """The letters, digits and punctuation that a kit in a language prints of its own accord."""
    labels = catalogue(language).sections.values()
    words = (text for section in labels for text in section.values())
    ascii_signs = map(chr, range(33, 127))
    every = {*ascii_signs, *ACCENTED, *ACCENTED.upper(), *TYPOGRAPHY, *"".join(words)}
    return frozenset(filter(is_text_character, every))
