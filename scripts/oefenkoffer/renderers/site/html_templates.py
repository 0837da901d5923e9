"""A template's name and its values in, text out."""

from functools import cache
from typing import TYPE_CHECKING

from oefenkoffer.renderers.site.picture_links import text_picture_address

if TYPE_CHECKING:
    from jinja2 import Environment


def fill(template: str, **values: object) -> str:
    """The text of a template, without blank lines.

    Why: in Markdown a blank line ends a block of HTML, and what follows would be parsed again.
    """
    lines = (
        line.strip() for line in _environment().get_template(template).render(values).split("\n")
    )
    return "\n".join(line for line in lines if line) + "\n"


@cache
def _environment() -> "Environment":
    # Why here: Jinja is slow to import, and nothing on paper needs it.
    from oefenkoffer.templating import environment

    return environment(__package__, text_picture_address)
