"""The spaces at which no line of any output breaks: French has them before and within its signs."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
BESIDE_SIGNS = r" (?=[?!:;»]+(?:[\s.,…)”]|$))|(?<=«) (?=\S|$)"
"""The space before a sign that ends a sentence or a quotation, and the one that begins it."""

_BESIDE_SIGNS = re.compile(BESIDE_SIGNS)


def kept_with_signs(text: str) -> str:
    """A text as somebody types it, in which each such sign stays on the line of its word."""
    return _BESIDE_SIGNS.sub(NO_BREAK, text)
