"""Plain values in; a checked, frozen workshop out, or every problem of every file."""

from oefenkoffer.model.case import Case, Counterpart, Observer, Practitioner
from oefenkoffer.model.files import Files
from oefenkoffer.model.method import Method
from oefenkoffer.model.reading import read
from oefenkoffer.model.settings import Settings
from oefenkoffer.model.workshop import Workshop

__all__ = [
    "Case",
    "Counterpart",
    "Files",
    "Method",
    "Observer",
    "Practitioner",
    "Settings",
    "Workshop",
    "read",
]
