"""Lay pages on sheets for the printer: which page lies where, and the PDF of it.

Sheets are for paper only: what a page says to a screen reader is lost when pages share a sheet.
What is bound, page after page, keeps it.
"""

from oefenkoffer.renderers.printing.binding import bind
from oefenkoffer.renderers.printing.collate import collate, passthrough
from oefenkoffer.renderers.printing.cover_sheet import cover_sheet
from oefenkoffer.renderers.printing.folding import booklet, pocket, signatures
from oefenkoffer.renderers.printing.grey import in_grey
from oefenkoffer.renderers.printing.merge import Chapter, merge_tagged
from oefenkoffer.renderers.printing.saving import with_print_preferences
from oefenkoffer.renderers.printing.sheet_sides import Flip, PlacedPage, SheetSide
from oefenkoffer.renderers.printing.sheets import impose

__all__ = [
    "Chapter",
    "Flip",
    "PlacedPage",
    "SheetSide",
    "bind",
    "booklet",
    "collate",
    "cover_sheet",
    "impose",
    "in_grey",
    "merge_tagged",
    "passthrough",
    "pocket",
    "signatures",
    "with_print_preferences",
]
