"""Turn a template and its data into the bytes of a PDF."""

from oefenkoffer.typesetting.qr import qr_svg
from oefenkoffer.typesetting.query import query, query_items
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.typesetting.typst import (
    HIGHEST,
    Overflow,
    OverfullError,
    Template,
    TextDoesNotFitError,
    evict_cache,
    pdf,
)

__all__ = [
    "HIGHEST",
    "Overflow",
    "OverfullError",
    "Template",
    "TextDoesNotFitError",
    "Typeface",
    "evict_cache",
    "pdf",
    "qr_svg",
    "query",
    "query_items",
]
