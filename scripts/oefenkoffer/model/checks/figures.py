"""No amounts, percentages or telephone numbers in what participants and players read.

They change every year and differ by organisation; a line to fill in stays true. Notes for the
trainer may hold them. A format of another house can do without this rule.

Good: "De huur gaat omhoog. Het bedrag staat in de brief."
Bad: "De huur gaat met 4,5% omhoog", "bel 010-1234567".
"""

import re
from collections.abc import Iterator

from oefenkoffer.markup import plain_text
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

FIGURE = re.compile(
    r"""
    (?:\d+(?:[.,]\d+)*|\d{1,3}(?:[ ]\d{3})+)\s?(?:%|€|procent\b|euro\b|percent\b)  # 4,5%, 90 000 €
    | [€$£]\s?(?:\d{1,3}(?:[ ]\d{3})+|\d+(?:[.,]\d+)*)  # € 600, $ 2 million
    | (?<![\w/-])(?!\d{1,2}-\d{1,2}-\d{2})              # no date such as 01-02-2026
      \(?(?:\+\d{2}[ ]?|0)(?:[ ()-]{0,2}\d){6,11}\b        # 010-1234567, +31 6 12345678, 0900-1234
    """,
    re.VERBOSE | re.IGNORECASE,
)


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each figure, in every text but the trainer's own."""
    for location, text in case.texts:
        if location[0] == "trainer":
            continue
        words = plain_text(text)
        for figure in dict.fromkeys(FIGURE.findall(words)):
            position = case.source_map.find(location, figure.replace("\N{NO-BREAK SPACE}", " "))
            yield Problem(Code.FIGURE_ON_CARD, position)
