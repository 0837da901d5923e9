"""The PDFs of one print job, and how to print them."""

from oefenkoffer.kit.jobs.history import (
    Printed,
    PrintHistory,
    changed,
    confirmed,
    history_text,
    outdated,
    parse_history,
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
    "history_text",
    "outdated",
    "paper_of",
    "parse_history",
    "run_job",
]
