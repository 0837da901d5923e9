"""Fill a checked, frozen workshop from the files of a project, or tell every problem of them."""

from oefenkoffer.model.definitions.case import Case, Role, TypedPart
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.reading import read
from oefenkoffer.model.workshop import Workshop

__all__ = [
    "Case",
    "Files",
    "Format",
    "Method",
    "Role",
    "Settings",
    "TypedPart",
    "Workshop",
    "read",
]
