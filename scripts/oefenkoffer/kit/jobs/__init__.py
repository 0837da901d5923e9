"""A wish and a workshop in, the PDFs of one print job and how to print them out."""

from oefenkoffer.kit.jobs.cards import cards_of
from oefenkoffer.kit.jobs.job import Made
from oefenkoffer.kit.jobs.making import make, paper_of
from oefenkoffer.kit.jobs.memory import (
    Memory,
    Printed,
    changed,
    confirmed,
    outdated,
    read,
    written,
)
from oefenkoffer.kit.jobs.wish import CARDS, Wish

__all__ = [
    "CARDS",
    "Made",
    "Memory",
    "Printed",
    "Wish",
    "cards_of",
    "changed",
    "confirmed",
    "make",
    "outdated",
    "paper_of",
    "read",
    "written",
]
