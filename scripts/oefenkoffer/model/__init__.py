"""Fill a checked, frozen workshop from the files of a project, or tell every problem of them."""

from oefenkoffer.model.definitions.case import Case, Counterpart, Observer, Practitioner
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.reading import read
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
