"""What a print job is once it is made, whatever it prints."""

from dataclasses import dataclass

from oefenkoffer.kit.jobs.history import PrintedJob
from oefenkoffer.kit.jobs.print_dialog import Lines
from oefenkoffer.kit.output import Output


@dataclass(frozen=True)
class PrintResult:
    """One print job.

    Attributes:
        outputs: one PDF, or fronts and backs; the path is only a name.
        sheets: how many sheets of paper go into the printer.
        advice: what to choose in the printer's dialogue, in the words of `labels`.
        printed: the job as the history keeps it; None for other papers than cards.
    """

    outputs: tuple[Output, ...]
    sheets: int
    advice: Lines
    printed: PrintedJob | None = None
