"""A hand-written page in, the same page out with parts of the workshop where its author asked."""

import re
from posixpath import dirname, relpath

from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.house import House
from oefenkoffer.audience.method import MethodView
from oefenkoffer.renderers.site.addresses import built, form_address
from oefenkoffer.renderers.site.templating import fill

MARKER = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)|^<!-- oefenkoffer: (?P<name>\w+) -->$",
    re.MULTILINE | re.DOTALL,
)
"""A marker; and a block of code, in which a marker is an example to read."""

PARTS = ("forms", "rather_not", "refusals")
"""What a page may ask for: links to all forms, or a part by its key in `method.yml`.

Each has a template of the same name.
"""


def inserted(
    markdown: str, path: str, method: MethodView, forms: tuple[FormView, ...], house: House
) -> str:
    """The page with each marker, such as `<!-- oefenkoffer: refusals -->`, replaced by its part.

    A marker that names no part is a comment like any other.
    """
    words = house.labels.section("site")
    links = [(form.title, _link(form, path)) for form in forms if form.on_site]

    def part(found: re.Match[str]) -> str:
        name = found["name"]
        if name not in PARTS:
            return found[0]
        return fill(f"{name}.html.j2", method=method, forms=links, words=words)

    return MARKER.sub(part, markdown)


def _link(form: FormView, path: str) -> str:
    """From a page, given by its path, to the page of a form."""
    return relpath(built(form_address(form.name)), dirname(path) or ".")
