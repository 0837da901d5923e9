"""Pages in, sheets for the printer out: which page lies where, and the PDF of it.

Sheets are for paper only: what a page says to a screen reader is lost when pages share a sheet.
What is bound, page after page, keeps it.
"""

from oefenkoffer.renderers.printing.booklet import booklet
from oefenkoffer.renderers.printing.bound import Chapter, bound
from oefenkoffer.renderers.printing.cover import cover_sheet
from oefenkoffer.renderers.printing.places import Flip, Place, Side
from oefenkoffer.renderers.printing.plain import plain
from oefenkoffer.renderers.printing.pocket import pocket
from oefenkoffer.renderers.printing.sheets import imposed
from oefenkoffer.renderers.printing.stacked import stacked
from oefenkoffer.renderers.printing.viewer import preferring

__all__ = [
    "Chapter",
    "Flip",
    "Place",
    "Side",
    "booklet",
    "bound",
    "cover_sheet",
    "imposed",
    "plain",
    "pocket",
    "preferring",
    "stacked",
]
