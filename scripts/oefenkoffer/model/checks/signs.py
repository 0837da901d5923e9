"""Every sign of every text can be printed: the paper's font has it, upright and in italics.

Good: "Ja, dat kan ✓".
Bad: "Ja, dat kan 😀", a box on paper.
"""

from collections.abc import Iterator
from unicodedata import category

from oefenkoffer.markup import Markup
from oefenkoffer.model.base import Strict
from oefenkoffer.model.draft import Filled
from oefenkoffer.model.files import Files
from oefenkoffer.problems import Code, Position, Problem

SPACES = {"Zs", "Zl", "Zp", "Cf"}
"""Spaces and invisible signs, which need no picture in a font, as far as Latin text has them."""

INSTEAD = {
    "✔": "✓",
    "✅": "✓",
    "✗": "×",
    "✘": "×",
    "❌": "×",
    "●": "•",
    "▪": "•",
    "➔": "→",
    "➜": "→",
    "➡": "→",
    "⇒": "→",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{LATIN SMALL LIGATURE IJ}": "ij",
    "\N{LATIN CAPITAL LIGATURE IJ}": "IJ",
}


def check(filled: Filled[Strict], _: Files) -> Iterator[Problem]:
    """Each sign that the font does not have, once for every text."""
    from oefenkoffer.typesetting.fonts import signs

    known = signs()
    for location, text in filled.texts:
        words = text.plain if isinstance(text, Markup) else text
        for sign in dict.fromkeys(words):
            if sign not in known and not _invisible(sign):
                yield _problem(sign, filled.origin.find(location, sign))


def _invisible(sign: str) -> bool:
    selector = "\N{VARIATION SELECTOR-1}" <= sign <= "\N{VARIATION SELECTOR-16}"
    space = "\N{EN QUAD}" <= sign <= "\N{NOMINAL DIGIT SHAPES}" and category(sign) in SPACES
    return selector or space or sign in "\t\n"


def _problem(sign: str, position: Position) -> Problem:
    facts = {"code": f"U+{ord(sign):04X}", "instead": INSTEAD.get(sign, "")}
    if sign.isprintable():
        facts["sign"] = sign
    return Problem(Code.SIGN_NOT_IN_FONT, position, facts)
