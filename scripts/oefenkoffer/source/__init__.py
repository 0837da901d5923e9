"""Read strict YAML: bytes of a file become plain values with the position of each value.

Every scalar stays the text that was typed. Whatever YAML would change, guess or drop is a problem.
"""

from oefenkoffer.source.composer import DEEPEST
from oefenkoffer.source.document import Document, Value
from oefenkoffer.source.document_reader import Documents, parse
from oefenkoffer.source.text_file import LARGEST
from oefenkoffer.source.yaml_line import shortened

__all__ = ["DEEPEST", "LARGEST", "Document", "Documents", "Value", "parse", "shortened"]
