"""Fill templates of pages, and lead to the pictures in texts from where a page stands."""

from functools import cache
from typing import TYPE_CHECKING

from oefenkoffer.html_tokens import tokens
from oefenkoffer.markup import PictureFile

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = "img"
"""The same in each language, as nobody reads it."""
_MARK = "ok-picture:"
"""Begins the address of a picture while nobody knows from where it is seen."""


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


def text_picture_address(picture: PictureFile) -> str:
    """The address of a picture in the templates of pages."""
    return f"{_MARK}{picture.name}"


def text_picture_path(picture: PictureFile) -> str:
    """Where a picture stands in a site; equal ones have one name, and are there once."""
    return f"{FOLDER}/{picture.name}"


def with_text_pictures(html: str, path: str) -> str:
    """A page, or a part of one, that leads to its pictures from where it stands in the site.

    Args:
        html: what templates made.
        path: of the page, such as `casussen/keuken.md`.
    """
    if _MARK not in html:
        return html
    up = "../" * path.count("/")
    return "".join(
        token.source.replace(f'src="{_MARK}', f'src="{up}{FOLDER}/')
        if token.name == "img"
        else token.source
        for token in tokens(html)
    )
