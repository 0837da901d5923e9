"""A hand-written page in, the same page out with parts of the method where its author asked."""

import re

from oefenkoffer.audience.house import House
from oefenkoffer.audience.method import MethodView
from oefenkoffer.renderers.site.templating import fill

MARKER = re.compile(r"^<!-- oefenkoffer: (?P<name>\w+) -->$", re.MULTILINE)
PARTS = ("rather_not", "refusals")
"""What a page may ask for, by its key in `method.yml`; each has a template of the same name."""


def inserted(markdown: str, method: MethodView, house: House) -> str:
    """The page with each marker, such as `<!-- oefenkoffer: refusals -->`, replaced by its part.

    A marker that names no part is a comment like any other.
    """
    words = house.labels.section("site")

    def part(found: re.Match[str]) -> str:
        name = found["name"]
        if name not in PARTS:
            return found[0]
        return fill(f"{name}.html.j2", method=method, words=words)

    return MARKER.sub(part, markdown)
