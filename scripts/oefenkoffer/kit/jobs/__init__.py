"""The PDFs of one print job, and how to print them."""

from oefenkoffer.kit.jobs.history import (
    Printed,
    PrintHistory,
    changed,
    confirmed,
    outdated,
    read,
    written,
)
from oefenkoffer.kit.jobs.result import PrintResult
from oefenkoffer.kit.jobs.run import cards_of, paper_of, run_job

__all__ = [
    "PrintHistory",
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
