"""Find in a built site what must not go out with it: secrets in its bytes, links to nowhere.

It looks at the finished files and at nothing else, so that it also finds what a template, a
theme, a plugin or a hand put there.
"""

from oefenkoffer.gate.leaks import LONG, Disclosure, leaks
from oefenkoffer.gate.links import broken_links
from oefenkoffer.gate.passages import Passage, passages
from oefenkoffer.gate.site import Site, read_site
from oefenkoffer.gate.suspicions import suspicions, told_by_fields

__all__ = [
    "LONG",
    "Disclosure",
    "Passage",
    "Site",
    "broken_links",
    "leaks",
    "passages",
    "read_site",
    "suspicions",
    "told_by_fields",
]
