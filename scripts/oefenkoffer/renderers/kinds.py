"""What a file of the kit is, for pages and reports that list it."""

from typing import Literal

Kind = Literal[
    "cards",
    "cards_duplex",
    "form",
    "handout",
    "cheat_sheet",
    "guide",
    "slides",
    "slides_with_notes",
    "slides_to_write_on",
    "sheet",
    "booklet",
    "pocket",
    "set",
    "other",
]
