"""What the papers of a day are made of, and how often each page is printed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.day import DayView
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.printing import Flip
from oefenkoffer.typesetting.offset import ACCURATE, PrinterOffsets

Stock = Literal["plain", "sturdy", "wall", "labels"]
"""What a paper is printed on: 80 grams, 160 to 200 grams, A3, or labels."""
Handling = Literal["", "cut", "fold"]


@dataclass(frozen=True)
class DayMaterial:
    """Everything that papers of a day are made of.

    Attributes:
        date: as somebody typed it; empty where nobody did.
        labels: the article number of ready-cut sheets for name tags.
        large_paper: whether the printer takes A3; else two sheets of A4 are joined.
        offsets: how far the printer is off.
    """

    workshop: Workshop
    branding: Branding
    day: DayView
    date: str = ""
    labels: str | None = None
    large_paper: bool = False
    offsets: PrinterOffsets = ACCURATE


@dataclass(frozen=True)
class Copies:
    """A document, so many times."""

    pdf: bytes
    times: int = 1


@dataclass(frozen=True)
class DayPaper:
    """A row of the table of papers.

    Attributes:
        name: of its title among the labels of days, or of print jobs.
        copies: makes it; without any there is no such paper on this day.
        then: what somebody does when it is printed.
        flip: over which edge the printer turns it, if it has a back.
        of_jobs: whether a print job makes it too, which its title is from.
    """

    name: str
    copies: Callable[[DayMaterial], Iterable[Copies]]
    stock: Stock = "plain"
    then: Handling = ""
    flip: Flip = "none"
    of_jobs: bool = False

    @property
    def title(self) -> str:
        """Its title, by its key in the catalogue."""
        return f"{'print' if self.of_jobs else 'day'}.{self.name}"
