"""A template and its data in, the bytes of a PDF out."""

from oefenkoffer.typesetting.codes import qr_svg
from oefenkoffer.typesetting.finding import found
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.typesetting.typst import Overflow, Template, TextDoesNotFitError, forget, pdf

__all__ = [
    "Overflow",
    "Template",
    "TextDoesNotFitError",
    "Typeface",
    "forget",
    "found",
    "pdf",
    "qr_svg",
]
