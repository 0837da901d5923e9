"""A wish and a workshop in, the PDFs of one print job and how to print them out."""

from oefenkoffer.kit.jobs.made import Made, cards_of, make
from oefenkoffer.kit.jobs.memory import (
    Memory,
    Printed,
    changed,
    confirmed,
    outdated,
    read,
    written,
)
from oefenkoffer.kit.jobs.wish import Wish

__all__ = [
    "Made",
    "Memory",
    "Printed",
    "Wish",
    "cards_of",
    "changed",
    "confirmed",
    "make",
    "outdated",
    "read",
    "written",
]
