"""What a print job is once it is made, whatever it prints."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oefenkoffer.kit.jobs.history import Printed
from oefenkoffer.kit.jobs.print_dialog import Lines
from oefenkoffer.kit.output import Output


@dataclass(frozen=True)
class PrintResult:
    """One print job.

    Attributes:
        outputs: one PDF, or fronts and backs; the path is only a name.
        sheets: how many sheets of paper go into the printer.
        advice: what to choose in the printer's dialogue, in the words of `labels`.
        printed: what is on each card, by its id; nothing for other papers.
    """

    outputs: tuple[Output, ...]
    sheets: int
    advice: Lines
    printed: Mapping[str, Printed] = field(default_factory=dict)
