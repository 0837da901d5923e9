"""The PDFs of one print job, and how to print them."""

from oefenkoffer.kit.jobs.cards_on_table import (
    confirmed,
    footers,
    is_old,
    thrown_away,
    to_reprint,
)
from oefenkoffer.kit.jobs.history import (
    Printed,
    PrintedJob,
    PrintHistory,
    history_text,
    parse_history,
)
from oefenkoffer.kit.jobs.reprint import Reprint, cards_now, reprints
from oefenkoffer.kit.jobs.result import PrintResult
from oefenkoffer.kit.jobs.run import paper_of, printed_job, run_job

__all__ = [
    "PrintHistory",
    "PrintResult",
    "Printed",
    "PrintedJob",
    "Reprint",
    "cards_now",
    "confirmed",
    "footers",
    "history_text",
    "is_old",
    "paper_of",
    "parse_history",
    "printed_job",
    "reprints",
    "run_job",
    "thrown_away",
    "to_reprint",
]
