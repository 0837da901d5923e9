"""Every sign of every text can be printed: the paper's font has it, upright and in italics.

A house's own family must have the letters, digits and punctuation; for ticks, arrows and the like
ours stands behind it.

On a typed slide an emoji may stand beside a word: screens draw it, and paper goes without.

Good: "Ja, dat kan ✓".
Bad: "Ja, dat kan 😀", a box on paper; "Łódź" in a family without Ł.
"""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category

from markdown_it import MarkdownIt

from oefenkoffer.markup import plain_text
from oefenkoffer.model.assets.glyphs import is_text_character
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Location, Position, Problem
from oefenkoffer.typed_values import Strict
from oefenkoffer.typesetting import emoji
from oefenkoffer.typesetting.typeface import Typeface

SPACES = {"Zs", "Zl", "Zp", "Cf"}
"""Spaces and invisible signs, which need no picture in a font, as far as Latin text has them."""

USUAL = frozenset({*map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x132))), *"–—‘’“”„•…€→←✓"})
"""Signs that our font is known to have: it need not be opened for a text of these alone."""

INSTEAD = {
    **emoji.INSTEAD,
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{LATIN SMALL LIGATURE IJ}": "ij",
    "\N{LATIN CAPITAL LIGATURE IJ}": "IJ",
}

PARTS = re.compile(r"[|/,:]")
"""What parts the choices, cells and labels of a line on a slide."""


def check(parsed: Parsed[Strict], typeface: Typeface | None) -> Iterator[Problem]:
    """Each sign that the font does not have, once for every text."""
    for location, text in (*parsed.texts, *_labels(parsed.model)):
        words = plain_text(text)
        for sign, facts in missing_signs(words, typeface):
            position = parsed.source_map.find(location, sign)
            yield Problem(Code.SIGN_NOT_IN_FONT, position, facts)


def check_slides(path: str, text: str, typeface: Typeface | None) -> Iterator[Problem]:
    """The same for a file of typed slides, once for every line.

    An emoji beside a word may stand there: screens draw it, and paper goes without.
    """
    for position, sign, facts in _in_lines(path, text, typeface):
        alone = (part for part in PARTS.split(position.text) if not any(map(str.isalnum, part)))
        if not emoji.is_emoji(sign):
            yield Problem(Code.SIGN_NOT_IN_FONT, position, facts)
        elif sign not in INSTEAD and any(sign in part for part in alone):
            yield Problem(Code.SIGN_NOT_IN_FONT, position, {**facts, "emoji": sign})


def not_on_paper(path: str, text: str, typeface: Typeface | None) -> Iterator[Problem]:
    """Each emoji on typed slides that paper leaves out, once for every line."""
    for position, sign, facts in _in_lines(path, text, typeface):
        if emoji.is_emoji(sign) and sign not in INSTEAD:
            yield Problem(Code.EMOJI_NOT_ON_PAPER, position, facts)


def _in_lines(
    path: str, text: str, typeface: Typeface | None
) -> Iterator[tuple[Position, str, dict[str, str]]]:
    for number, line in enumerate(text.splitlines(), start=1):
        for sign, facts in missing_signs(_meant(line), typeface):
            column = line.find(sign if sign in line else "&") + 1
            yield Position(path, number, column, line), sign, facts


def _meant(line: str) -> str:
    """A line with the signs that its entities stand for, such as `&#x2713;`."""
    if "&" not in line:
        return line
    (inline,) = _entities().parseInline(line)
    return "".join(token.content for token in inline.children or ())


@cache
def _entities() -> MarkdownIt:
    return MarkdownIt("zero").enable(["entity", "escape"])


def _labels(model: Strict) -> Iterator[tuple[Location, str]]:
    """The labels in other words, where a model is that of the settings."""
    if isinstance(model, Settings):
        yield from ((("labels", name), text) for name, text in (model.labels or {}).items())


def missing_signs(words: str, typeface: Typeface | None) -> Iterator[tuple[str, dict[str, str]]]:
    """Each sign that cannot be printed, with the facts of the problem."""
    theirs = typeface.signs if typeface else USUAL
    if theirs.issuperset(words):
        return
    for sign in dict.fromkeys(words):
        if sign in theirs or _invisible(sign):
            continue
        if not _ours(sign):
            yield sign, _facts(sign)
        elif typeface and is_text_character(sign):
            yield sign, _facts(sign, typeface.family)


def _ours(sign: str) -> bool:
    """Whether our own font has it."""
    if sign in USUAL:
        return True
    from oefenkoffer.typesetting.fonts import signs

    return sign in signs()


def _invisible(sign: str) -> bool:
    selector = "\N{VARIATION SELECTOR-1}" <= sign <= "\N{VARIATION SELECTOR-16}"
    space = "\N{EN QUAD}" <= sign <= "\N{NOMINAL DIGIT SHAPES}" and category(sign) in SPACES
    return selector or space or sign in "\t\n"


def _facts(sign: str, family: str = "") -> dict[str, str]:
    facts = {"code": f"U+{ord(sign):04X}", "instead": INSTEAD.get(sign, ""), "family": family}
    return {**facts, "sign": sign} if sign.isprintable() else facts
