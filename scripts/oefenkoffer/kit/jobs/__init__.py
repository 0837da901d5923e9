"""A wish and a workshop in, the PDFs of one print job and how to print them out."""

from oefenkoffer.kit.jobs.cards import cards_of
from oefenkoffer.kit.jobs.history import (
    Printed,
    PrintHistory,
    changed,
    confirmed,
    outdated,
    read,
    written,
)
from oefenkoffer.kit.jobs.request import CARDS, PrintRequest
from oefenkoffer.kit.jobs.result import PrintResult
from oefenkoffer.kit.jobs.run import paper_of, run_job

__all__ = [
    "CARDS",
    "PrintHistory",
    "PrintRequest",
    "PrintResult",
    "Printed",
    "cards_of",
    "changed",
    "confirmed",
    "outdated",
    "paper_of",
    "read",
    "run_job",
    "written",
]
