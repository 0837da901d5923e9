"""A built site in, what must not go out with it out: secrets in its bytes, links that lead nowhere.

It looks at the finished files and at nothing else, so that it also finds what a template, a
theme, a plugin or a hand put there.
"""

from oefenkoffer.gate.leaks import Openness, leaks
from oefenkoffer.gate.links import lost_links
from oefenkoffer.gate.site import Site, read_site

__all__ = ["Openness", "Site", "leaks", "lost_links", "read_site"]
