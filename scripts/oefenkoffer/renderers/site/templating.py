"""A template's name and its values in, text out: strict, escaped, compiled once."""

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup as Safe

from oefenkoffer.markup import Markup

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
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("oefenkoffer.renderers.site"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["blocks"] = _blocks
    environment.filters["inline"] = _inline
    return environment


def _blocks(text: Markup) -> Safe:
    return Safe(text.html)  # noqa: S704 (markup.py escapes)


def _inline(text: Markup) -> Safe:
    return Safe(text.inline_html)  # noqa: S704 (markup.py escapes)
