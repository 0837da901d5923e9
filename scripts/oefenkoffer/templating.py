"""Make what fills the templates of a package.

Jinja is slow to import, and nothing on paper needs it: import this module where it is used.
"""

from importlib.resources import files

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup as Safe

from oefenkoffer.markup import Markup, Source, html_of, inline_html_of


def environment(package: str, source: Source) -> Environment:
    """What fills the templates in the folder `templates` of a package: strict and escaped.

    Args:
        package: the name of the package.
        source: the address of a picture in a text, as these templates have it.
    """
    folder = str(files(package) / "templates")
    filler = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    filler.filters["blocks"] = lambda text: Safe(html_of(text, source))  # noqa: S704 (it escapes)
    filler.filters["inline"] = lambda text: Safe(inline_html_of(text, source))  # noqa: S704 (too)
    filler.tests["line"] = _is_line
    return filler


def _is_line(text: Markup) -> bool:
    """Whether a paragraph or a piece of a line may hold it: `<p>` and `<span>` take no table."""
    return text.is_line
