"""Pages in, sheets for the printer out: which page lies where, and the PDF of it.

Sheets are for paper only: what a page says to a screen reader is lost when pages share a sheet.
What is bound, page after page, keeps it.
"""

from oefenkoffer.renderers.printing.booklet import booklet
from oefenkoffer.renderers.printing.bound import Chapter, bound
from oefenkoffer.renderers.printing.places import Place, Side
from oefenkoffer.renderers.printing.pocket import pocket
from oefenkoffer.renderers.printing.sheets import Flip, imposed

__all__ = ["Chapter", "Flip", "Place", "Side", "booklet", "bound", "imposed", "pocket"]
